/** Quantization that looks at what each weight does: scales per channel, clipped ranges, rounding, biases, mixed widths. */
import { rangeOf } from '../../model/affine-range.ts';
import { type Model, type Storage, type Weight, withValues } from '../../model/model.ts';
import { decodeStorage } from '../../model/quantization.ts';
import type { InputMoments } from '../evidence.ts';
import { channelOf } from '../flow/channel-values.ts';
import { flowOf } from '../flow/flow.ts';
import { expectedKernels, type Kernel } from '../flow/kernels.ts';
import type { Statistics } from '../flow/statistics.ts';
import type { QuantizeOptions } from '../quantize.ts';
import { absorbScales } from './absorb-scales.ts';
import { type Clip, clipRange } from './clip-range.ts';
import { encodeWithin } from './encode-within.ts';
import { insertScales } from './insert-scales.ts';
import { mixedBits, widths } from './mixed-bits.ts';

export interface Tuned {
  readonly model: Model;
  /** Codes by name, where other codes than the plain ones were chosen. */
  readonly codes: ReadonlyMap<string, Storage>;
  readonly notes: readonly string[];
}

/** Whether the options ask for more than plain rounding between the ends of each tensor. */
export function isTuned({ type, bits, clip, rounding, perChannel, biasCorrection, mixed }: QuantizeOptions): boolean {
  const isPlain = [clip ?? 'none', rounding ?? 'nearest', perChannel ?? 'off'].join() === 'none,nearest,off';
  return type !== 'float16' && !(isPlain && bits === undefined && mixed === undefined && biasCorrection !== true);
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

export function tuned(
  model: Model,
  names: ReadonlySet<string>,
  options: QuantizeOptions,
  statistics: Statistics | undefined,
  measured: ReadonlyMap<string, InputMoments> | undefined,
): Tuned {
  const kernels = expectedKernels(model, flowOf(model), statistics, measured);
  const weights = new Map(model.weights.map((weight) => [weight.name, weight]));
  const most = options.type === 'uint16' ? 16 : 8;
  const chosen = model.weights.filter(({ name }) => names.has(name));
  const encode = (weight: Weight, bits: number) =>
    encoded(weight.values as Float32Array, bits, options, kernels.get(weight.name));
  const mixed =
    options.mixed === undefined
      ? undefined
      : mixedBits(
          chosen.map((weight) => damageOf(weight)),
          options.mixed,
        );
  const codes = new Map<string, Storage>();
  for (const weight of chosen) {
    const storage = encode(weight, mixed?.get(weight.name) ?? options.bits ?? most);
    if (storage === undefined) continue;
    codes.set(weight.name, storage);
    const kernel = kernels.get(weight.name);
    if (options.biasCorrection === true && kernel !== undefined) correct(kernel, weight, storage);
  }
  const next = { ...model, weights: model.weights.map(({ name }) => weights.get(name)!) };
  return { model: next, codes, notes: mixed === undefined ? [] : [widthsInWords(mixed)] };

  function damageOf(weight: Weight) {
    const kernel = kernels.get(weight.name);
    const damage = widths.map((bits) => errorOf(weight.values as Float32Array, encode(weight, bits), kernel));
    return { name: weight.name, size: weight.values.length, damage };
  }

  function correct({ bias, mean, factors, out, in: into, inputs }: Kernel, { values }: Weight, storage: Storage): void {
    const taker = weights.get(bias ?? mean ?? '');
    if (taker === undefined || codes.has(taker.name) || taker.values.length !== out.count) return;
    const rounded = decodeStorage(storage, 'float32');
    const shift = new Float64Array(out.count);
    for (let i = 0; i < values.length; i++)
      shift[channelOf(i, out)] += (rounded[i] - values[i]) * inputs.mean[channelOf(i, into)];
    const sign = bias === undefined ? 1 : -1;
    const by = weights.get(factors ?? '')?.values;
    weights.set(
      taker.name,
      withValues(
        taker,
        (taker.values as Float32Array).map((value, c) => value + sign * shift[c] * (by?.[c] ?? 1)),
      ),
    );
  }
}

function encoded(
  values: Float32Array,
  bits: number,
  options: QuantizeOptions,
  kernel: Kernel | undefined,
): Storage | undefined {
  const range = rangeOf(values);
  if (!Number.isFinite(range.squares) || !(range.high > range.low)) return undefined;
  const ends = clipRange(values, range, 2 ** bits - 1, (options.clip ?? 'none') as Clip, options.percentile ?? 99.9);
  return encodeWithin(values, ends, bits, options.rounding === 'balanced' ? kernel : undefined);
}

/** Expected squared error of the model's outputs, up to a factor; of a tensor that is no kernel, as if it mattered like 1. */
function errorOf(values: Float32Array, storage: Storage | undefined, kernel: Kernel | undefined): number {
  if (storage === undefined) return 0;
  const rounded = decodeStorage(storage, 'float32');
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const error = values[i] - rounded[i];
    const matters =
      kernel === undefined
        ? 1
        : kernel.inputs.square[channelOf(i, kernel.in)] * kernel.importance[channelOf(i, kernel.out)];
    sum += error * error * matters;
  }
  return sum;
}

function widthsInWords(mixed: ReadonlyMap<string, number>): string {
  const counts = widths.map((width) => [width, [...mixed.values()].filter((one) => one === width).length] as const);
  const said = counts.filter(([, number]) => number > 0).map(([width, number]) => `${number} at ${width} bits`);
  return `Widths by what their errors do to the outputs: ${said.join(', ')}.`;
}
