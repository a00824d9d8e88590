import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { type StrengthRequest, strongest } from '../../src/search/strongest.ts';

const seeds = [1, 2, 3];

/** Loss rises with the square of the strength, bytes fall; validation is noisy by `noise`. */
function request(noise: number, change: Partial<StrengthRequest<number>> = {}): StrengthRequest<number> {
  return {
    start: 1,
    factor: 1.5,
    most: 24,
    seeds,
    limit: 0.1,
    margin: 1,
    trial: async (strength, seed) => ({
      loss: 0.01 * strength ** 2 + noise * seededRandom(`${strength}/${seed}`).normal(),
      error: noise,
      bytes: 1000 / strength,
    }),
    ...change,
  };
}

test.each([0.2, 1, 30])('finds the limit from a start of %d', async (start) => {
  const { chosen, tried } = await strongest(request(0, { start, most: 36 }));
  const limit = Math.sqrt(0.1 / 0.01);
  expect(chosen.strength).toBeLessThanOrEqual(limit);
  expect(chosen.strength).toBeGreaterThan(0.9 * limit);
  const spent = tried.reduce((sum, { trials }) => sum + trials.length, 0);
  expect(spent).toBeGreaterThan(36 - seeds.length);
  expect(spent).toBeLessThanOrEqual(36);
  expect(chosen.bytes).toBe(Math.min(...tried.filter(({ holds }) => holds).map(({ bytes }) => bytes)));
});

test('the margin keeps the true loss of what is chosen within the limit in most studies', async () => {
  const shareBeyond = async (margin: number) => {
    let beyond = 0;
    for (let study = 0; study < 200; study++) {
      const random = seededRandom(study);
      const trial = async (strength: number) => ({
        loss: 0.01 * strength ** 2 + 0.1 * random.normal(),
        error: 0.1,
        bytes: 1000 / strength,
      });
      const { chosen } = await strongest(request(0, { trial, margin, most: 15 }));
      if (chosen.holds && 0.01 * chosen.strength ** 2 > 0.1) beyond++;
    }
    return beyond / 200;
  };
  const [without, one] = [await shareBeyond(0), await shareBeyond(1)];
  expect(without).toBeGreaterThan(0.2);
  expect(one).toBeLessThan(without / 2);
});

test('a strength that one seed settles is not tried with the others', async () => {
  let count = 0;
  const trial = async (strength: number) => {
    count++;
    return { loss: strength > 1 ? 50 : 0, error: 0.1, bytes: 1 / strength };
  };
  const { chosen, tried } = await strongest(request(0, { trial, most: 6 }));
  expect(count).toBe(4);
  expect(tried[1]).toMatchObject({ strength: 1.5, holds: false });
  expect(chosen.strength).toBe(1);
});

test('where nothing holds, the nearest miss is named as such', async () => {
  const trial = async (strength: number) => ({
    loss: strength === 1 ? Number.NaN : 1 + strength,
    error: 0,
    bytes: 1,
  });
  const { chosen, tried } = await strongest(request(0, { trial, most: 5 }));
  expect(chosen.holds).toBe(false);
  expect(tried).toHaveLength(3);
  expect(chosen.strength).toBeCloseTo(1 / 1.5 ** 3);
});
