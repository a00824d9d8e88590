import { expect, test } from '@jest/globals';
import { failureOf, idxFile, input, npyFile, open, readAll } from '../build.ts';

const idx = { format: 'idx', inputs: 'x', labels: 'y' };
const y = idxFile([2], [0, 1]);

const read = async (preprocess: object, x: Uint8Array, port = input(2, 2, 1)) =>
  readAll((await open({ test: idx, preprocess }, { x, y }, { inputs: [port] })).test);

test('values are divided, then centred, then scaled, for bytes as for floats', async () => {
  const values = [0, 51, 102, 255, 1, 2, 3, 4];
  const preprocess = { divide: 255, mean: 0.5, std: 0.25 };
  const expected = values.map((value) => Math.fround((value / 255 - 0.5) / 0.25));
  for (const type of ['uint8', 'float32', 'int16'] as const)
    expect((await read(preprocess, idxFile([2, 2, 2], values, type))).values).toEqual(expected);
});

test('mean and std may differ by the last axis', async () => {
  const x = idxFile([2, 1, 1, 2], [10, 20, 30, 40]);
  const { values } = await read({ mean: [10, 0], std: [1, 10] }, x, input(1, 1, 2));
  expect(values).toEqual([0, 2, 20, 4]);
});

test('arrays are resized and changed in channels like pictures', async () => {
  const x = idxFile(
    [2, 4, 4],
    Array.from({ length: 32 }, (_, i) => i),
  );
  const preprocess = { resize: { height: 2, width: 2, method: 'area' }, channels: 3, divide: 2 };
  const { values } = await read(preprocess, x, input(2, 2, 3));
  expect(values.slice(0, 6)).toEqual([1.25, 1.25, 1.25, 2.25, 2.25, 2.25]);
});

test('integer inputs are taken as they are', async () => {
  const port = { ...input(2), dtype: 'int32' as const };
  const whole = await open(
    { test: idx, preprocess: { divide: 255 } },
    { x: idxFile([2, 2], [1, 2, 3, 4]), y },
    { inputs: [port] },
  );
  for await (const batch of whole.test.batches({ size: 2 }))
    expect(batch.inputs.x).toEqual({ shape: [2, 2], values: Int32Array.of(1, 2, 3, 4) });
  const broken = await open({ test: idx }, { x: idxFile([2, 2], [1, 2.5, 3, 4], 'float32'), y }, { inputs: [port] });
  expect((await failureOf(readAll(broken.test))).message).toBe(
    'x: the value 2.5 does not fit the model\'s input "x", which takes int32. Store whole numbers of 32 bits.',
  );
});

test('settings that do not fit the examples are refused', async () => {
  const flat = idxFile([2, 4], [1, 2, 3, 4, 5, 6, 7, 8]);
  expect((await failureOf(read({ resize: { height: 2, width: 2 } }, flat))).message).toBe(
    'x: preprocess.resize and preprocess.channels need pictures and the examples have shape [4]. Store them as [height, width] or [height, width, channels], or leave these settings out.',
  );
  expect((await failureOf(read({ mean: [1, 2, 3] }, flat))).message).toBe(
    'preprocess.mean: 3 values are given and the last axis of x has 4. Give one number, or one for each of the 4.',
  );
  expect((await failureOf(read({ std: 0 }, flat))).message).toBe(
    'preprocess.std: zero is no standard deviation. Use 1 for a constant channel.',
  );
});

test('numbers beyond float32 are told, not passed on as infinity', async () => {
  const data = { test: { format: 'npy', inputs: 'x' } };
  const { test } = await open(data, { x: npyFile([1, 1], [1e300], { type: 'float64' }) });
  expect((await failureOf(readAll(test))).code).toBe('data-not-finite');
});
