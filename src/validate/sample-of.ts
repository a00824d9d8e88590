import { isBehaviour } from './paired.ts';

/** What the examples behind a figure are called in a sentence: `the test split`. `slice`: the part of it that is looked at. */
export function sampleOf(metric: string, slice?: string): string {
  if (slice !== undefined) return `\`${slice}\``;
  return isBehaviour(metric) ? 'the behavioural test' : 'the test split';
}
