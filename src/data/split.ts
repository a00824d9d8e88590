/**
 * Divides one set into parts: seeded, and stratified by class where labels are classes. The examples are shuffled, lined up
 * by class and dealt out by accumulated shares, so that every class and every part is within one or two examples of its
 * exact share. The same seed gives the same parts on every machine.
 */
import { seededRandom } from '../math/random.ts';

export type Part = 'train' | 'validation' | 'test';

export interface SplitOptions {
  readonly train: number;
  readonly validation: number;
  readonly test: number;
  readonly seed: number;
}

export const parts: readonly Part[] = ['train', 'validation', 'test'];

/** Indices of each part in ascending order. `classes` holds one class index per example. */
export function splitIndices(
  count: number,
  options: SplitOptions,
  classes: ArrayLike<number> | undefined,
): Record<Part, Uint32Array> {
  const order = seededRandom(options.seed).fork('split').permutation(count);
  const lined = classes === undefined ? order : byClass(order, classes);
  const deal = dealer(options);
  const dealt: Record<Part, number[]> = { train: [], validation: [], test: [] };
  for (const index of lined) {
    const part = deal();
    if (part !== undefined) dealt[part].push(index);
  }
  const sorted = (part: Part) => Uint32Array.from(dealt[part]).sort();
  return { train: sorted('train'), validation: sorted('validation'), test: sorted('test') };
}

/** Stable: within a class the order stays. */
function byClass(order: Uint32Array, classes: ArrayLike<number>): number[] {
  const lines = new Map<number, number[]>();
  for (const index of order) {
    const line = lines.get(classes[index]);
    if (line === undefined) lines.set(classes[index], [index]);
    else line.push(index);
  }
  return [...lines.keys()].sort((a, b) => a - b).flatMap((key) => lines.get(key)!);
}

/** Hands out parts in proportion to their shares; undefined for what no part takes. */
export function dealer(options: SplitOptions): () => Part | undefined {
  const rest = Math.max(0, 1 - options.train - options.validation - options.test);
  const shares = [options.test, options.validation, options.train, rest];
  const owed = [0, 0, 0, 0];
  const names = ['test', 'validation', 'train', undefined] as const;
  return () => {
    let best = 0;
    for (let i = 0; i < shares.length; i++) {
      owed[i] += shares[i];
      if (owed[i] > owed[best] + 1e-9) best = i;
    }
    owed[best] -= 1;
    return names[best];
  };
}
