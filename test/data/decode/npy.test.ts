import { expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { failureOf, input, npyFile, open, readAll } from '../build.ts';

const source = { test: { format: 'npy', inputs: 'x.npy', labels: 'y.npy' } };
const regression = { task: 'regression' } as const;
const halfBits = { 0: 0, 1: 0x3c00, '-2': 0xc000, 0.5: 0x3800, 65504: 0x7bff, [2 ** -24]: 1 } as Record<string, number>;

async function valuesOf(x: Uint8Array, memoryBytes?: number): Promise<number[]> {
  const { test } = await open(
    { test: { format: 'npy', inputs: 'x.npy' } },
    { 'x.npy': x },
    { ...regression, memoryBytes },
  );
  return (await readAll(test)).values;
}

test.each([
  ['bool', [1, 0, 1, 1]],
  ['uint8', [0, 1, 254, 255]],
  ['int8', [-128, -1, 0, 127]],
  ['uint16', [0, 1, 256, 65535]],
  ['int16', [-32768, -2, 0, 32767]],
  ['uint32', [0, 1, 65536, 16777216]],
  ['int32', [-16777216, -1, 0, 65536]],
  ['int64', [-16777216, -1, 0, 2 ** 40]],
  ['uint64', [0, 1, 2 ** 33, 2 ** 40]],
  ['float32', [-1.5, 0, 0.25, 1e30].map(Math.fround)],
  ['float64', [-1.5, 0, 0.25, 3]],
] as const)('reads %s of both byte orders and all versions', async (type, values) => {
  for (const bigEndian of [false, true])
    for (const version of [1, 2, 3] as const) {
      const file = npyFile([2, 2], values, { type, bigEndian, version });
      expect(await valuesOf(file)).toEqual([...values]);
      expect(await valuesOf(file, 8)).toEqual([...values]);
    }
});

test('reads float16: normal, subnormal and the largest', async () => {
  const file = npyFile([6], Object.values(halfBits), { type: 'float16' });
  expect(await valuesOf(file)).toEqual(Object.keys(halfBits).map(Number));
});

test('Fortran order gives the same examples as C order', async () => {
  // x[i, j, k] = 100 i + 10 j + k, first axis fastest in the file
  const [a, b, c] = [3, 2, 4];
  const [fortran, plain]: number[][] = [[], []];
  for (let k = 0; k < c; k++)
    for (let j = 0; j < b; j++) for (let i = 0; i < a; i++) fortran.push(100 * i + 10 * j + k);
  for (let i = 0; i < a; i++) for (let j = 0; j < b; j++) for (let k = 0; k < c; k++) plain.push(100 * i + 10 * j + k);
  for (const bigEndian of [false, true])
    expect(await valuesOf(npyFile([a, b, c], fortran, { type: 'int16', fortran: true, bigEndian }))).toEqual(plain);
});

test('one file per model input, by name', async () => {
  const inputs = [
    { name: 'left', shape: [2], dtype: 'float32' },
    { name: 'right', shape: [1], dtype: 'int32' },
  ] as const;
  const files = {
    'l.npy': npyFile([2, 2], [1, 2, 3, 4]),
    'r.npy': npyFile([2, 1], [7, 8], { type: 'int64' }),
    'y.npy': npyFile([2], [0, 1], { type: 'int64' }),
  };
  const given = { format: 'npy', inputs: { left: 'l.npy', right: 'r.npy' }, labels: 'y.npy' };
  const { test } = await open({ test: given }, files, { inputs });
  for await (const batch of test.batches({ size: 2 })) {
    expect(batch.inputs.left).toEqual({ shape: [2, 2], values: Float32Array.of(1, 2, 3, 4) });
    expect(batch.inputs.right).toEqual({ shape: [2, 1], values: Int32Array.of(7, 8) });
  }
  const wrong = open({ test: { ...given, inputs: { left: 'l.npy', rigth: 'r.npy' } } }, files, { inputs });
  expect((await failureOf(wrong)).message).toBe(
    'l.npy: the model has no input named "rigth". The model\'s inputs are left and right; name an array for each: `inputs: {"left": …, "right": …}` (formats npy, npz, jsonl, module).',
  );
});

test.each([
  ['objects', header("{'descr': '|O', 'fortran_order': False, 'shape': (2,), }"), 'arrays of type "|O" can\'t be read'],
  [
    'records',
    header("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (2,), }"),
    'arrays of type structured record',
  ],
  ['no shape', header("{'descr': '<f4', 'fortran_order': False, }"), 'its header is malformed'],
  [
    'a shape beyond all memory',
    header("{'descr': '<f4', 'fortran_order': False, 'shape': (9999999999, 9999999999), }"),
    'no machine can hold its shape (9999999999, 9999999999)',
  ],
  [
    'a large shape',
    header("{'descr': '<f8', 'fortran_order': False, 'shape': (99999999, 9999), }"),
    'its header states the shape [99999999, 9999], 7,999,199,920,087 bytes, and the file holds 79.',
  ],
  [
    'a header longer than the file',
    npyFile([2], [1, 2]).subarray(0, 20),
    'the file should hold 128 bytes and holds 20',
  ],
  [
    'version 9',
    Uint8Array.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 9, 0, 0, 0, 0, 0]),
    'NumPy format version 9 is unknown',
  ],
  ['another format', new TextEncoder().encode('hello world'), 'does not start with \\x93NUMPY'],
])('refuses: %s', async (_, x, message) => {
  const failure = await failureOf(open({ test: { format: 'npy', inputs: 'x.npy' } }, { 'x.npy': x }, regression));
  expect(failure.exitCode).toBe(2);
  expect(failure.message).toContain(`x.npy: `);
  expect(failure.message).toContain(message);
});

test('examples and labels that differ in number are refused', async () => {
  const files = { 'x.npy': npyFile([3, 2], [1, 2, 3, 4, 5, 6]), 'y.npy': npyFile([2], [0, 1]) };
  expect((await failureOf(open(source, files))).message).toBe(
    'y.npy: 2 labels do not match the 3 examples of x.npy. Give files of the same examples.',
  );
});

test('NaN is refused where it stands', async () => {
  const files = { 'x.npy': npyFile([3, 2], [1, 2, 3, Number.NaN, 5, 6]), 'y.npy': npyFile([3], [0, 1, 1]) };
  const { test } = await open(source, files);
  expect((await failureOf(readAll(test))).message).toBe(
    'x.npy, example 1: an input value is NaN. Remove or fill missing and infinite values.',
  );
});

const archive = zipSync({
  'x_test.npy': npyFile([2, 2], [0, 51, 102, 255], { type: 'uint8' }),
  'y_test.npy': npyFile([2, 1], [1, 0], { type: 'int64' }),
});
const npz = { test: { format: 'npz', path: 'd.npz', inputs: 'x_test', labels: 'y_test' }, preprocess: { divide: 255 } };

test('reads the arrays of an archive', async () => {
  const { test } = await open(npz, { 'd.npz': archive }, { inputs: [input(2)], outputs: 2 });
  const { values, labels } = await readAll(test);
  expect(values).toEqual([0, 0.2, 0.4, 1].map(Math.fround));
  expect(labels).toEqual([1, 0]);
});

test('an archive without the array lists those that it has', async () => {
  const wrong = { test: { ...npz.test, inputs: 'x' } };
  expect((await failureOf(open(wrong, { 'd.npz': archive }))).message).toBe(
    'd.npz: there is no array named "x". Its arrays are x_test and y_test.',
  );
});

test('a member that claims to hold more than deflate can is refused before it is inflated', async () => {
  const bomb = archive.slice();
  const view = new DataView(bomb.buffer);
  // The sizes stand in the central directory, signature PK\1\2, at 24.
  for (let at = 0; at < bomb.length - 46; at++)
    if (view.getUint32(at) === 0x504b0102) view.setUint32(at + 24, 0x7fffffff, true);
  expect((await failureOf(open(npz, { 'd.npz': bomb }))).message).toMatch(
    / bytes of the archive are said to hold 2,147,483,647 bytes/,
  );
});

test('a byte that changed on the way is noticed, packed or not', async () => {
  for (const level of [0, 9] as const) {
    const damaged = zipSync({ 'x_test.npy': npyFile([2, 2], [1, 2, 3, 4], { type: 'uint8' }) }, { level });
    if (level === 0) damaged[30 + 'x_test.npy'.length + 128 + 2] ^= 1;
    // The checksum in the central directory, signature PK\1\2, at 16.
    else damaged[damaged.findLastIndex((byte, i) => byte === 0x50 && damaged[i + 2] === 1) + 16] ^= 1;
    const failure = await failureOf(open({ test: { ...npz.test, labels: undefined } }, { 'd.npz': damaged }));
    expect(failure.message).toBe(
      'd.npz x_test: the array does not have the checksum that the archive states. Fetch the file again, or write it again with `np.savez`.',
    );
  }
});

test('what is no archive is refused', async () => {
  expect((await failureOf(open(npz, { 'd.npz': archive.subarray(0, 60) }))).code).toBe('data-zip');
});

function header(dict: string): Uint8Array {
  const bytes = new Uint8Array(10 + dict.length);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, dict.length]);
  bytes.set(new TextEncoder().encode(dict), 10);
  return bytes;
}
