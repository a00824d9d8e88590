/** The widths of tensors where not all have the same: from what their errors do, expected or measured. */
import type { Evidence } from '../evidence.ts';
import { count, finePercent } from '../wording.ts';
import { type Candidate, mixedBits, widening, widths } from './mixed-bits.ts';
import { expectedDamage, measuredDamage } from './sensitivity.ts';
import { rounded, tuned } from './tuned.ts';
import type { Tuning } from './tuning.ts';

export interface Widths {
  /** By name; of the others the options say. */
  readonly bits: ReadonlyMap<string, number>;
  readonly notes: readonly string[];
}

const alike: Widths = { bits: new Map(), notes: [] };

/** Without data. */
export function expectedWidths(tuning: Tuning): Widths {
  const { mixed, error, sensitivity } = tuning.options;
  const notes: string[] = [];
  if (error !== undefined) notes.push('No train split tells how much the outputs change: `error` was left aside.');
  if (mixed === undefined) return { ...alike, notes };
  if (sensitivity === 'measured')
    notes.push('No train split to measure sensitivity on: it was told from batch norm and the weights.');
  return expected(tuning, mixed, notes);
}

export async function measuredWidths(tuning: Tuning, evidence: Evidence): Promise<Widths> {
  const { mixed, error, sensitivity } = tuning.options;
  if (mixed === undefined && error === undefined) return alike;
  if (error === undefined && sensitivity !== 'measured') return expected(tuning, mixed!, []);
  if (tuning.chosen.length === 0) return alike;
  const { candidates, by } =
    sensitivity === 'measured'
      ? await measured(tuning, evidence)
      : { candidates: expectedDamage(tuning), by: EXPECTED };
  if (error !== undefined) return narrowestWithin(tuning, candidates, evidence, by);
  const bits = mixedBits(candidates, mixed!);
  return { bits, notes: [inWords(bits, by)] };
}

const EXPECTED = 'what their errors are expected to do to the outputs';

function expected(tuning: Tuning, average: number, notes: readonly string[]): Widths {
  const bits = mixedBits(expectedDamage(tuning), average);
  return { bits, notes: [...notes, inWords(bits, EXPECTED)] };
}

async function measured(tuning: Tuning, evidence: Evidence) {
  const { candidates, examples } = await measuredDamage(tuning, evidence);
  return { candidates, by: `what their errors do to the outputs, measured on ${count(examples)} examples` };
}

/**
 * Tensors get wider one after the other until the whole model, rounded, is within the limit. Wider errs less, so the point
 * is found by halving: as many measurements on all examples as the number of steps has binary digits.
 */
async function narrowestWithin(
  tuning: Tuning,
  candidates: readonly Candidate[],
  evidence: Evidence,
  by: string,
): Promise<Widths> {
  const { error: limit = 0, mixed = widths[widths.length - 1] } = tuning.options;
  const steps = [...widening(candidates, mixed)];
  const errors = new Map<number, number>();
  const errorAt = async (at: number) => {
    const known = errors.get(at) ?? (await evidence.outputError(tuning.model, rounded(tuned(tuning, steps[at]))));
    errors.set(at, known);
    return known;
  };
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((await errorAt(middle)) <= limit) high = middle;
    else low = middle + 1;
  }
  const reached = await errorAt(high);
  const bits = steps[high];
  const weights = candidates.reduce((sum, { size }) => sum + size, 0);
  const average = candidates.reduce((sum, { name, size }) => sum + size * bits.get(name)!, 0) / weights;
  const said = `${average.toFixed(2)} bits on average change the outputs by ${finePercent(reached)} of their mean square`;
  const notes = [
    inWords(bits, by),
    reached <= limit ? `${said}.` : `${said}: no widths were found that keep them within ${finePercent(limit)}.`,
  ];
  return { bits, notes };
}

function inWords(chosen: ReadonlyMap<string, number>, by: string): string {
  const counts = widths.map((width) => [width, [...chosen.values()].filter((one) => one === width).length] as const);
  const said = counts.filter(([, number]) => number > 0).map(([width, number]) => `${number} at ${width} bits`);
  return `Widths by ${by}: ${said.join(', ')}.`;
}
