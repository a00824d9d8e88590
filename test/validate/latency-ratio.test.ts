import { expect, test } from '@jest/globals';
import type { LatencyFigures } from '../../src/evaluate/measurement.ts';
import { latencyRatio } from '../../src/validate/latency-ratio.ts';

const figure = (ratio: number, half: number) => ({
  milliseconds: ratio,
  ratio,
  interval: [ratio / (1 + half), ratio * (1 + half)] as const,
});

/** Both slow down together from block to block, so that only their quotient is steady. */
const wander = Array.from({ length: 24 }, (_, block) => Math.sin(block * 2.4) * 0.3);
const figures: LatencyFigures = {
  batchSize: 1,
  rounds: 24,
  original: { milliseconds: 1, ratio: 1, interval: [1, 1] },
  baseline: figure(1, 0.3),
  candidate: figure(1.2, 0.3),
  blocks: {
    baseline: wander,
    candidate: wander.map((sample, block) => sample + Math.log(1.2) + (block % 2 === 0 ? 0.01 : -0.01)),
  },
};

test('candidate against baseline comes from the same blocks, not from two intervals', () => {
  const ratio = latencyRatio(figures, 'baseline')!;
  expect(ratio.ratio).toBeCloseTo(1.2, 3);
  const [low, high] = ratio.interval(0.95);
  expect(low).toBeGreaterThan(1.18);
  expect(high).toBeLessThan(1.22);
  expect(ratio.atMostP(1.1)).toBeLessThan(1e-6);
  expect(ratio.atMostP(1.3)).toBeGreaterThan(0.99);
  const toOriginal = latencyRatio(figures, 'original')!.interval(0.95);
  expect(toOriginal[1] / toOriginal[0]).toBeGreaterThan(1.3);
});

test('a level that so few blocks cannot reach: anything may be', () => {
  const few = { ...figures, blocks: { candidate: wander.slice(0, 10) } };
  expect(latencyRatio(few, 'original')!.interval(0.9999)).toEqual([expect.closeTo(1 / 1000), expect.closeTo(1000)]);
});

test('a record without blocks is judged by its intervals, at any level', () => {
  const { blocks: _, ...old } = figures;
  const original = latencyRatio(old, 'original')!;
  expect(original.interval(0.95)).toEqual(old.candidate.interval.map((bound) => expect.closeTo(bound, 9)));
  expect(original.interval(0.99)[1]).toBeGreaterThan(original.interval(0.95)[1]);
  // The lower bound of 95 % is where 2.5 % are left.
  expect(original.atMostP(old.candidate.interval[0])).toBeCloseTo(0.025, 9);
  expect(original.atMostP(1.2)).toBeCloseTo(0.5, 9);
  expect(original.atMostP(0)).toBe(0);
  expect(latencyRatio(old, 'baseline')!.interval(0.95)).toEqual([
    expect.closeTo(1.2 / 1.3 ** 2, 9),
    expect.closeTo(1.2 * 1.3 ** 2, 9),
  ]);
  expect(latencyRatio({ ...old, baseline: undefined }, 'baseline')).toBeUndefined();
});

test('intervals without width decide by the point', () => {
  const exact = { ...figures, blocks: undefined, candidate: figure(1.2, 0) };
  const ratio = latencyRatio(exact, 'original')!;
  expect([ratio.atMostP(1.1), ratio.atMostP(1.3)]).toEqual([0, 1]);
});
