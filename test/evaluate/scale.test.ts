import { expect, test } from '@jest/globals';
import { detectScale, toProbabilities } from '../../src/evaluate/scale.ts';

const of = (...values: number[]) => Float32Array.from(values);

test('rows that sum to one are probabilities, numbers in [0, 1] that do not are scores, others logits', () => {
  expect(detectScale(of(0.2, 0.8, 1, 0), 2)).toBe('probabilities');
  expect(detectScale(of(0.2, 0.9, 0.7, 0.6), 2)).toBe('scores');
  expect(detectScale(of(0.2, 0.8, -1, 2), 2)).toBe('logits');
  expect(detectScale(of(0.2, 7), 2)).toBe('logits');
});

test('one row that happens to look like probabilities does not decide', () => {
  expect(detectScale(of(0.5, 0.5, 3, -2), 2)).toBe('logits');
});

test('softmax does not overflow and keeps the sum', () => {
  const out = toProbabilities(of(1000, 1000, -1000, 1, 2, 3), 3, 'logits');
  expect([...out.subarray(0, 3)]).toEqual([0.5, 0.5, 0]);
  // e¹ / (e¹ + e² + e³)
  expect(out[3]).toBeCloseTo(0.09003057, 6);
  expect(out[3] + out[4] + out[5]).toBeCloseTo(1, 6);
});

test('logarithms of probabilities come back as these probabilities', () => {
  const out = toProbabilities(of(Math.log(0.1), Math.log(0.9)), 2, 'logits');
  expect(out[0]).toBeCloseTo(0.1, 6);
});

test('one output is a two-class model: sigmoid where it is a logit', () => {
  expect([...toProbabilities(of(0.25, 1), 1, detectScale(of(0.25, 1), 1))]).toEqual([0.75, 0.25, 0, 1]);
  expect(detectScale(of(-2, 0), 1)).toBe('logits');
  expect([...toProbabilities(of(0), 1, 'logits')]).toEqual([0.5, 0.5]);
});
