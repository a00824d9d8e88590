import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { guessData } from '../../src/data/guess.ts';
import { openSplits } from '../../src/data/open.ts';
import { diskFiles } from '../../src/edge/files/disk.ts';
import type { Port } from '../../src/model/runnable.ts';
import { needs, sharedFolder } from '../support/needs.ts';
import { dataOptions, failureOf, filesWith, idxFile, input, npyFile, pngFile } from './build.ts';

const plain = { divide: 1, mean: 0, std: 1, oneHotLabels: false };
const pixels = Array.from({ length: 16 }, (_, i) => i * 17);
const images = idxFile([4, 2, 2], pixels);
const classes = idxFile([4], [0, 1, 2, 1]);

/** What is guessed must be a sound config, and open. */
async function guess(files: Record<string, Uint8Array | string>, path: string | string[], port?: Port, outputs = 0) {
  const disk = filesWith(files);
  const inputs = port === undefined ? [] : [port];
  const found = await guessData(path, disk, inputs, outputs);
  for (const reading of found.readings) {
    const { task, classes } = found;
    await openSplits(dataOptions(reading), {
      files: disk,
      importModule: async () => ({}),
      inputs,
      outputs,
      task,
      classes,
    });
  }
  return found;
}

test('IDX pairs by their names, with pixels divided by 255 before other scalings', async () => {
  const files = {
    'd/train-images-idx3-ubyte.gz': gzipSync(images),
    'd/train-labels-idx1-ubyte.gz': gzipSync(classes),
    'd/t10k-images-idx3-ubyte.gz': gzipSync(images),
    'd/t10k-labels-idx1-ubyte.gz': gzipSync(classes),
    'd/LICENSE': 'x',
  };
  const found = await guess(files, 'd', input(2, 2, 1), 3);
  const pair = (part: string) => ({
    format: 'idx',
    inputs: `d/${part}-images-idx3-ubyte.gz`,
    labels: `d/${part}-labels-idx1-ubyte.gz`,
  });
  expect(found.data).toEqual({ train: pair('train'), test: pair('t10k'), preprocess: { ...plain, divide: 255 } });
  expect(found.readings.map(({ preprocess }) => [preprocess.divide, preprocess.mean])).toEqual([
    [255, 0],
    [1, 0],
    [127.5, 1],
  ]);
  expect(found.task).toBe('classification');
  expect(found.notes).toEqual([
    '1 other file is left aside.',
    'The values are whole numbers from 0 to 255, as pixels are: they are divided by 255 unless another scaling fits the model better.',
  ]);
});

test('arrays of an NPZ by name; one-hot labels are seen; floats are left as they are', async () => {
  const file = zipSync({
    'x_train.npy': npyFile(
      [4, 3],
      pixels.slice(0, 12).map((value) => value / 255),
    ),
    'y_train.npy': npyFile([4, 2], [1, 0, 0, 1, 1, 0, 0, 1]),
    'x_test.npy': npyFile([2, 3], [0.5, 1.5, 2, 3, 4, 5]),
    'y_test.npy': npyFile([2, 2], [1, 0, 0, 1]),
  });
  const { data, task } = await guess({ 'd.npz': file }, 'd.npz', input(3), 2);
  const set = (part: string) => ({ format: 'npz', path: 'd.npz', inputs: `x_${part}`, labels: `y_${part}` });
  expect(data).toEqual({ train: set('train'), test: set('test'), preprocess: { ...plain, oneHotLabels: true } });
  expect(task).toBe('classification');
});

test('NPY files by name, several inputs by the names of the model', async () => {
  const files = {
    'left_val.npy': npyFile([2, 1], [1, 2]),
    'right_val.npy': npyFile([2, 1], [1, 2]),
    'labels_val.npy': npyFile([2], [0.5, 2]),
  };
  const ports = ['left', 'right'].map((name) => ({ ...input(1), name }));
  const { data, task, notes } = await guessData('.', filesWith(files), ports, 1);
  expect(data.test).toEqual({
    format: 'npy',
    inputs: { left: 'left_val.npy', right: 'right_val.npy' },
    labels: 'labels_val.npy',
  });
  expect(task).toBe('regression');
  expect(notes[0]).toBe('There is no test set: the validation set is used as one, so that fine-tuning never sees it.');
});

test('a table: header, label, text columns and both orders of their values', async () => {
  const csv =
    'id,sex,size,class\n1,M,2,no\n2,F,3,yes\n3,M,2,no\n4,F,3,yes\n5,M,2,no\n6,F,3,yes\n7,M,2,no\n8,F,3,yes\n9,M,2,no\n10,F,3,yes\n';
  const found = await guess({ 'd.csv': csv }, 'd.csv', input(2), 1);
  const source = {
    format: 'csv',
    path: 'd.csv',
    missing: 'refuse',
    label: 'class',
    features: ['sex', 'size'],
  };
  expect(found.data).toEqual({ all: { ...source, categories: { sex: ['M', 'F'] } }, preprocess: plain });
  expect(found.readings[1].all).toEqual({ ...source, categories: { sex: ['F', 'M'] } });
  expect([found.task, found.classes]).toEqual(['classification', ['no', 'yes']]);
  expect(found.notes).toEqual([
    'One set was found: it is split into 70 % train, 10 % validation and 20 % test (seed 0; by class where labels are classes).',
    'The label is column "class" of d.csv.',
    'Left out as a name or number of the line: id.',
    'Column sex holds text: M, F become 0, 1, … in the order that fits the model best; check it.',
  ]);
});

test('a table whose text columns the model takes one-hot', async () => {
  const rows = Array.from({ length: 20 }, (_, i) => `${'abc'[i % 3]},${i},${i % 2}`).join('\n');
  const { data } = await guess({ 'd.csv': rows }, 'd.csv', input(4), 2);
  expect(data.all).toMatchObject({ categories: { '0': ['a', 'b', 'c'] }, oneHot: [0], label: -1 });
});

test('labels that are not class indices are mapped where the model has as many classes', async () => {
  const rows = Array.from({ length: 20 }, (_, i) => `${i},${i % 2 ? 4 : 2}`).join('\n');
  const { data, notes } = await guess({ 'd.csv': rows }, 'd.csv', input(1), 1);
  expect(data.preprocess.labelMap).toEqual({ '2': 0, '4': 1 });
  expect(notes).toContain('The labels 2, 4 become the classes 0 to 1 in this order.');
});

test('picture folders: splits by folder name, size and channels by the model', async () => {
  const picture = (width: number) =>
    pngFile({ width, height: 1, depth: 8, color: 0, rows: [new Array(width).fill(9)] });
  const files = Object.fromEntries(
    ['train', 'test'].flatMap((part) => ['cat', 'dog'].map((name, i) => [`d/${part}/${name}/1.png`, picture(i + 2)])),
  );
  const { data, classes } = await guess(files, 'd', input(4, 4, 3), 2);
  expect(data).toEqual({
    train: { format: 'images', path: 'd/train' },
    test: { format: 'images', path: 'd/test' },
    preprocess: { ...plain, divide: 255, resize: { height: 4, width: 4, method: 'bilinear' } },
  });
  expect(classes).toEqual(['cat', 'dog']);
});

test.each([
  ['a folder pointed at', ['d/1.png', 'd/2.png'], 'd', { all: { format: 'images', path: 'd' } }],
  ['a folder below', ['d/pictures/1.png', 'd/pictures/2.png'], 'd', { all: { format: 'images', path: 'd/pictures' } }],
  [
    'one folder per split',
    ['d/train/1.png', 'd/test/1.png'],
    'd',
    { train: { format: 'images', path: 'd/train' }, test: { format: 'images', path: 'd/test' } },
  ],
])('pictures in no class folders have no labels: %s', async (_, paths, path, sources) => {
  const picture = pngFile({ width: 4, height: 1, depth: 8, color: 0, rows: [[1, 2, 3, 4]] });
  const { data, task, classes } = await guess(
    Object.fromEntries(paths.map((name) => [name, picture])),
    path,
    input(4, 4, 1),
    2,
  );
  expect(data).toMatchObject(sources);
  expect(classes).toBeUndefined();
  expect(task).toBe('regression');
});

test('CIFAR batches are one train set; other .bin files are not data', async () => {
  const record = (label: number) => [label, ...new Array(3072).fill(200)];
  const two = Uint8Array.from([...record(1), ...record(2)]);
  const files = {
    'c/data_batch_1.bin': two,
    'c/data_batch_2.bin': two,
    'c/test_batch.bin': two,
    'c/weights.bin': 'abc',
  };
  const { data } = await guess(files, 'c', input(32, 32, 3), 10);
  expect(data.train).toEqual({ format: 'cifar', path: ['c/data_batch_1.bin', 'c/data_batch_2.bin'] });
  expect(data.test).toEqual({ format: 'cifar', path: 'c/test_batch.bin' });
});

test('JSON lines by the fields of the first line', async () => {
  const files = { 'test.jsonl': '{"tokens": [1, 2], "target": "b"}\n{"tokens": [3, 4], "target": "a"}\n' };
  const { data } = await guess(files, 'test.jsonl', { ...input(2), dtype: 'int32' }, 2);
  expect(data.test).toEqual({ format: 'jsonl', path: 'test.jsonl', inputs: 'tokens', label: 'target' });
});

test('a module is taken where it is pointed at, not where it lies about', async () => {
  const files = filesWith({ 'd/data.mjs': 'x', 'd/a.csv': '1,0\n2,1\n3,0\n4,1\n5,0\n6,1\n7,0\n8,1\n9,0\n' });
  expect((await guessData('d/data.mjs', files, [], 2)).data.test).toEqual({ format: 'module', path: 'd/data.mjs' });
  expect((await guessData('d', files, [], 2)).data.all).toMatchObject({ format: 'csv' });
});

test('what is no data is said', async () => {
  expect((await failureOf(guessData('d', filesWith({ 'd/readme.md': 'x' }), [], 0))).message).toBe(
    'd: no data of a known format is found (d/readme.md). Known are IDX, NPY, NPZ, CSV, JSONL, CIFAR-10 binary, folders of PNG and JPEG and a module that yields batches.',
  );
});

needs(sharedFolder(), 'public data')('public data', (shared) => {
  const files = diskFiles(`${shared}/data`);

  test.each([
    ['mnist', input(28, 28, 1), 10, 'classification', ['train', 'test']],
    ['cifar10', input(32, 32, 3), 10, 'classification', ['train', 'test']],
    ['tabular/iris.csv', input(4), 3, 'classification', ['all']],
    ['tabular/breast-cancer-wisconsin.csv', input(9), 1, 'classification', ['all']],
    ['tabular/abalone.csv', input(8), 1, 'regression', ['all']],
  ] as const)('%s is understood', async (path, port, outputs, task, sets) => {
    const found = await guessData(path, files, [port], outputs);
    expect(found.task).toBe(task);
    const { preprocess: _, ...sources } = found.data;
    expect(Object.keys(sources)).toEqual([...sets]);
    const context = { files, importModule: async () => ({}), inputs: [port], outputs, task };
    const splits = await openSplits(dataOptions(found.data), { ...context, classes: found.classes });
    for await (const batch of splits.test.batches({ size: 8 })) {
      expect(batch.inputs.x.shape).toEqual([8, ...port.shape]);
      break;
    }
  });
});
