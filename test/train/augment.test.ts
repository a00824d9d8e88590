import { expect, test } from '@jest/globals';
import type { TensorData } from '../../src/data/source.ts';
import { seededRandom } from '../../src/math/random.ts';
import { cutPictures, flipPictures, shiftPictures, turnPictures } from '../../src/train/augment.ts';
import { augmented } from '../../src/train/augment-batch.ts';

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

const pictures: TensorData = { shape: [2, 4, 5, 2], values: picture };

test('flip: each picture is itself or its mirror, both occur; twice mirrored is itself', () => {
  const mirrored = picture.map((_, i) => {
    const [c, x, row] = [i % 2, Math.floor(i / 2) % 5, Math.floor(i / 10)];
    return picture[row * 10 + (4 - x) * 2 + c];
  });
  const random = seededRandom('flip');
  const seen = new Set<string>();
  for (let round = 0; round < 40; round++) {
    const { values } = flipPictures(pictures, random);
    for (const start of [0, 40]) {
      const own = String(values.slice(start, start + 40));
      const which = [picture, mirrored].findIndex((one) => String(one.slice(start, start + 40)) === own);
      expect(which).toBeGreaterThanOrEqual(0);
      seen.add(`${start} ${which}`);
    }
  }
  expect(seen.size).toBe(4);
});

test('rotate and scale: nothing changes at 0, flat pictures stay flat, no value is beyond the picture’s', () => {
  const still = turnPictures(pictures, { degrees: 0, scale: 0 }, seededRandom(0));
  expect(still.values).toEqual(picture);
  const flat = turnPictures(
    { shape: [1, 6, 6, 1], values: new Float32Array(36).fill(0.3) },
    { degrees: 90, scale: 0.5 },
    seededRandom(1),
  );
  for (const value of flat.values) expect(value).toBeCloseTo(0.3, 6);
  const random = seededRandom('turn');
  const noise = Float32Array.from({ length: 400 }, () => random.normal());
  const { values } = turnPictures({ shape: [4, 10, 10, 1], values: noise }, { degrees: 45, scale: 0.3 }, random);
  expect(Math.max(...values)).toBeLessThanOrEqual(Math.max(...noise));
  expect(Math.min(...values)).toBeGreaterThanOrEqual(Math.min(...noise));
  expect(values).not.toEqual(noise);
});

test('a turn by a quarter is a turn by a quarter', () => {
  const quarter = { uniform: () => 1, integer: () => 0 } as unknown as ReturnType<typeof seededRandom>;
  const square = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
  const { values } = turnPictures({ shape: [1, 3, 3, 1], values: square }, { degrees: 90, scale: 0 }, quarter);
  const found = [...values].map((value) => Number(value.toFixed(4)));
  expect(found).toEqual([7, 4, 1, 8, 5, 2, 9, 6, 3]);
  const bytes = { shape: [1, 3, 3, 1], values: Uint8Array.from(square) };
  expect([...turnPictures(bytes, { degrees: 90, scale: 0 }, quarter).values]).toEqual(found);
});

test('cutout: one square takes the mean of its channel, the rest stays', () => {
  const random = seededRandom('cutout');
  for (let round = 0; round < 20; round++) {
    const { values } = cutPictures(pictures, 2, random);
    for (const start of [0, 40]) {
      const changed = [...values.slice(start, start + 40).keys()].filter(
        (i) => values[start + i] !== picture[start + i],
      );
      expect(changed.length).toBeLessThanOrEqual(8);
      expect(changed.length).toBeGreaterThanOrEqual(2);
      for (const i of changed) expect(values[start + i]).toBeCloseTo(start + 19 + (i % 2), 4);
    }
  }
});

test('of a batch: the same at the same step whatever came before, shifts as without the others', () => {
  const batch = { size: 2, inputs: { input: pictures }, ids: ['0', '1'] };
  const all = { shift: 1, flip: true, rotate: 10, scale: 0.1, cutout: 2 };
  const none = { ...all, flip: false, rotate: 0, scale: 0, cutout: 0 };
  const alone = { ...all, shift: 0 };
  const after = (skipped: number) => {
    const draws = seededRandom('epoch');
    for (let step = 0; step < skipped; step++) augmented(batch, alone, draws, step);
    return augmented(batch, alone, draws, 7).inputs.input.values;
  };
  expect(after(0)).toEqual(after(3));
  const next = (options: typeof all) => {
    const draws = seededRandom('epoch');
    augmented(batch, options, draws, 0);
    return draws.uniform();
  };
  expect(next(all)).toBe(next(none));
  expect(augmented(batch, { ...none, shift: 0 }, seededRandom(0), 0)).toBe(batch);
});
