/** Quantization that looks at what each weight does: scales per channel, clipped ranges, rounding, biases, mixed widths. */
import { type Model, type Storage, withWeights } from '../../model/model.ts';
import { storedWeight } from '../../model/stored-weight.ts';
import { flowOf } from '../flow/flow.ts';
import type { QuantizeOptions } from '../quantize.ts';
import { absorbScales } from './absorb-scales.ts';
import { insertScales } from './insert-scales.ts';
import { codesOf, correction, type Tuning } from './tuning.ts';

export interface Tuned {
  readonly model: Model;
  /** Codes by name, where other codes than the plain ones were chosen. */
  readonly codes: ReadonlyMap<string, Storage>;
  readonly notes: readonly string[];
}

/** Whether the options ask for more than plain rounding between the ends of each tensor. */
export function isTuned(options: QuantizeOptions): boolean {
  const { type, bits, clip, rounding, perChannel, biasCorrection, mixed, error } = options;
  const isPlain = [clip ?? 'none', rounding ?? 'nearest', perChannel ?? 'off'].join() === 'none,nearest,off';
  const hasWidths = bits !== undefined || mixed !== undefined || error !== undefined;
  return type !== 'float16' && !(isPlain && !hasWidths && biasCorrection !== true);
}

/** Scales moved to where they cost nothing; the function stays the same. */
export function movedScales(model: Model, names: ReadonlySet<string>, { perChannel }: QuantizeOptions): Tuned {
  if (perChannel === undefined || perChannel === 'off') return { model, codes: new Map(), notes: [] };
  const absorbed = absorbScales(model, flowOf(model), names);
  const notes = [`${absorbed.kernels.size} kernels have a scale per channel, taken in by what follows them.`];
  if (perChannel !== 'multiply') return { model: absorbed.model, codes: new Map(), notes };
  if (model.format === 'layers-model') {
    return {
      model: absorbed.model,
      codes: new Map(),
      notes: [...notes, 'Multiplications are inserted in graphs only.'],
    };
  }
  const left = new Set([...names].filter((name) => !absorbed.kernels.has(name)));
  const inserted = insertScales(absorbed.model, flowOf(absorbed.model), left);
  const cost = inserted.model.weights.slice(model.weights.length).reduce((sum, { values }) => sum + values.length, 0);
  const said = `${inserted.kernels.size} kernels have a scale per channel in a multiplication behind them: ${cost} numbers more, and an operation each.`;
  return { model: inserted.model, codes: new Map(), notes: [...notes, said] };
}

/** @param bits by name; of others as many as the options say */
export function tuned(tuning: Tuning, bits: ReadonlyMap<string, number> = new Map()): Omit<Tuned, 'notes'> {
  const { model, chosen, options } = tuning;
  const most = options.type === 'uint16' ? 16 : 8;
  const weights = new Map(model.weights.map((weight) => [weight.name, weight]));
  const codes = new Map<string, Storage>();
  for (const weight of chosen) {
    const storage = codesOf(weight, bits.get(weight.name) ?? options.bits ?? most, tuning);
    if (storage === undefined) continue;
    codes.set(weight.name, storage);
    const taker = correction(weight, storage, tuning, (name) => weights.get(name));
    if (taker !== undefined && !codes.has(taker.name)) weights.set(taker.name, taker);
  }
  return { model: { ...model, weights: model.weights.map(({ name }) => weights.get(name)!) }, codes };
}

/** The model as it will compute: with what the codes stand for. */
export function rounded({ model, codes }: Pick<Tuned, 'model' | 'codes'>): Model {
  return withWeights(model, (weight) => {
    const storage = codes.get(weight.name);
    return storage === undefined ? weight : storedWeight(weight, storage);
  });
}
