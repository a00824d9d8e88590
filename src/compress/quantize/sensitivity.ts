import { withWeights } from '../../model/model.ts';
import { storedWeight } from '../../model/stored-weight.ts';
import type { Evidence } from '../evidence.ts';
import { type Candidate, widths } from './mixed-bits.ts';
import { codesOf, correction, expectedError, type Tuning } from './tuning.ts';

/** The others follow: an error is a quarter with each bit more, and between two widths the geometric mean of theirs. */
const MEASURED = [4, 6, 8] as const;
/** Predictions of one example in all; of a model with many tensors each measurement gets fewer examples. */
const PREDICTIONS = 8192;
const FEWEST = 16;
/** In the place of an output that is no number any more. */
const BROKEN = 1e12;

/** What rounding each tensor alone is expected to do, by its inputs and by how much its outputs matter. Needs no data. */
export function expectedDamage(tuning: Tuning): Candidate[] {
  return tuning.chosen.map((weight) => {
    const values = weight.values as Float32Array;
    const kernel = tuning.kernels.get(weight.name);
    const damage = widths.map((bits) => expectedError(values, codesOf(weight, bits, tuning), kernel));
    return { name: weight.name, size: values.length, damage };
  });
}

export interface MeasuredDamage {
  readonly candidates: readonly Candidate[];
  /** That each measurement stands on. */
  readonly examples: number;
}

/**
 * How much the model's outputs change when each tensor alone is rounded (mean squared difference over their mean square), at
 * 4, 6 and 8 bits, with its bias corrected where that is asked for. It takes three times as many measurements as there are
 * tensors, and at most 8,192 predictions in all, or 16 per measurement.
 */
export async function measuredDamage(tuning: Tuning, evidence: Evidence): Promise<MeasuredDamage> {
  const { model, chosen } = tuning;
  const most = Math.max(FEWEST, Math.floor(PREDICTIONS / (MEASURED.length * Math.max(1, chosen.length))));
  const weights = new Map(model.weights.map((weight) => [weight.name, weight]));
  const candidates: Candidate[] = [];
  for (const weight of chosen) {
    const found: number[] = [];
    for (const bits of MEASURED) {
      const storage = codesOf(weight, bits, tuning);
      const taker = storage && correction(weight, storage, tuning, (name) => weights.get(name));
      const changed = withWeights(model, (one) =>
        one === weight && storage !== undefined ? storedWeight(one, storage) : one.name === taker?.name ? taker : one,
      );
      const error = storage === undefined ? 0 : await evidence.outputError(model, changed, most);
      found.push(Number.isFinite(error) ? Math.min(error, BROKEN) : BROKEN);
    }
    const [four, six, eight] = found;
    const damage = [four, Math.sqrt(four * six), six, eight, eight / 4 ** 8];
    candidates.push({ name: weight.name, size: weight.values.length, damage });
  }
  return { candidates, examples: Math.min(most, evidence.examples) };
}
