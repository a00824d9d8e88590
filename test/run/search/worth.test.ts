import { expect, test } from '@jest/globals';
import type { TargetConfig } from '../../../src/config/schema.ts';
import type { SearchAims } from '../../../src/run/search/aims.ts';
import { whyKept } from '../../../src/run/search/worth.ts';
import { packEvidence } from '../../../src/search/evidence.ts';
import type { Trial } from '../../../src/search/trial.ts';

const config = { task: { kind: 'classification', topK: [], metrics: [] } } as unknown as TargetConfig;
const aims: SearchAims = {
  objectives: [
    { metric: 'accuracy', better: 'higher' },
    { metric: 'sizeBrotli', better: 'lower' },
  ],
  constraints: [],
  unseen: [],
  quality: { index: 0, by: 'correct' },
  wantsLatency: false,
};

/** Right on the first ones of 400 examples. */
const trial = (right: number, sizeBrotli: number, more: Partial<Trial> = {}): Trial =>
  ({
    trial: 7,
    metrics: { accuracy: right / 400, sizeBrotli, latency: sizeBrotli },
    evidence: packEvidence({ correct: Uint8Array.from({ length: 400 }, (_, i) => Number(i < right)) }),
    ...more,
  }) as Trial;
const kept = (chosen: Trial, present: Trial, preferred?: string, among = 1, theirs = aims) =>
  whyKept({ chosen, present, preferred, among, examples: 400 }, theirs, config);

test('a size is better from one percent on', () => {
  expect(kept(trial(300, 990), trial(380, 1000), 'sizeBrotli')).toBeUndefined();
  expect(kept(trial(380, 991), trial(380, 1000), 'sizeBrotli')).toMatch(/in sizeBrotli trial 7 is not better/);
  expect(kept(trial(380, 1010), trial(380, 1000), 'sizeBrotli')).toBeDefined();
});

test('accuracy is better where the paired test is sure of it, the best of many trials later than a single one', () => {
  // Twelve more and none less: p = 2⁻¹².
  expect(kept(trial(380, 1000), trial(368, 1000), 'accuracy', 60)).toBeUndefined();
  // Six more: p = 1/64, enough for one of three, and not for one of sixty.
  expect(kept(trial(374, 1000), trial(368, 1000), 'accuracy', 3)).toBeUndefined();
  expect(kept(trial(374, 1000), trial(368, 1000), 'accuracy', 60)).toBeDefined();
});

test('without outcomes per example a share must be better by three standard errors, a time by five percent', () => {
  const bare = { evidence: undefined };
  expect(kept(trial(380, 1, bare), trial(368, 1, bare), 'accuracy')).toBeDefined();
  expect(kept(trial(398, 1, bare), trial(368, 1, bare), 'accuracy')).toBeUndefined();
  const timed = { ...aims, objectives: [{ metric: 'latency', better: 'lower' }], quality: undefined } as SearchAims;
  expect(kept(trial(380, 96), trial(380, 100), 'latency', 1, timed)).toBeDefined();
  expect(kept(trial(380, 95), trial(380, 100), 'latency', 1, timed)).toBeUndefined();
});

test('a compromise gives way only to what is better in one objective and worse in none', () => {
  expect(kept(trial(380, 900), trial(380, 1000))).toBeUndefined();
  expect(kept(trial(379, 500), trial(380, 1000))).toMatch(/as good in all others/);
  expect(kept(trial(381, 1000), trial(380, 1000))).toBeDefined();
  expect(kept(trial(380, 1000, { metrics: {} }), trial(380, 1000))).toBeDefined();
});
