import { expect, test } from '@jest/globals';
import type { Recipe } from '../../src/compress/recipe.ts';
import { findings } from '../../src/search/choose.ts';
import { packEvidence, unpackEvidence, worseP } from '../../src/search/evidence.ts';
import { rungsOf } from '../../src/search/halving.ts';
import { type JournalHead, journalLine, mergeTrials, parseJournal, sameStudy } from '../../src/search/journal.ts';
import { pointOf } from '../../src/search/point-of.ts';
import { recipeKey, recipeOf } from '../../src/search/recipe-of.ts';
import { gateSampler } from '../../src/search/samplers/gate.ts';
import { gridSampler } from '../../src/search/samplers/grid.ts';
import { randomSampler } from '../../src/search/samplers/random.ts';
import { tpe } from '../../src/search/samplers/tpe.ts';
import { runStudy, type TrialOrder } from '../../src/search/study.ts';
import type { Trial } from '../../src/search/trial.ts';
import { all, figures, planWith, run, spaceOf, worker } from './toy.ts';

const head: JournalHead = { journal: 1, target: 'toy', study: { seeds: [0, 0] } };
const phaseOf = Object.fromEntries(all.map(({ name, phase }) => [name, phase]));

test.each([
  ['tpe', tpe],
  ['gate', gateSampler],
])('a study that is cut off after any trial goes on as if nothing had been (%s)', async (_, sampler) => {
  const plan = planWith(sampler, { rungs: rungsOf({ rungs: 2, factor: 3 }) });
  const whole = await run(plan, 24);
  for (const kept of [0, 1, 7, 13, whole.length - 1]) {
    const course = { before: whole.slice(0, kept), ended: async () => {} };
    expect(await runStudy(plan, { trials: 24 }, [worker], course)).toEqual(whole);
  }
});

test('the journal gives back what was written; a line that was cut short is none', () => {
  const trials = [
    { trial: 0, rung: 0, point: { quantize: 1 }, recipe: [{ method: 'quantize' }], metrics: { accuracy: 0.1 + 0.2 } },
  ] as unknown as Trial[];
  const text = [head, ...trials].map((entry) => journalLine(entry)).join('');
  expect(parseJournal(text, 'j')).toEqual({ head, scans: [], trials, bytes: text.length });
  expect(parseJournal(`${text}{"trial":1,"ru`, 'j')).toEqual({ head, scans: [], trials, bytes: text.length });
  expect(parseJournal('{"journal":1', 'j')).toBeUndefined();
  expect(() => parseJournal(`${text}{"trial":1}\n`, 'j')).toThrow('j:3: this line is none of a journal');
  expect(() => parseJournal('hello\n', 'j')).toThrow('j:1: this is no journal of a search');
});

test('shards try different recipes, and merge to one study in which each counts once', async () => {
  const shards = await Promise.all(
    [0, 1, 2].map((index) => run(planWith(randomSampler, { shard: { index, of: 3 } }), 8)),
  );
  const journals = shards.map((trials, i) => ({
    head: { ...head, shard: { index: i + 1, of: 3 } },
    scans: [],
    trials,
    bytes: 0,
  }));
  expect(journals.every((journal) => sameStudy(journal.head, head))).toBe(true);
  expect(sameStudy(head, { ...head, study: { seeds: [1, 0] } })).toBe(false);
  const merged = mergeTrials([journals[2], journals[0], journals[1]]);
  expect(merged).toEqual(mergeTrials(journals));
  expect(new Set(merged.map(({ recipe }) => recipeKey(recipe))).size).toBe(merged.length);
  expect(merged.length).toBeGreaterThan(16);
  expect(merged.map(({ trial }) => trial)).toEqual(merged.map((_, index) => index));
});

test('workers share a study: no recipe twice, as many trials as asked for', async () => {
  const slow = async (order: TrialOrder) => {
    await new Promise((resolve) => setTimeout(resolve, 1 + (recipeKey(order.recipe).length % 4)));
    return { metrics: figures(order.recipe) };
  };
  const trials = await run(planWith(gateSampler), 30, [slow, slow, slow]);
  expect(new Set(trials.map(({ recipe }) => recipeKey(recipe))).size).toBe(30);
  expect([...trials.map(({ trial }) => trial)].sort((a, b) => a - b)).toEqual(trials.map((_, index) => index));
});

test('the recipe of the config is tried first, as it is', async () => {
  const recipe = [{ method: 'prune', sparsity: 0.123 }] as unknown as Recipe;
  const [first, second] = await run(planWith(tpe, { beginWith: [{ recipe, point: pointOf(spaceOf(), recipe) }] }), 3);
  expect(first.recipe).toEqual(recipe);
  expect(second.recipe).not.toEqual(recipe);
});

test('a grid has all its own recipes beside the one of the config; shards share it out', async () => {
  const worst = [{ method: 'prune', sparsity: 0.999, scope: 'layer' }] as unknown as Recipe;
  const options = { prune: { sparsity: [0.4, 0.5, 0.6], scope: 'global' } };
  const space = spaceOf({ methods: ['prune'], always: ['prune'], options });
  const keys: string[] = [];
  for (const index of [0, 1]) {
    const beginWith = index === 0 ? [{ recipe: worst, point: pointOf(space, worst) }] : [];
    const plan = planWith(gridSampler, { space, isExhaustive: true, beginWith, shard: { index, of: 2 } });
    keys.push(...(await run(plan, 20)).map(({ recipe }) => recipeKey(recipe)));
  }
  expect([keys.length, new Set(keys).size]).toEqual([4, 4]);
});

test('the recipe of the config is tried in full, however it does on few examples', async () => {
  const recipe = [{ method: 'prune', sparsity: 0.999, scope: 'layer' }] as unknown as Recipe;
  const beginWith = [{ recipe, point: pointOf(spaceOf(), recipe) }];
  const trials = await run(planWith(randomSampler, { beginWith, rungs: rungsOf({ rungs: 3, factor: 3 }) }), 20);
  const its = trials.filter((trial) => recipeKey(trial.recipe) === recipeKey(recipe));
  expect(its.map(({ rung }) => rung)).toEqual([0, 1, 2]);
});

test('one in three goes on to the next rung, the best of them, and something is always tried in full', async () => {
  const shares: number[] = [];
  const plan = planWith(randomSampler, { rungs: rungsOf({ rungs: 3, factor: 3 }) });
  const trials = await run(plan, 27, [
    async (order) => {
      shares.push(order.share);
      return { metrics: figures(order.recipe) };
    },
  ]);
  const on = (rung: number) => trials.filter((trial) => trial.rung === rung);
  expect(on(0)).toHaveLength(27);
  expect(on(1).length).toBeLessThanOrEqual(14);
  expect(on(1).length).toBeGreaterThanOrEqual(9);
  expect(on(2).length).toBeGreaterThanOrEqual(3);
  expect([...new Set(shares)].sort()).toEqual([1 / 9, 1 / 3, 1]);
  const few = await run(plan, 1);
  expect(few.map(({ rung }) => rung)).toEqual([0, 1, 2]);
});

test('a trial that a full one beats for sure on the same examples does not go on', async () => {
  const correct = (share: number, rate: number) =>
    Uint8Array.from({ length: 900 * share }, (_, i) => (i % 100 < rate ? 1 : 0));
  const rungs = rungsOf({ rungs: 2, factor: 2 });
  const space = spaceOf({ methods: ['prune'], always: ['prune'] });
  // All of one size: what is more accurate is better in everything.
  const judge = async ({ recipe, share }: TrialOrder) => {
    const rate = Math.round(100 - 60 * (recipe[0] as { sparsity: number }).sparsity);
    return { metrics: { accuracy: rate / 100, sizeBrotli: 1000 }, correct: correct(share, rate) };
  };
  const full = (trials: readonly Trial[]) => trials.filter(({ rung }) => rung === 1).length;
  const blind = await run(planWith(randomSampler, { rungs, space }), 24, [judge]);
  const tested = await run(planWith(randomSampler, { rungs, space, quality: 0 }), 24, [judge]);
  expect(full(tested)).toBeLessThan(full(blind));
  expect(full(tested)).toBeGreaterThan(0);
});

test('evidence keeps outcomes, and the paired tests tell better from worse', () => {
  const correct = Uint8Array.from({ length: 203 }, (_, i) => (i % 3 === 0 ? 1 : 0));
  expect(unpackEvidence(packEvidence({ correct })!).correct).toEqual(correct);
  const losses = Float32Array.from({ length: 100 }, (_, i) => Math.sin(i));
  expect(unpackEvidence(packEvidence({ losses })!).losses).toEqual(losses);
  expect(packEvidence({})).toBeUndefined();
  const worse = correct.map((right, i) => (i % 12 === 0 ? 0 : right));
  // 17 lost, none gained: 2^-17.
  expect(worseP({ correct: worse }, { correct })).toBeCloseTo(2 ** -17, 12);
  expect(worseP({ correct }, { correct: worse })).toBe(1);
  const higher = losses.map((loss) => loss + 0.1);
  expect(worseP({ losses: higher }, { losses })).toBeLessThan(1e-10);
  expect(worseP({ losses }, { losses: higher })).toBeGreaterThan(0.99);
});

const trial = (place: number, accuracy: number, sizeBrotli: number) =>
  ({
    trial: place,
    rung: 0,
    point: {},
    recipe: [{ method: 'quantize' }],
    metrics: { accuracy, sizeBrotli },
  }) as unknown as Trial;
const objectives = planWith(tpe).objectives;
const atLeast = (limit: number) => ({
  text: `accuracy ${limit}`,
  metric: 'accuracy',
  excess: ({ accuracy }: Readonly<Record<string, number>>) => Math.max(0, limit - accuracy),
});

test('the smallest within the constraints is chosen; where none is, the nearest miss is named as one', () => {
  const trials = [trial(0, 0.97, 900), trial(1, 0.95, 500), trial(2, 0.9, 100), trial(3, 0.94, 700)];
  const found = findings(trials, { objectives, constraints: [atLeast(0.94)], prefer: 'sizeBrotli' });
  expect(found).toMatchObject({ withinConstraints: true, broken: [], chosen: { trial: 1 } });
  expect(found.frontier.map((one) => one.trial)).toEqual([0, 1]);
  const miss = findings(trials, { objectives, constraints: [atLeast(0.99)], prefer: 'sizeBrotli' });
  expect(miss).toMatchObject({ withinConstraints: false, broken: ['accuracy 0.99'], chosen: { trial: 0 } });
  expect(miss.frontier.map((one) => one.trial)).toEqual([0, 1, 2]);
  expect(findings([], { objectives, constraints: [] })).toMatchObject({
    frontier: [],
    chosen: undefined,
    withinConstraints: false,
  });
});

test('without constraints and preference a compromise is chosen, no end of the frontier', () => {
  const trials = [trial(0, 0.97, 900), trial(1, 0.96, 300), trial(2, 0.3, 100)];
  expect(findings(trials, { objectives, constraints: [] }).chosen).toMatchObject({ trial: 1 });
});

test('a budget by evaluations counts shares', async () => {
  const plan = planWith(randomSampler, { rungs: rungsOf({ rungs: 2, factor: 4 }) });
  const trials = await runStudy(plan, { trials: 100, evaluations: 5 }, [worker], { before: [], ended: async () => {} });
  const spent = trials.reduce((sum, { rung }) => sum + plan.rungs.shares[rung], 0);
  expect(spent).toBeLessThanOrEqual(5);
  expect(spent).toBeGreaterThan(4);
});

test('points and recipes translate both ways; per-layer options become a step for each kernel', () => {
  const space = spaceOf({ always: ['prune'], perLayer: { prune: ['sparsity'] } });
  const point = { quantize: 0, 'prune.sparsity[a/kernel]': 0, 'prune.sparsity[b/kernel]': 1, 'prune.scope': 0 };
  expect(recipeOf(space, point, phaseOf)).toMatchObject([
    { method: 'prune', include: ['a/kernel'], sparsity: 0.3, scope: 'layer' },
    { method: 'prune', include: ['b/kernel'], sparsity: 0.98, scope: 'layer' },
  ]);
  const plain = spaceOf();
  const given = {
    prune: 1,
    quantize: 1,
    'prune.sparsity': 0.5,
    'prune.scope': 1,
    'quantize.type': 2,
    'quantize.wide': 1,
  };
  const back = pointOf(plain, recipeOf(plain, given, phaseOf));
  expect(back).toMatchObject({ ...given, 'prune.sparsity': expect.closeTo(0.5, 12) });
});

test('a space that asks for what there is not is refused by name', () => {
  expect(() => spaceOf({ methods: ['prun'] })).toThrow('there is no method `prun`');
  expect(() => spaceOf({ options: { prune: { sparsty: 1 } } })).toThrow('`prune` has no option `sparsty`');
  expect(() => spaceOf({ options: { prune: { sparsity: { low: 0.9, high: 0.1 } } } })).toThrow('this is no range');
  const space = spaceOf({ always: ['quantize'], methods: ['quantize'], options: { quantize: { type: 'unit8' } } });
  expect(() => recipeOf(space, { 'quantize.wide': 0 }, phaseOf)).toThrow('search.space.options');
});
