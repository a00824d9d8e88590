import { expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import type { Metadata } from '../../src/data/metadata.ts';
import type { Source } from '../../src/data/source.ts';
import { seededRandom } from '../../src/math/random.ts';
import { failureOf, npyFile, open, pngFile } from './build.ts';

async function metadataOf(source: Source, size = 2): Promise<Metadata[]> {
  const found: Metadata[] = [];
  for await (const batch of source.batches({ size })) found.push(batch.metadata!);
  return found;
}

const table = 'a,site,label,brightness,note\n1,lab,0,0.1,x\n2,field,1,?,7\n3,lab,1,0.5,\n4,,0,1,y\n';
const csv = (options: object, metadata: string[], text = table) =>
  open({ test: { format: 'csv', path: 'd.csv', label: 'label', ...options } }, { 'd.csv': text }, { metadata });

test('CSV: columns that are no features; numbers where all cells are numbers, empty cells are no value', async () => {
  const { test: source } = await csv({ metadata: ['site', 'brightness', 'note'] }, ['site', 'brightness', 'note', 'a']);
  expect(await metadataOf(source)).toEqual([
    { site: ['lab', 'field'], brightness: [0.1, null], note: ['x', '7'], a: [1, 2] },
    { site: ['lab', null], brightness: [0.5, 1], note: [null, 'y'], a: [3, 4] },
  ]);
  for await (const batch of source.batches({ size: 4 })) expect(batch.inputs.input.shape).toEqual([4, 1]);
});

test('CSV: with `features` nothing needs to be listed; shuffled rows keep their values', async () => {
  const { test: source } = await csv({ features: ['a'] }, ['site']);
  for await (const batch of source.batches({ size: 4, shuffle: seededRandom(1) })) {
    const sites = { 1: 'lab', 2: 'field', 3: 'lab', 4: null };
    const values = [...batch.inputs.input.values];
    expect(values).not.toEqual([1, 2, 3, 4]);
    expect(batch.metadata!.site).toEqual(values.map((value) => sites[value as 1]));
  }
});

test('CSV: a part of `all` has the values of its own rows', async () => {
  const rows = Array.from({ length: 40 }, (_, i) => `${i},r${i},${i % 2}`).join('\n');
  const splits = await open(
    { all: { format: 'csv', path: 'd.csv', label: 'label', metadata: ['key'] } },
    { 'd.csv': `a,key,label\n${rows}\n` },
    { metadata: ['key'] },
  );
  for await (const batch of splits.test.batches({ size: 100 })) {
    expect(batch.metadata!.key).toEqual([...batch.inputs.input.values].map((value) => `r${value}`));
  }
});

test('CSV without a header names columns by index', async () => {
  const { test: source } = await csv({ label: 2, features: [0] }, ['1'], '1,lab,0\n2,field,1\n');
  expect(await metadataOf(source)).toEqual([{ 1: ['lab', 'field'] }]);
});

test.each([
  [
    { metadata: ['site', 'brightness', 'note'] },
    ['sites'],
    'd.csv: `slices` asks for "sites" and there is no such column. Did you mean `site`? Its columns are a, site, label, brightness, note.',
  ],
  [
    { metadata: ['site'], features: ['a', 'site'] },
    [],
    'd.csv: column "site" is both a feature and metadata. Take it out of `features` or out of `metadata`; slices may look at features too.',
  ],
])('CSV: %j with slices on %j is refused', async (options, columns, message) => {
  expect((await failureOf(csv(options, columns))).message).toBe(message);
});

test('JSONL: any field', async () => {
  const text = '{"input":[1],"label":0,"site":"lab","dark":true}\n{"input":[2],"label":1,"site":null,"hour":3}\n';
  const load = (metadata: string[], content = text) =>
    open({ test: { format: 'jsonl', path: 'd.jsonl' } }, { 'd.jsonl': content }, { metadata });
  expect(await metadataOf((await load(['site', 'dark', 'hour'])).test)).toEqual([
    { site: ['lab', null], dark: [true, null], hour: [null, 3] },
  ]);
  expect((await failureOf(load(['hours']))).message).toBe(
    'd.jsonl: `slices` asks for "hours" and there is no such field. Did you mean `hour`? Its fields are input, label, site, dark, hour.',
  );
  expect((await failureOf(load(['input']))).message).toContain('which holds an array');
});

/** As NumPy writes `np.array([...])` of texts: `<U3`. */
function npyTexts(texts: readonly string[]): Uint8Array {
  const width = Math.max(...texts.map((text) => [...text].length));
  const points = texts.flatMap((text) => {
    const own = [...text].map((character) => character.codePointAt(0)!);
    return [...own, ...new Array<number>(width - own.length).fill(0)];
  });
  const bytes = npyFile([points.length], points, { type: 'uint32' });
  const head = Buffer.from(bytes.subarray(0, 128)).toString('latin1');
  const shape = `'descr': '<U${width}', 'fortran_order': False, 'shape': (${texts.length},), }`;
  const header = `{${shape}`.padEnd(bytes.length - points.length * 4 - 11);
  const file = Uint8Array.from(bytes);
  file.set(Buffer.from(`${head.slice(0, 10)}${header}\n`, 'latin1'));
  return file;
}

test('NPZ: arrays of numbers, truth values and texts, one value per example', async () => {
  const archive = zipSync({
    'x.npy': npyFile([3, 2], [1, 2, 3, 4, 5, 6]),
    'y.npy': npyFile([3], [0, 1, 1], { type: 'int32' }),
    'site.npy': npyTexts(['lab', 'späť', '']),
    'hour.npy': npyFile([3], [7, 8, 23], { type: 'int64' }),
    'dark.npy': npyFile([3], [0, 1, 1], { type: 'bool' }),
    'gain.npy': npyFile([3], [0.5, Number.NaN, 2]),
    'short.npy': npyFile([2], [1, 2]),
  });
  const load = (metadata: string[]) =>
    open({ test: { format: 'npz', path: 'd.npz', inputs: 'x', labels: 'y' } }, { 'd.npz': archive }, { metadata });
  expect(await metadataOf((await load(['site', 'hour', 'dark', 'gain'])).test, 3)).toEqual([
    { site: ['lab', 'späť', ''], hour: [7, 8, 23], dark: [false, true, true], gain: [0.5, null, 2] },
  ]);
  expect((await failureOf(load(['hours']))).message).toContain('Did you mean `hour`? Its arrays are x, y, site');
  expect((await failureOf(load(['short']))).message).toBe(
    'd.npz short: it holds 2 values and there are 3 examples. Slices look at arrays with one value per example.',
  );
  expect((await failureOf(load(['x']))).message).toContain('it holds 6 values and there are 3 examples');
});

test('pictures: their folders and file names', async () => {
  const picture = pngFile({ width: 1, height: 1, depth: 8, color: 0, rows: [[7]] });
  const files = { 'd/cat/night/b.png': picture, 'd/cat/a.png': picture, 'd/dog/night/late/c.png': picture };
  const load = (metadata: string[]) => open({ test: { format: 'images', path: 'd' } }, files, { metadata });
  expect(await metadataOf((await load(['folder', 'subfolder', 'file'])).test, 3)).toEqual([
    { folder: ['cat', 'cat', 'dog'], subfolder: ['', 'night', 'night/late'], file: ['a.png', 'b.png', 'c.png'] },
  ]);
  expect((await failureOf(load(['night']))).message).toContain('Its columns are folder, subfolder, file');
});

test('modules: `metadata` of each batch, cut and joined with it', async () => {
  const batch = (metadata: unknown) => ({ inputs: [[1], [2], [3]], labels: [0, 1, 0], metadata });
  const load = (batches: unknown[], metadata: string[], limit?: number) =>
    open(
      { test: { format: 'module', path: 'm.mjs', limit } },
      {},
      { metadata, importModule: async () => ({ default: () => batches }) },
    );
  const good = [
    batch({ site: ['a', 'b', undefined], hour: Int32Array.of(1, 2, 3) }),
    batch({ site: ['d', 'e', 'f'], hour: [4, Number.NaN, 6] }),
  ];
  expect(await metadataOf((await load(good, ['site', 'hour'], 5)).test, 2)).toEqual([
    { site: ['a', 'b'], hour: [1, 2] },
    { site: [null, 'd'], hour: [3, 4] },
    { site: ['e'], hour: [null] },
  ]);
  const failing = async (metadata: unknown, columns: string[]) =>
    (await failureOf(metadataOf((await load([batch(metadata)], columns)).test))).message;
  expect(await failing({ site: ['a', 'b', 'c'] }, ['sit'])).toContain('Did you mean `site`?');
  expect(await failing(undefined, ['site'])).toContain('These data have no');
  expect(await failing({ site: ['a', 'b'] }, ['site'])).toContain(
    'a batch holds 3 examples and `metadata.site` 2 values',
  );
  expect(await failing({ site: ['a', 'b', {}] }, ['site'])).toContain('no number, text, true or false');
});

const four = npyFile([4, 2], [1, 2, 3, 4, 5, 6, 7, 8]);
const sites = 'site;hour\n lab;7\n"field; far";?\n\nlab;23\n;0\n';
const npy = (columns: string[], text = sites, changes: object = {}, set = 'test') =>
  open(
    {
      [set]: { format: 'npy', inputs: 'x.npy', labels: 'y.npy', metadata: 'm.csv', ...changes },
      ...(set === 'all' ? { split: { train: 0, validation: 0, test: 1 } } : {}),
    },
    { 'x.npy': four, 'y.npy': npyFile([4], [0, 1, 0, 1], { type: 'int32' }), 'm.csv': text },
    { metadata: columns },
  );

test('a table beside data without columns: one line per example, in their order', async () => {
  expect(await metadataOf((await npy(['site', 'hour'])).test)).toEqual([
    { site: ['lab', 'field; far'], hour: [7, null] },
    { site: ['lab', null], hour: [23, 0] },
  ]);
  for await (const batch of (await npy(['hour'], sites, {}, 'all')).test.batches({
    size: 4,
    shuffle: seededRandom(3),
  })) {
    const hours = { 1: 7, 3: null, 5: 23, 7: 0 };
    const firsts = [0, 2, 4, 6].map((at) => batch.inputs.input.values[at]);
    expect(firsts).not.toEqual([1, 3, 5, 7]);
    expect(batch.metadata!.hour).toEqual(firsts.map((first) => hours[first as 1]));
  }
});

test('a table beside data: `limit` and `spread` take the lines of their examples', async () => {
  const { test: source } = await npy(['hour'], sites, { labels: undefined, limit: 2, spread: true });
  expect(await metadataOf(source)).toEqual([{ hour: [7, 23] }]);
});

test('a table beside IDX and CIFAR files', async () => {
  const idx = Uint8Array.from([0, 0, 8, 2, 0, 0, 0, 2, 0, 0, 0, 1, 9, 8]);
  const cifar = new Uint8Array(2 * 3073);
  cifar[3073] = 1;
  const files = { 'x.idx': idx, 'c.bin': cifar, 'm.csv': 'site\na\nb\n' };
  const load = async (options: object) =>
    metadataOf((await open({ test: { metadata: 'm.csv', ...options } }, files, { metadata: ['site'] })).test);
  expect(await load({ format: 'idx', inputs: 'x.idx' })).toEqual([{ site: ['a', 'b'] }]);
  expect(await load({ format: 'cifar', path: 'c.bin' })).toEqual([{ site: ['a', 'b'] }]);
});

test.each([
  [
    'a column that is not there',
    ['sit'],
    sites,
    'm.csv: `slices` asks for "sit" and there is no such column. Did you mean `site`? Its columns are site, hour.',
  ],
  [
    'too few lines',
    ['site'],
    'site\na\nb\nc\n',
    'm.csv: 3 lines below the header do not match the 4 examples of x.npy. Give one line per example, in their order, and a header line that names the columns.',
  ],
  ['too few lines, though no slice looks at them', [], 'site\na\n', 'm.csv: 1 line below the header do not match'],
  ['an empty file', ['site'], '', 'm.csv: the file is empty'],
  ['a name that stands twice', ['site'], 'site,site\na,b\na,b\na,b\na,b\n', 'several columns have that name'],
  ['a ragged line', ['site'], 'site,hour\na\n', 'm.csv:2: this line has 1 cell'],
  ['a file that is no text', ['site'], '\u0000\u0001\u0002', 'm.csv'],
])('a table with %s is refused', async (_, columns, text, message) => {
  expect((await failureOf(npy(columns, text))).message).toContain(message);
});

test('without a table the message says how to give one', async () => {
  expect((await failureOf(npy(['site'], sites, { metadata: undefined }))).message).toBe(
    'x.npy: `slices` asks for "site", and data of this format have no columns. Give a table with one line per example, whose header names the columns, as `metadata`: `metadata: data/test.csv`.',
  );
});

test('a table of pictures: lines in any order, found by file, beside the columns of their names', async () => {
  const picture = pngFile({ width: 1, height: 1, depth: 8, color: 0, rows: [[7]] });
  const load = (text: string, metadata = ['folder', 'site', 'file']) =>
    open(
      { test: { format: 'images', path: 'd', metadata: 'm.csv' } },
      { 'd/cat/a.png': picture, 'd/cat/b.png': picture, 'd/dog/c.png': picture, 'm.csv': text },
      { metadata },
    );
  const text = 'site,file\nlab,dog/c.png\nother,bird/z.png\nfield,./cat/a.png\n7,cat/b.png\n';
  expect(await metadataOf((await load(text)).test, 3)).toEqual([
    { folder: ['cat', 'cat', 'dog'], site: ['field', '7', 'lab'], file: ['a.png', 'b.png', 'c.png'] },
  ]);
  const failing = async (content: string) => (await failureOf(load(content))).message;
  expect(await failing('site,file\nlab,cat/a.png\nlab,cat/b.png\n')).toContain('no line is of the picture dog/c.png');
  expect(await failing('site,file\nlab,cat/a.png\nlab,cat/a.png\n')).toContain(
    'two lines are of the picture cat/a.png',
  );
  expect(await failing('site\nlab\n')).toContain('there is no column `file`');
  expect((await failureOf(load(text, ['sites']))).message).toContain('Did you mean `site`?');
});
