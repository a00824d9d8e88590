import { expect, test } from '@jest/globals';
import type { Collection } from '../../src/evaluate/collection.ts';
import { hashId } from '../../src/evaluate/hash-id.ts';
import { findHurt } from '../../src/evaluate/hurt.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const hashedIds = ids.map(hashId);

function collection(labels: number[], predicted: number[], confidences: number[]): Collection {
  const correct = Uint8Array.from(labels, (label, i) => (label === predicted[i] ? 1 : 0));
  const truth = { labels: Int32Array.from(labels), probability: new Float32Array(6), rank: new Int32Array(6) };
  const found = { predicted: Int32Array.from(predicted), confidence: Float32Array.from(confidences) };
  return {
    results: { kind: 'classification', count: 6, classes: 3, ...found, truth },
    predictions: { count: 6, outputs: 3, classes: found.predicted, confidences: found.confidence, correct },
    ids,
    hashedIds,
    scale: 'probabilities',
    width: 3,
    labelled: 6,
    findings: [],
  };
}

const candidate = collection([0, 1, 2, 0, 1, 2], [1, 1, 0, 2, 0, 2], [0.5, 0.9, 0.7, 0.99, 0.6, 0.4]);

test('those right before and wrong now, the most confident first; those healed are counted', () => {
  const before = { ids: hashedIds, correct: Uint8Array.of(1, 0, 1, 0, 1, 1) };
  const found = findHurt('original', candidate, before, ['ring', 'cross', 'cup']);
  expect(found?.rows).toEqual([2, 4, 0]);
  expect(found?.hurt).toEqual({
    against: 'original',
    count: 3,
    healed: 1,
    examples: [
      { id: 'c', truth: 'cup', before: 'cup', after: 'ring', confidence: 0.7 },
      { id: 'e', truth: 'cross', before: 'cross', after: 'ring', confidence: 0.6 },
      { id: 'a', truth: 'ring', before: 'ring', after: 'cross', confidence: 0.5 },
    ],
  });
});

test('a record in another order is matched by hashed ids', () => {
  const order = [5, 3, 1, 0, 2, 4];
  const correct = [1, 0, 1, 0, 1, 1];
  const record = { ids: order.map((row) => hashedIds[row]), correct: Uint8Array.from(order, (row) => correct[row]) };
  expect(findHurt('baseline', candidate, record, undefined)?.hurt).toMatchObject({
    count: 3,
    healed: 1,
    examples: [{ id: 'c', truth: '2', after: '0' }, { id: 'e' }, { id: 'a' }],
  });
});

test('records of other examples, or without right and wrong, tell nothing', () => {
  const correct = Uint8Array.of(1, 1, 1, 1, 1, 1);
  expect(
    findHurt('baseline', candidate, { ids: [...hashedIds.slice(1), hashId('z')], correct }, undefined),
  ).toBeUndefined();
  expect(
    findHurt('baseline', candidate, { ids: hashedIds.map(() => hashedIds[0]), correct }, undefined),
  ).toBeUndefined();
  expect(findHurt('baseline', candidate, { ids: hashedIds }, undefined)).toBeUndefined();
});

test('a hundred are listed, all are counted', () => {
  const many = Array.from({ length: 250 }, (_, i) => `x${i}`);
  const wrong: Collection = {
    ...candidate,
    ids: many,
    hashedIds: many.map(hashId),
    results: { kind: 'multiLabel', count: 250, classes: 2, predicted: new Uint8Array(500), truth: undefined },
    predictions: {
      count: 250,
      outputs: 2,
      labels: Uint8Array.from({ length: 500 }, (_, i) => (i % 4 === 0 ? 1 : 0)),
      losses: Float32Array.from(many, (_, i) => i / 100),
      correct: new Uint8Array(250),
    },
  };
  const found = findHurt('original', wrong, { ids: wrong.hashedIds, correct: new Uint8Array(250).fill(1) }, [
    'cat',
    'dog',
  ]);
  expect(found?.hurt.count).toBe(250);
  expect(found?.hurt.examples).toHaveLength(100);
  expect(found?.hurt.examples[0]).toEqual({
    id: 'x249',
    truth: 'none',
    before: 'none',
    after: 'none',
    confidence: Number((1 - Math.exp(-Math.fround(2.49))).toPrecision(6)),
  });
  expect(found?.hurt.examples[1].after).toBe('cat');
});
