import { expect, test } from '@jest/globals';
import jpeg from 'jpeg-js';
import { decodePicture } from '../../../src/data/decode/images.ts';
import { exifData, failureOf, filesWith, input, open, type PngForm, pngFile, readAll } from '../build.ts';

const grey = (values: number[], width = values.length): Uint8Array =>
  pngFile({ width, height: values.length / width, depth: 8, color: 0, rows: inRows(values, width) });

function inRows(values: readonly number[], width: number): number[][] {
  return Array.from({ length: values.length / width }, (_, row) => values.slice(row * width, (row + 1) * width));
}

function jpegFile(width: number, height: number, colour: (x: number, y: number) => readonly number[]): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set([...colour(x, y), 255], (y * width + x) * 4);
  return jpeg.encode({ width, height, data }, 100).data;
}

const forms: [string, PngForm, number, number[]][] = [
  ['1-bit grey', { width: 3, height: 1, depth: 1, color: 0, rows: [[0b10100000]] }, 1, [255, 0, 255]],
  ['2-bit grey', { width: 4, height: 1, depth: 2, color: 0, rows: [[0b00011011]] }, 1, [0, 85, 170, 255]],
  ['4-bit grey', { width: 2, height: 1, depth: 4, color: 0, rows: [[0x0f]] }, 1, [0, 255]],
  ['8-bit grey', { width: 2, height: 1, depth: 8, color: 0, rows: [[7, 200]] }, 1, [7, 200]],
  [
    '16-bit grey',
    { width: 2, height: 1, depth: 16, color: 0, rows: [[0, 128, 255, 255]] },
    1,
    [Math.fround(128 / 257), 255],
  ],
  ['grey with alpha', { width: 2, height: 1, depth: 8, color: 4, rows: [[7, 0, 9, 128]] }, 2, [7, 0, 9, 128]],
  ['RGB', { width: 2, height: 1, depth: 8, color: 2, rows: [[1, 2, 3, 4, 5, 6]] }, 3, [1, 2, 3, 4, 5, 6]],
  [
    'RGB with a transparent colour',
    { width: 2, height: 1, depth: 8, color: 2, rows: [[1, 2, 3, 4, 5, 6]], transparency: [0, 1, 0, 2, 0, 3] },
    3,
    [1, 2, 3, 4, 5, 6],
  ],
  [
    'RGB with alpha',
    {
      width: 1,
      height: 2,
      depth: 8,
      color: 6,
      rows: [
        [1, 2, 3, 0],
        [5, 6, 7, 8],
      ],
    },
    4,
    [1, 2, 3, 0, 5, 6, 7, 8],
  ],
  [
    'a palette',
    { width: 2, height: 1, depth: 8, color: 3, rows: [[1, 0]], palette: [9, 8, 7, 6, 5, 4] },
    3,
    [6, 5, 4, 9, 8, 7],
  ],
  [
    'a palette with alpha',
    { width: 2, height: 1, depth: 1, color: 3, rows: [[0b01000000]], palette: [9, 8, 7, 6, 5, 4], transparency: [0] },
    4,
    [9, 8, 7, 0, 6, 5, 4, 255],
  ],
  // Adam7: of a 2×2 picture the passes 1, 6 and 7 hold a pixel, a pixel and a row of two.
  [
    'interlaced',
    { width: 2, height: 2, depth: 8, color: 0, rows: [[1], [2], [3, 4]], interlaced: true },
    1,
    [1, 2, 3, 4],
  ],
  ['turned by Exif', { width: 2, height: 1, depth: 8, color: 0, rows: [[1, 2]], exif: exifData(3) }, 1, [2, 1]],
];

test.each(forms)('reads PNG: %s', (_, form, channels, values) => {
  const picture = decodePicture(pngFile(form), 'p.png');
  expect([picture.height, picture.width, picture.channels]).toEqual([form.height, form.width, channels]);
  expect([...picture.values]).toEqual(values);
});

test('what follows the end of a PNG is passed over', () => {
  expect([...decodePicture(Buffer.concat([grey([1, 2]), Buffer.from('more')]), 'p').values]).toEqual([1, 2]);
});

// A 2×3 picture as a camera stores it for each orientation; upright it is [[1, 2], [3, 4], [5, 6]].
test.each([
  [1, 2, [1, 2, 3, 4, 5, 6]],
  [2, 2, [2, 1, 4, 3, 6, 5]],
  [3, 2, [6, 5, 4, 3, 2, 1]],
  [4, 2, [5, 6, 3, 4, 1, 2]],
  [5, 3, [1, 3, 5, 2, 4, 6]],
  [6, 3, [2, 4, 6, 1, 3, 5]],
  [7, 3, [6, 4, 2, 5, 3, 1]],
  [8, 3, [5, 3, 1, 6, 4, 2]],
])('Exif orientation %i is set upright', (orientation, width, stored) => {
  const file = pngFile({
    width,
    height: 6 / width,
    depth: 8,
    color: 0,
    rows: inRows(stored, width),
    exif: exifData(orientation),
  });
  const picture = decodePicture(file, 'p.png');
  expect([picture.height, picture.width, [...picture.values]]).toEqual([3, 2, [1, 2, 3, 4, 5, 6]]);
});

test('reads JPEG within the error of the encoding, also with Exif orientation', () => {
  const file = jpegFile(16, 8, (x) => (x < 8 ? [200, 40, 90] : [20, 220, 60]));
  const plain = decodePicture(file, 'p.jpg');
  expect([plain.height, plain.width, plain.channels]).toEqual([8, 16, 3]);
  for (const [k, value] of [200, 40, 90].entries()) expect(Math.abs(plain.values[k] - value)).toBeLessThanOrEqual(3);
  const exif = exifData(6);
  const segment = [0xff, 0xe1, 0, exif.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0, ...exif];
  const turned = decodePicture(Buffer.concat([file.subarray(0, 2), Buffer.from(segment), file.subarray(2)]), 'p.jpg');
  expect([turned.height, turned.width]).toEqual([16, 8]);
  for (const [k, value] of [20, 220, 60].entries())
    expect(Math.abs(turned.values.at(k - 3)! - value)).toBeLessThanOrEqual(3);
});

const folder = {
  'p/cat/1.png': grey([1, 2]),
  'p/cat/deep/2.PNG': grey([3, 4]),
  'p/dog/3.png': grey([5, 6]),
  'p/dog/.hidden.png': 'x',
  'p/.cache/x.png': 'x',
  'p/__MACOSX/cat/1.png': 'x',
  'p/dog/Thumbs.db': 'x',
  'p/labels.txt': 'x',
};
const data = (options: object = {}, preprocess: object = {}) => ({
  test: { format: 'images', path: 'p/', ...options },
  preprocess,
});

test('sub-folders are the classes; nested pictures count, hidden and other files do not', async () => {
  const { test } = await open(data(), folder, { inputs: [input(1, 2, 1)], outputs: 2 });
  expect(test.classes).toEqual(['cat', 'dog']);
  expect(await readAll(test)).toEqual({
    shape: [1, 2, 1],
    values: [1, 2, 3, 4, 5, 6],
    labels: [0, 0, 1],
    ids: ['cat/1.png', 'cat/deep/2.PNG', 'dog/3.png'],
    sizes: [3],
  });
  const ordered = await open(data({ classes: ['dog', 'cat'] }), folder, { outputs: 2 });
  expect((await readAll(ordered.test)).labels).toEqual([1, 1, 0]);
});

test('pictures become what the model takes: size, channels, values', async () => {
  const files = { 'p/a/1.png': grey([0, 0, 255, 255], 2), 'p/b/2.jpg': jpegFile(8, 8, () => [100, 100, 100]) };
  const preprocess = { resize: { height: 1, width: 1 }, divide: 255, mean: [0.5, 0, 0], std: [1, 1, 2] };
  const { test } = await open(data({}, preprocess), files, { inputs: [input(1, 1, 3)], outputs: 2 });
  const { values } = await readAll(test);
  expect(values.slice(0, 3)).toEqual([0, 0.5, 0.25]);
  for (const [k, value] of [-0.108, 0.392, 0.196].entries()) expect(values[3 + k]).toBeCloseTo(value, 1);
});

test('colour becomes grey by BT.601 luma, and grey becomes RGB', async () => {
  const files = {
    'p/a/1.png': pngFile({ width: 1, height: 1, depth: 8, color: 2, rows: [[200, 100, 50]] }),
    'p/b/2.png': grey([77]),
  };
  const luma = await readAll((await open(data({}, { channels: 1 }), files)).test);
  expect(luma.values).toEqual([Math.fround(0.299 * 200 + 0.587 * 100 + 0.114 * 50), 77]);
  const rgb = await readAll((await open(data({}, { channels: 3 }), files)).test);
  expect(rgb.values).toEqual([200, 100, 50, 77, 77, 77]);
});

test('a second pass decodes nothing again', async () => {
  const files = filesWith(folder);
  let reads = 0;
  const counting = {
    ...files,
    read(path: string) {
      reads++;
      return files.read(path);
    },
  };
  const { test } = await open(data(), counting);
  const first = await readAll(test);
  expect(reads).toBe(3);
  expect(await readAll(test, { size: 2 })).toEqual({ ...first, sizes: [2, 1] });
  expect(reads).toBe(3);
});

test('a folder without sub-folders has no labels', async () => {
  const { test } = await open(data(), { 'p/a.png': grey([1]), 'p/b.png': grey([2]) });
  for await (const batch of test.batches({ size: 5 })) expect(batch.labels).toBeUndefined();
});

const huge = Buffer.from(grey([1, 2]));
huge.writeUInt32BE(60000, 16);
huge.writeUInt32BE(1000, 20);

test.each([
  [
    'a cut-off PNG',
    { 'p/a/1.png': grey([1, 2]).subarray(0, 40) },
    "p/a/1.png: the picture can't be read: the file is cut off. Replace or remove the file.",
  ],
  [
    'a damaged PNG',
    { 'p/a/1.png': grey([1, 2]).map((byte, i) => (i === 45 ? byte ^ 64 : byte)) },
    "p/a/1.png: the picture can't be read: ",
  ],
  [
    'a PNG that claims to be huge',
    { 'p/a/1.png': huge },
    "p/a/1.png: the picture can't be read: its 11 bytes of pixels can't hold 60000×1000 of them.",
  ],
  [
    'a cut-off JPEG',
    { 'p/a/1.jpg': jpegFile(32, 32, (x, y) => [x * 8, y * 8, 9]).subarray(0, 700) },
    "p/a/1.jpg: the picture can't be read: ",
  ],
  [
    'another format',
    { 'p/a/1.png': 'hello' },
    "p/a/1.png: the picture can't be read: it is neither PNG nor JPEG. Replace or remove the file.",
  ],
  ['an empty file', { 'p/a/1.png': '' }, 'p/a/1.png: the file is empty. Fetch or write it again.'],
  [
    'an LFS pointer',
    { 'p/a/1.png': 'version https://git-lfs.github.com/spec/v1\noid' },
    'p/a/1.png: this is a Git LFS pointer',
  ],
  [
    'GIF',
    { 'p/a/1.png': grey([1]), 'p/a/2.gif': 'GIF89a' },
    'p/a/2.gif: pictures of this format are not read. Convert it to PNG or JPEG.',
  ],
  [
    'no pictures',
    { 'p/a/readme.md': 'x' },
    'p: the folder holds no PNG or JPEG pictures. Put the pictures of each class into a sub-folder of its own.',
  ],
  [
    'pictures beside the classes',
    { 'p/a/1.png': grey([1]), 'p/2.png': grey([1]) },
    'p/2.png: this picture lies outside the sub-folders',
  ],
  [
    'sizes that differ',
    { 'p/a/1.png': grey([1]), 'p/b/2.png': grey([1, 2]) },
    'p/b/2.png: this picture is 2×1 and p/a/1.png is 1×1. Set `preprocess.resize`, for example {height: 1, width: 1}.',
  ],
])('refuses %s', async (_, files, message) => {
  const failure = await failureOf(
    open(data(), files as Record<string, Uint8Array>, { task: 'classification' }).then(({ test }) => readAll(test)),
  );
  expect(failure.exitCode).toBe(2);
  expect(failure.message.slice(0, message.length)).toBe(message);
});

test('a size that the model does not take says which setting would work', async () => {
  const files = { 'p/a/1.png': grey([1, 2, 3, 4], 2), 'p/b/2.png': grey([1, 2, 3, 4], 2) };
  expect((await failureOf(open(data(), files, { inputs: [input(224, 224, 3)] }))).message).toBe(
    'p/a/1.png: examples of shape [2, 2, 3] do not fit the model\'s input "x" of shape [224, 224, 3]. Set `preprocess: {resize: {height: 224, width: 224}}`.',
  );
});
