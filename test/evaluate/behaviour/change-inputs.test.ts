import { describe, expect, test } from '@jest/globals';
import type { Batch, TensorData } from '../../../src/data/source.ts';
import { changeInputs, type InvarianceTest } from '../../../src/evaluate/behaviour/change-inputs.ts';
import { seededRandom } from '../../../src/math/random.ts';
import type { Port } from '../../../src/model/runnable.ts';

const common = { examples: 256, seed: 0 };
const float = (name: string, shape: number[]): Port => ({ name, shape, dtype: 'float32' });

function batchOf(inputs: Record<string, TensorData>): Batch {
  const size = Object.values(inputs)[0].shape[0];
  return { size, inputs, ids: Array.from({ length: size }, (_, index) => String(index)) };
}

function change(given: InvarianceTest, data: TensorData, seed = 1, features?: number[]): TensorData {
  const batch = batchOf({ x: data });
  const changed = changeInputs(
    given,
    batch,
    [float('x', data.shape.slice(1) as number[])],
    seededRandom(seed),
    features,
  );
  if (typeof changed === 'string') throw new Error(changed);
  return changed.inputs.x;
}

const pictures = (count: number): TensorData => ({
  shape: [count, 4, 3, 2],
  values: Float32Array.from({ length: count * 24 }, (_, i) => i % 24),
});

describe('noise', () => {
  const noise: InvarianceTest = { ...common, kind: 'noise', amount: 0.1 };
  const data: TensorData = {
    shape: [2000, 1],
    values: Float32Array.from({ length: 2000 }, (_, i) => (i < 1000 ? 50 : i === 1000 ? 0 : 100)),
  };

  test('has the asked for part of the range as standard deviation, and stays in the range', () => {
    const { values } = change(noise, data);
    const middle = Array.from(values.subarray(0, 1000));
    const mean = middle.reduce((sum, value) => sum + value, 0) / 1000;
    const deviation = Math.sqrt(middle.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 1000);
    expect(mean).toBeCloseTo(50, -0.5);
    expect(deviation).toBeGreaterThan(9.3);
    expect(deviation).toBeLessThan(10.7);
    expect(Math.max(...values)).toBe(100);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
  });

  test('is the same for the same seed, another for another, and leaves the examples as they were', () => {
    const before = data.values.slice();
    expect(change(noise, data, 1).values).toEqual(change(noise, data, 1).values);
    expect(change(noise, data, 1).values).not.toEqual(change(noise, data, 2).values);
    expect(data.values).toEqual(before);
  });
});

test('shift moves every picture by up to so many pixels, never by nothing, and repeats the edge', () => {
  const data = pictures(300);
  const { values } = change({ ...common, kind: 'shift', pixels: 1 }, data);
  const seen = new Set<string>();
  for (let picture = 0; picture < 300; picture++) {
    const row = values.subarray(picture * 24, picture * 24 + 24);
    const steps: string[] = [];
    for (const down of [-1, 0, 1]) {
      for (const right of [-1, 0, 1]) {
        const same = Array.from(row).every((value, i) => {
          const [y, x, c] = [Math.floor(i / 6), Math.floor((i % 6) / 2), i % 2];
          const [fromY, fromX] = [Math.min(3, Math.max(0, y - down)), Math.min(2, Math.max(0, x - right))];
          return value === fromY * 6 + fromX * 2 + c;
        });
        if (same) steps.push(`${down}/${right}`);
      }
    }
    expect(steps).toHaveLength(1);
    seen.add(steps[0]);
  }
  expect(seen.size).toBe(8);
  expect(seen.has('0/0')).toBe(false);
});

test('brightness moves all values of a picture alike, half of the pictures up', () => {
  const data = pictures(200);
  const { values } = change({ ...common, kind: 'brightness', amount: 0.1 }, data);
  let up = 0;
  for (let picture = 0; picture < 200; picture++) {
    const step = values[picture * 24 + 12] - 12;
    expect(Math.abs(step)).toBeCloseTo(2.3, 5);
    if (step > 0) up++;
    for (let i = 0; i < 24; i++) {
      expect(values[picture * 24 + i]).toBeCloseTo(Math.min(23, Math.max(0, i + step)), 5);
    }
  }
  expect(up).toBeGreaterThan(70);
  expect(up).toBeLessThan(130);
});

describe('jitter', () => {
  /** A number, a switch, a constant, another number on a larger scale. */
  const rows = Array.from({ length: 400 }, (_, i) => [i % 7, i % 2, 5, 1000 * (i % 11)]);
  const data: TensorData = { shape: [400, 4], values: Float32Array.from(rows.flat()) };
  const jitter: InvarianceTest = { ...common, kind: 'jitter', amount: 0.1 };
  const moved = (values: ArrayLike<number>, column: number) =>
    rows.filter((row, i) => values[i * 4 + column] !== row[column]).length;

  test('moves numbers by their own spread, and leaves switches and constants', () => {
    const { values } = change(jitter, data);
    expect([0, 1, 2, 3].map((column) => moved(values, column) > 390)).toEqual([true, false, false, true]);
    expect([moved(values, 1), moved(values, 2)]).toEqual([0, 0]);
    const spread = (column: number) =>
      Math.sqrt(rows.reduce((sum, row, i) => sum + (values[i * 4 + column] - row[column]) ** 2, 0) / 400);
    expect(spread(0)).toBeGreaterThan(0.17);
    expect(spread(0)).toBeLessThan(0.23);
    expect(spread(3) / spread(0)).toBeGreaterThan(1300);
  });

  test('moves the features that are named, and no others', () => {
    const { values } = change(jitter, data, 1, [1]);
    expect([0, 1, 2, 3].map((column) => moved(values, column) > 0)).toEqual([false, true, false, false]);
  });
});

describe('which inputs', () => {
  const table: TensorData = { shape: [3, 2], values: Float32Array.of(1, 2, 3, 4, 5, 6) };
  const codes: TensorData = { shape: [3, 2], values: Int32Array.of(1, 2, 3, 4, 5, 6) };
  const ports: Port[] = [float('table', [2]), { name: 'codes', shape: [2], dtype: 'int32' }];
  const noise: InvarianceTest = { ...common, kind: 'noise', amount: 0.1 };

  test('all that fit; the others stay as they are', () => {
    const changed = changeInputs(noise, batchOf({ table, codes }), ports, seededRandom(1)) as Batch;
    expect(changed.inputs.codes).toBe(codes);
    expect(changed.inputs.table).not.toEqual(table);
  });

  test.each([
    [{ ...common, kind: 'shift', pixels: 1 } as const, 'no input of the model is a picture (height, width, channels)'],
    [{ ...noise, input: 'codes' }, 'the input `codes` is not an input of numbers'],
    [{ ...noise, input: 'other' }, 'there is no input `other`, only table, codes'],
  ])('%j does not fit', (given, why) => {
    expect(changeInputs(given, batchOf({ table, codes }), ports, seededRandom(1))).toBe(why);
  });
});
