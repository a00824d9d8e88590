import { expect, test } from '@jest/globals';
import { recipeProblems } from '../../src/compress/recipe.ts';
import { declaredSpace } from '../../src/search/declared.ts';
import { recipeKey } from '../../src/search/recipe-of.ts';
import type { Sampler } from '../../src/search/sampler.ts';
import { gateSampler } from '../../src/search/samplers/gate.ts';
import { gridSampler } from '../../src/search/samplers/grid.ts';
import { nsga2 } from '../../src/search/samplers/nsga2.ts';
import { randomSampler, sobolSampler } from '../../src/search/samplers/random.ts';
import { tpe } from '../../src/search/samplers/tpe.ts';
import type { Trial } from '../../src/search/trial.ts';
import { all, covered, planWith, run, spaceOf } from './toy.ts';

const samplers: Record<string, Sampler> = { random: randomSampler, sobol: sobolSampler, tpe, nsga2, gate: gateSampler };
const names = Object.keys(samplers);
/** As `search` has it where the config narrows nothing. */
const everything = declaredSpace(all, { always: [], options: {}, perLayer: {} }, []);
const perLayer = spaceOf({ perLayer: { prune: ['sparsity'] } });

async function average(sampler: Sampler, trials: number, seeds: number): Promise<number> {
  let sum = 0;
  for (let seed = 0; seed < seeds; seed++)
    sum += covered(await run(planWith(sampler, { seed, space: perLayer }), trials));
  return sum / seeds;
}

test.each(names)('%s proposes recipes that may be run, each once, the same for the same seed', async (name) => {
  const plan = planWith(samplers[name], { space: everything });
  const trials = await run(plan, 22);
  expect(trials).toHaveLength(22);
  expect(trials.flatMap(({ recipe }) => recipeProblems(recipe))).toEqual([]);
  expect(new Set(trials.map(({ recipe }) => recipeKey(recipe))).size).toBe(22);
  expect(await run(plan, 22)).toEqual(trials);
  expect(await run({ ...plan, seed: 1 }, 22)).not.toEqual(trials);
});

test('TPE covers more than chance, and so does the sampler of the project', async () => {
  const [chance, parzen, own] = [
    await average(randomSampler, 40, 4),
    await average(tpe, 40, 4),
    await average(gateSampler, 40, 4),
  ];
  expect(parzen).toBeGreaterThan(chance);
  // They are alike on this objective; the benchmark has real ones.
  expect(own).toBeGreaterThan(chance + 0.9 * (parzen - chance));
}, 60_000);

test('the grid goes through a small space whole, and then says so', async () => {
  const options = { prune: { sparsity: [0.5, 0.9], scope: 'global' }, quantize: { wide: 'float32' } };
  const trials = await run(planWith(gridSampler, { space: spaceOf({ options }), isExhaustive: true }), 100);
  // Two ways to prune or none, three types or none, and without a step there is no recipe.
  expect(trials).toHaveLength(3 * 4 - 1);
});

test('a small space ends by itself under every sampler', async () => {
  const space = spaceOf({ methods: ['quantize'], always: ['quantize'] });
  for (const name of names) expect((await run(planWith(samplers[name], { space }), 100)).length).toBe(6);
});

test('objectives that never change, and trials that all fail, do not stop a sampler', async () => {
  for (const name of names) {
    const same = await run(planWith(samplers[name]), 25, [async () => ({ metrics: { accuracy: 0.5, sizeBrotli: 7 } })]);
    const failed = await run(planWith(samplers[name]), 25, [async () => ({ failure: 'no' })]);
    expect([same.length, failed.length]).toEqual([25, 25]);
  }
});

test('evolution gets better from generation to generation', async () => {
  const trials = await run(planWith(nsga2, { space: perLayer }), 96);
  const mean = (part: readonly Trial[]) => part.reduce((sum, trial) => sum + covered([trial]), 0) / part.length;
  expect(mean(trials.slice(64))).toBeGreaterThan(mean(trials.slice(0, 32)));
});

test('with constraints the sampler of the project spends its trials within them', async () => {
  const floor = {
    text: 'accuracy 0.93',
    metric: 'accuracy',
    excess: ({ accuracy }: Readonly<Record<string, number>>) => Math.max(0, 0.93 - accuracy),
  };
  const inside = async (sampler: Sampler) => {
    const trials = await run(planWith(sampler, { constraints: [floor], space: perLayer, seed: 3 }), 45);
    return trials.slice(20).filter(({ metrics }) => floor.excess(metrics!) === 0).length;
  };
  expect(await inside(gateSampler)).toBeGreaterThan(await inside(randomSampler));
});
