import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { shiftPictures } from '../../src/train/augment.ts';

const picture = Float32Array.from({ length: 2 * 4 * 5 * 2 }, (_, i) => i);

test('each picture is one of the shifts of itself, edges repeated; all shifts occur', () => {
  const seen = new Set<string>();
  const random = seededRandom('shift');
  for (let round = 0; round < 200; round++) {
    const { values, shape } = shiftPictures({ shape: [2, 4, 5, 2], values: picture }, 1, random);
    expect(shape).toEqual([2, 4, 5, 2]);
    for (const start of [0, 40]) {
      const at = (y: number, x: number, c: number) => values[start + (y * 5 + x) * 2 + c];
      // The middle pixel tells the shift; all others must follow from it.
      const middle = at(1, 2, 0) - start;
      const [down, right] = [1 - Math.floor(middle / 10), 2 - (middle % 10) / 2];
      seen.add(`${down},${right}`);
      const clamp = (v: number, size: number) => Math.min(size - 1, Math.max(0, v));
      for (let y = 0; y < 4; y++)
        for (let x = 0; x < 5; x++)
          for (let c = 0; c < 2; c++)
            if (at(y, x, c) !== start + (clamp(y - down, 4) * 5 + clamp(x - right, 5)) * 2 + c)
              throw new Error(`${y} ${x} ${c}`);
    }
  }
  expect(seen.size).toBe(9);
  expect(picture[7]).toBe(7);
});

test('examples that are no pictures are refused', () => {
  expect(() => shiftPictures({ shape: [2, 20], values: picture }, 1, seededRandom(0))).toThrow(
    'examples of shape [20] are no pictures',
  );
});
