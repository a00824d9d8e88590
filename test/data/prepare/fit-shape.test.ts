import { expect, test } from '@jest/globals';
import { fitShape } from '../../../src/data/prepare/fit-shape.ts';
import { failureOf, input } from '../build.ts';

type Shape = (number | null)[];

test.each<[number[], Shape, number[] | undefined, number[]]>([
  [[28, 28], [28, 28, 1], undefined, [28, 28, 1]],
  [[28, 28], [784], undefined, [784]],
  [[784], [28, 28, 1], undefined, [28, 28, 1]],
  [[28, 28, 1], [1, 28, 28], undefined, [1, 28, 28]],
  [[], [1], undefined, [1]],
  [[32, 32, 3], [null, null, 3], undefined, [32, 32, 3]],
  [[32, 32], [null, null, 1], undefined, [32, 32, 1]],
  [[20], [null], undefined, [20]],
  [[20], [null, 5], undefined, [4, 5]],
  [
    [4, 5, 6],
    [20, 6],
    [20, 6],
    [20, 6],
  ],
])('%j enters %j (preprocess.shape %j) as %j', (actual, target, wanted, expected) => {
  expect(fitShape(actual, input(...target), wanted, 'd')).toEqual(expected);
});

test('without a known model the shape stays', () => {
  expect(fitShape([2, 3], undefined, undefined, 'd')).toEqual([2, 3]);
});

test.each<[number[], Shape, number[] | undefined, string]>([
  [
    [3, 32, 32],
    [32, 32, 3],
    undefined,
    'd: examples of shape [3, 32, 32] do not fit the model\'s input "x" of shape [32, 32, 3]. The examples have their channels first: store them channels-last, `np.moveaxis(x, 1, -1)`.',
  ],
  [
    [28, 28],
    [32, 32, 3],
    undefined,
    'd: examples of shape [28, 28] do not fit the model\'s input "x" of shape [32, 32, 3]. Set `preprocess: {resize: {height: 32, width: 32}, channels: 3}`.',
  ],
  [
    [32, 32, 3],
    [32, 32, 1],
    undefined,
    'd: examples of shape [32, 32, 3] do not fit the model\'s input "x" of shape [32, 32, 1]. Set `preprocess: {channels: 1}`.',
  ],
  [
    [4, 6],
    [8, 3],
    undefined,
    'd: examples of shape [4, 6] do not fit the model\'s input "x" of shape [8, 3]. If the values are in the model\'s order, set `preprocess.shape: [8, 3]`.',
  ],
  [
    [7],
    [4],
    undefined,
    'd: examples of shape [7] do not fit the model\'s input "x" of shape [4]. Give examples of shape [4] (4 values each).',
  ],
  [
    [7],
    [null, 5],
    undefined,
    'd: examples of shape [7] do not fit the model\'s input "x" of shape [?, 5]. Give examples of shape [?, 5].',
  ],
  [
    [7],
    [4],
    [2, 2],
    'preprocess.shape: [2, 2] holds 4 values and the examples of d, [7], hold 7. Give a shape with as many values.',
  ],
])('%j does not enter %j (preprocess.shape %j)', async (actual, target, wanted, message) => {
  const attempt = async () => fitShape(actual, input(...target), wanted, 'd');
  expect((await failureOf(attempt())).message).toBe(message);
});
