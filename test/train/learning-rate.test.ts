import { expect, test } from '@jest/globals';
import { learningRateOf, scheduledRate } from '../../src/train/learning-rate.ts';

test('courses start at the base rate; cosine and linear end at 1 % of it', () => {
  for (const schedule of ['constant', 'cosine', 'linear', 'step'] as const)
    expect(scheduledRate(schedule, 0.1, 0)).toBe(0.1);
  expect(scheduledRate('cosine', 0.1, 1)).toBeCloseTo(0.001, 12);
  expect(scheduledRate('linear', 0.1, 1)).toBeCloseTo(0.001, 12);
  expect(scheduledRate('constant', 0.1, 1)).toBe(0.1);
  // Half-way, a cosine stands half-way.
  expect(scheduledRate('cosine', 0.1, 0.5)).toBeCloseTo((0.1 + 0.001) / 2, 12);
  expect([0.59, 0.6, 0.84, 0.85].map((at) => Number(scheduledRate('step', 1, at).toPrecision(3)))).toEqual([
    1, 0.1, 0.1, 0.01,
  ]);
});

test('without a rate in the config there is one for the optimizer; a written rate is taken as it is', () => {
  expect(learningRateOf({ name: 'adam', momentum: 0.9 })).toBe(0.001);
  expect(learningRateOf({ name: 'sgd', momentum: 0.9 })).toBe(0.05);
  expect(learningRateOf({ name: 'adam', momentum: 0.9, learningRate: 0.3 })).toBe(0.3);
  // A rate of 1 would be that of SGD in the first steps of TensorFlow.js's Adadelta.
  expect(learningRateOf({ name: 'adadelta', momentum: 0.9 })).toBe(0.1);
});

test('one cycle rises to the base at 30 % and falls to 1 % of it; without jumps', () => {
  expect(scheduledRate('oneCycle', 0.1, 0)).toBeCloseTo(0.004, 12);
  expect(scheduledRate('oneCycle', 0.1, 0.3)).toBe(0.1);
  expect(scheduledRate('oneCycle', 0.1, 1)).toBeCloseTo(0.001, 12);
  const rates = Array.from({ length: 1001 }, (_, i) => scheduledRate('oneCycle', 1, i / 1000));
  for (const [i, rate] of rates.slice(1).entries()) {
    expect(Math.abs(rate - rates[i])).toBeLessThan(0.01);
    expect(rate >= rates[i]).toBe(i < 300);
  }
});

test('warm-up rises in a straight line to where the schedule begins, which then has the rest of the run', () => {
  expect(scheduledRate('cosine', 0.1, 0, 0.2)).toBeCloseTo(0.001, 12);
  expect(scheduledRate('cosine', 0.1, 0.1, 0.2)).toBeCloseTo(0.0505, 12);
  expect(scheduledRate('cosine', 0.1, 0.2, 0.2)).toBe(0.1);
  expect(scheduledRate('cosine', 0.1, 0.6, 0.2)).toBeCloseTo(scheduledRate('cosine', 0.1, 0.5), 12);
  expect(scheduledRate('linear', 0.1, 1, 0.2)).toBeCloseTo(0.001, 12);
});
