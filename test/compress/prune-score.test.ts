import { expect, test } from '@jest/globals';
import type { Evidence } from '../../src/compress/evidence.ts';
import type { Gathered } from '../../src/compress/method.ts';
import { type PruneOptions, prune } from '../../src/compress/prune.ts';
import { seededRandom } from '../../src/math/random.ts';
import { mlp, weightOf } from './small-models.ts';

const options = (given: Partial<PruneOptions>): PruneOptions => ({
  sparsity: 0.5,
  scope: 'global',
  schedule: 'once',
  score: 'magnitude',
  exclude: [],
  protectEnds: false,
  ...given,
});
const context = { random: seededRandom(0), masks: new Map() };
const kernels = ['a/kernel', 'b/kernel', 'c/kernel'];

function gathered(seed: string): Gathered {
  const random = seededRandom(seed);
  return new Map(
    mlp().weights.map(({ name, values: { length } }) => [
      name,
      {
        movement: Float32Array.from({ length }, () => random.normal()),
        squares: Float32Array.from({ length }, () => random.normal() ** 2),
      },
    ]),
  );
}

/** The worst that is kept is worth no less than the best that is cut. */
function expectRanked(masks: ReadonlyMap<string, Uint8Array>, worth: (name: string, index: number) => number): void {
  let [worstKept, bestCut, cut] = [Infinity, -Infinity, 0];
  for (const name of kernels) {
    for (const [i, kept] of masks.get(name)!.entries()) {
      if (kept === 1) worstKept = Math.min(worstKept, worth(name, i));
      else {
        bestCut = Math.max(bestCut, worth(name, i));
        cut++;
      }
    }
  }
  expect(cut).toBe(810);
  // Scores are compared as 31 bits.
  expect(worstKept).toBeGreaterThanOrEqual(bestCut - 1e-6 * Math.abs(bestCut));
}

test.each(['1', '2', '3'])(
  'movement: the weights that move most towards zero go, whatever their size (seed %s)',
  (seed) => {
    const known = gathered(seed);
    const { masks } = prune.apply(mlp(), options({ score: 'movement' }), { ...context, gathered: known });
    expectRanked(masks, (name, i) => known.get(name)!.movement![i]);
  },
);

test.each(['1', '2', '3'])('fisher: w²·E[g²] decides (seed %s)', (seed) => {
  const known = gathered(seed);
  const model = mlp();
  const { masks } = prune.apply(model, options({ score: 'fisher' }), { ...context, gathered: known });
  expectRanked(masks, (name, i) => weightOf(model, name).values[i] ** 2 * known.get(name)!.squares[i]);
});

test('fisher at once asks the evidence; gradual pruning that has masks does not; none known is said', async () => {
  let asked = 0;
  const evidence = {
    gradients: async () => {
      asked++;
      return new Map(
        [...gathered('e')].map(([name, { squares }]) => [
          name,
          { square: squares, mean: new Float32Array(squares.length) },
        ]),
      );
    },
  } as unknown as Evidence;
  const once = await prune.prepare!(mlp(), options({ score: 'fisher' }), { ...context, evidence });
  expect(once!.get('a/kernel')!.squares).toEqual(gathered('e').get('a/kernel')!.squares);
  const masks = new Map([['a/kernel', new Uint8Array(600)]]);
  const gradual = options({ score: 'fisher', schedule: 'cubic' });
  expect(await prune.prepare!(mlp(), gradual, { ...context, evidence, masks })).toBeUndefined();
  expect(await prune.prepare!(mlp(), options({}), { ...context, evidence })).toBeUndefined();
  expect(asked).toBe(1);
  const blind = prune.apply(mlp(), options({ score: 'fisher' }), context);
  expect(blind.notes).toContain('No gradients were known for `score: fisher`: the smallest weights were pruned.');
  expect(blind.masks).toEqual(prune.apply(mlp(), options({}), context).masks);
});
