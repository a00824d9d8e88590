/** What beginnings of recipes led to, kept within a bound: recipes that begin alike share that work. */
import type { Model } from '../model/model.ts';

/** What is remembered: its memory is that of the model's weights. */
interface Kept {
  readonly model?: Model;
  readonly work?: { readonly model: Model };
}

export interface Prefixes {
  /** The answer of `work`, or of an earlier call with this path. Paths tell all that the answer depends on. */
  recall<T extends Kept>(path: string, work: () => Promise<T>): Promise<T>;
}

export const withoutPrefixes: Prefixes = { recall: (_, work) => work() };

/**
 * Forgets what was not asked for longest, as soon as all weights together hold more than `bytes`. Weights that a step left
 * as they were are counted once.
 */
export function rememberPrefixes(bytes: number): Prefixes {
  const kept = new Map<string, Kept>();
  return {
    async recall<T extends Kept>(path: string, work: () => Promise<T>): Promise<T> {
      const found = kept.get(path) as T | undefined;
      const answer = found ?? (await work());
      kept.delete(path);
      kept.set(path, answer);
      while (kept.size > 0 && bytesOf([...kept.values()]) > bytes) kept.delete(kept.keys().next().value!);
      return answer;
    },
  };
}

function bytesOf(all: readonly Kept[]): number {
  const values = new Set(
    all.flatMap((one) => (one.model ?? one.work?.model)?.weights.map((weight) => weight.values) ?? []),
  );
  return [...values].reduce((sum, { byteLength }) => sum + byteLength, 0);
}
