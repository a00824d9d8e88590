import { expect } from '@jest/globals';

/** Each array agrees with its counterpart within `tolerance` of the counterpart's largest magnitude; none is all zero. */
export function expectCloseArrays(
  actual: readonly ArrayLike<number>[],
  expected: readonly ArrayLike<number>[],
  tolerance: number,
): void {
  expect(actual.map(({ length }) => length)).toEqual(expected.map(({ length }) => length));
  for (const [index, numbers] of actual.entries()) {
    const largest = Math.max(...Array.from(expected[index], Math.abs));
    const worst = Math.max(...Array.from(numbers, (value, i) => Math.abs(value - expected[index][i])));
    expect(largest).toBeGreaterThan(0);
    expect(worst / largest).toBeLessThan(tolerance);
  }
}
