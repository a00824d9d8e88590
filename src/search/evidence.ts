/** Outcomes per example of a trial, as short text, and the paired test of two trials on the examples that both have seen. */
import { binomialAtMost } from '../stats/binomial-at-most.ts';
import { wilcoxonGreater } from '../stats/wilcoxon.ts';

export interface Outcomes {
  /** 1 where right. */
  readonly correct?: Uint8Array;
  /** What each example costs. */
  readonly losses?: Float32Array;
}

/** More would make the journal long and few decisions surer. */
const MOST_CORRECT = 4096;
const MOST_LOSSES = 512;

/** Right and wrong as bits where that is what counts, else losses; of the first examples. */
export function packEvidence({ correct, losses }: Outcomes): string | undefined {
  if (correct !== undefined) {
    const kept = correct.subarray(0, MOST_CORRECT);
    const bits = new Uint8Array(Math.ceil(kept.length / 8));
    kept.forEach((right, i) => {
      if (right === 1) bits[i >> 3] |= 1 << (i & 7);
    });
    return `bits ${kept.length} ${Buffer.from(bits).toString('base64')}`;
  }
  if (losses === undefined) return undefined;
  const kept = losses.slice(0, MOST_LOSSES);
  return `losses ${kept.length} ${Buffer.from(kept.buffer).toString('base64')}`;
}

export function unpackEvidence(text: string): Outcomes {
  const [kind, length, base64] = text.split(' ');
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'));
  // A journal that somebody else wrote may promise more than it holds.
  const count = Math.min(Number(length), kind === 'bits' ? bytes.length * 8 : bytes.length >> 2);
  if (kind === 'bits') return { correct: Uint8Array.from({ length: count }, (_, i) => (bytes[i >> 3] >> (i & 7)) & 1) };
  return { losses: new Float32Array(bytes.buffer, 0, count) };
}

/**
 * One-sided p-value of "the first is no worse than the second", on the examples that both have: McNemar's exact test of
 * right and wrong, or Wilcoxon's signed-rank test of losses. 1 where there is nothing to compare.
 */
export function worseP(one: Outcomes, other: Outcomes): number {
  if (one.correct !== undefined && other.correct !== undefined) {
    const count = Math.min(one.correct.length, other.correct.length);
    let [gained, lost] = [0, 0];
    for (let i = 0; i < count; i++) {
      if (one.correct[i] > other.correct[i]) gained++;
      else if (one.correct[i] < other.correct[i]) lost++;
    }
    return gained + lost === 0 ? 1 : binomialAtMost(gained, gained + lost, 0.5);
  }
  if (one.losses !== undefined && other.losses !== undefined) {
    const [a, b] = [one.losses, other.losses];
    const count = Math.min(a.length, b.length);
    return wilcoxonGreater(Float64Array.from({ length: count }, (_, i) => a[i] - b[i]));
  }
  return 1;
}
