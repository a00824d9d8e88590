import { expect, test } from '@jest/globals';
import { PNG } from 'pngjs';
import type { Source } from '../../src/data/source.ts';
import { shownInputs } from '../../src/evaluate/shown-inputs.ts';

function source(
  count: number,
  shape: readonly number[],
  value: (row: number, index: number) => number,
): Source & { read: number } {
  const width = shape.reduce((a, b) => a * b, 1);
  const made = {
    count,
    read: 0,
    async *batches({ size }: { size: number }) {
      for (let start = 0; start < count; start += size) {
        const rows = Math.min(size, count - start);
        made.read += rows;
        const values = Float32Array.from({ length: rows * width }, (_, i) =>
          value(start + Math.floor(i / width), i % width),
        );
        const ids = Array.from({ length: rows }, (_, i) => String(start + i));
        yield { size: rows, inputs: { x: { shape: [rows, ...shape], values } }, ids };
      }
    },
  };
  return made;
}

function pixels(address: string | undefined): { width: number; height: number; levels: number[] } {
  expect(address).toMatch(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/);
  const { width, height, data } = PNG.sync.read(Buffer.from(address!.slice(22), 'base64'));
  return { width, height, levels: Array.from(data) };
}

test('numbers: the first 64 of each wanted example, and no more is read than needed', async () => {
  const data = source(100, [80], (row, index) => row + index / 100);
  const shown = await shownInputs(data, [7, 2], 'rows', 4);
  expect([...shown.keys()].sort()).toEqual([2, 7]);
  const [input] = shown.get(7)!;
  expect([input.name, input.shape, input.picture, input.values?.length]).toEqual(['x', [80], undefined, 64]);
  expect(input.values?.[3]).toBeCloseTo(7.03, 5);
  expect(data.read).toBe(8);
  expect((await shownInputs(data, [], 'rows', 4)).size).toBe(0);
});

test.each([
  ['0 to 1', (index: number) => index / 15, 0, 255],
  ['−1 to 1', (index: number) => index / 7.5 - 1, 0, 255],
  ['0 to 255', (index: number) => 10 * index, 0, 150],
  ['anything else: what occurs', (index: number) => 3 * index - 9, 0, 255],
])('grey pictures of values from %s', async (_, value, first, last) => {
  const shown = await shownInputs(
    source(1, [4, 4, 1], (__, index) => value(index)),
    [0],
    'images',
    1,
  );
  const { width, height, levels } = pixels(shown.get(0)![0].picture);
  expect([width, height]).toEqual([4, 4]);
  expect([levels[0], levels[1], levels[3], levels.at(-4)]).toEqual([first, first, 255, last]);
});

test('colours stay apart, and large pictures are scaled down', async () => {
  const data = source(1, [300, 600, 3], (_, index) => [1, 0.5, 0][index % 3]);
  const { width, height, levels } = pixels((await shownInputs(data, [0], 'images', 1)).get(0)![0].picture);
  expect([width, height, ...levels.slice(0, 4)]).toEqual([192, 96, 255, 128, 0, 255]);
});

test('what is no picture is shown as numbers', async () => {
  for (const shape of [[16], [4, 4, 2], [2, 2, 1], [2, 4, 4, 1]]) {
    const [input] = (
      await shownInputs(
        source(1, shape, () => 1),
        [0],
        'images',
        1,
      )
    ).get(0)!;
    expect([input.picture, input.values?.length]).toEqual([
      undefined,
      Math.min(
        64,
        shape.reduce((a, b) => a * b),
      ),
    ]);
  }
});
