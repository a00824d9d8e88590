import { describe, expect, test } from '@jest/globals';
import { blockMedian } from '../../src/evaluate/block-median.ts';
import { seededRandom } from '../../src/math/random.ts';

/** Alternating about 5, so that nothing hangs together. */
const ten = [1, 6, 2, 7, 3, 8, 4, 9, 5, 10];

describe('independent blocks', () => {
  test('the exact sign test and its interval, against tables', () => {
    const found = blockMedian(ten);
    expect(found).toMatchObject({ median: 5.5, effective: 10 });
    // Binomial(10, 1/2): P(0) = 1/1024, P(≤ 1) = 11/1024, P(≤ 2) = 56/1024.
    expect(found.atMostP(0.5)).toBeCloseTo(1 / 1024, 12);
    expect(found.atMostP(1)).toBeCloseTo(11 / 1024, 12);
    expect(found.atMostP(2.5)).toBeCloseTo(56 / 1024, 12);
    expect(found.atMostP(10)).toBe(1);
    expect(found.interval(0.95)).toEqual([2, 9]);
    expect(found.interval(0.99)).toEqual([1, 10]);
    expect(found.interval(0.999)).toBeUndefined();
  });

  test('interval and p-value agree: the bound is where p passes half of what is missed', () => {
    const random = seededRandom(5);
    for (const n of [8, 25, 61, 200]) {
      const found = blockMedian(Array.from({ length: n }, () => random.normal()));
      for (const level of [0.9, 0.95, 0.98]) {
        const [low] = found.interval(level)!;
        expect(found.atMostP(low)).toBeGreaterThan((1 - level) / 2);
        expect(found.atMostP(low - 1e-9)).toBeLessThanOrEqual((1 - level) / 2);
      }
    }
  });

  test('equal samples have no width', () => {
    expect(blockMedian(new Array(12).fill(0.25)).interval(0.95)).toEqual([0.25, 0.25]);
  });
});

test('few blocks that are all beyond a limit decide at 1 %', () => {
  expect(blockMedian(ten.map((value) => value + 10)).atMostP(10)).toBeLessThan(0.01);
});

describe('coverage of the nominal 95 % interval', () => {
  /** Share of 1000 series whose interval misses 0, their median. */
  const missed = (n: number, next: (random: ReturnType<typeof seededRandom>) => () => number): number => {
    let count = 0;
    for (let run = 0; run < 1000; run++) {
      const draw = next(seededRandom(`${n}/${run}`));
      const [low, high] = blockMedian(Array.from({ length: n }, draw)).interval(0.95)!;
      if (low > 0 || high < 0) count++;
    }
    return count / 1000;
  };
  const normal = (random: ReturnType<typeof seededRandom>) => () => random.normal();
  /** Every third block or so is hit by a neighbour, up to tenfold. */
  const heavy = (random: ReturnType<typeof seededRandom>) => () =>
    random.normal() * (random.uniform() < 0.3 ? 10 * random.uniform() : 0.05);
  /** A neighbour that stays for several blocks: autocorrelation 0.5. */
  const bursts = (random: ReturnType<typeof seededRandom>) => {
    let last = random.normal();
    return () => {
      last = 0.5 * last + Math.sqrt(0.75) * random.normal();
      return last;
    };
  };

  test.each([10, 30, 100])('%i independent blocks, normal or with heavy tails', (n) => {
    expect(missed(n, normal)).toBeLessThan(0.065);
    expect(missed(n, heavy)).toBeLessThan(0.065);
  });

  test('blocks that depend on their neighbours: the plain sign test would miss 17 %', () => {
    expect(missed(100, bursts)).toBeLessThan(0.08);
    expect(missed(300, bursts)).toBeLessThan(0.08);
  });
});
