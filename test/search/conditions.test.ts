import { expect, test } from '@jest/globals';
import { planTrials } from '../../src/analyze/plan.ts';
import { spaceOf as analysedSpace } from '../../src/analyze/space-of.ts';
import { methods } from '../../src/compress/methods.ts';
import type { Recipe } from '../../src/compress/recipe.ts';
import { seededRandom } from '../../src/math/random.ts';
import { hasEffect } from '../../src/search/annotation.ts';
import { declaredSpace } from '../../src/search/declared.ts';
import { pointOf } from '../../src/search/point-of.ts';
import { recipeOf } from '../../src/search/recipe-of.ts';
import { gateSampler } from '../../src/search/samplers/gate.ts';
import { gridSampler } from '../../src/search/samplers/grid.ts';
import { nsga2 } from '../../src/search/samplers/nsga2.ts';
import { randomPoint } from '../../src/search/samplers/random.ts';
import { tpe } from '../../src/search/samplers/tpe.ts';
import { all, planWith, run } from './toy.ts';

const phaseOf = Object.fromEntries(all.map(({ name, phase }) => [name, phase]));
const nothing = { always: [], options: {}, perLayer: {} };

function namesOf(always: readonly string[], options: Record<string, Record<string, unknown>> = {}): string[] {
  const space = declaredSpace(all, { ...nothing, methods: [...always], always: [...always], options }, []);
  return space.parameters.map(({ name }) => name);
}

test('an option that another one decides about is in the space where it may do something', () => {
  expect(namesOf(['lowRank'])).toEqual(expect.arrayContaining(['lowRank.by', 'lowRank.energy', 'lowRank.share']));
  expect(namesOf(['lowRank'], { lowRank: { by: 'share' } })).toEqual(['lowRank.share', 'lowRank.scheme']);
  expect(namesOf(['lowRank'], { lowRank: { by: ['energy', 'share'] } })).not.toContain('lowRank.error');
  expect(namesOf(['quantize'], { quantize: { type: 'float16' } })).toEqual(['quantize.wide']);
  expect(namesOf(['removeLayers'], { removeLayers: { layers: ['a'] } })).not.toContain('removeLayers.most');
  expect(namesOf(['prune'], { prune: { pattern: { n: 2, m: 4 } } })).not.toContain('prune.sparsity');
  expect(namesOf(['prune'], { prune: { pattern: { block: [4, 1] } } })).toContain('prune.sparsity');
});

test('of two options that replace each other the one that the config names is taken', () => {
  expect(namesOf(['quantize'])).toEqual(expect.arrayContaining(['quantize.mixed?', 'quantize.bits?']));
  expect(namesOf(['quantize'], { quantize: { bits: 6 } }).filter((name) => /bits|mixed/.test(name))).toEqual([]);
  const range = { low: 5, high: 6 };
  for (const [named, other] of [
    ['bits', 'mixed'],
    ['mixed', 'bits'],
  ]) {
    const names = namesOf(['quantize'], { quantize: { [named]: range } });
    expect(names).toContain(`quantize.${named}`);
    expect(names.filter((name) => name.includes(other) || name.includes('?'))).toEqual([]);
  }
});

test('points hold what has an effect in their recipe, all of it and nothing else; and come back from the recipe', () => {
  const space = declaredSpace(all, nothing, []);
  const options = space.parameters.filter(({ role }) => role === 'option');
  for (let seed = 0; seed < 25; seed++) {
    const point = randomPoint(space, seededRandom(seed));
    const recipe = recipeOf(space, point, phaseOf);
    for (const step of recipe) {
      for (const { name, path } of options.filter(({ method }) => method === step.method)) {
        const acts = hasEffect(methods[step.method].schema, path, step);
        const isGiven = point[`${name}?`] !== 0;
        expect({ name, there: point[name] !== undefined }).toEqual({ name, there: acts && isGiven });
      }
    }
    const back = recipeOf(space, pointOf(space, recipe), phaseOf);
    expect(back.map(({ method }) => method)).toEqual(recipe.map(({ method }) => method));
    const [one, other] = [recipe, back].map((steps) => steps.find(({ method }) => method === 'quantize'));
    expect(Object.keys(other ?? {})).toEqual(Object.keys(one ?? {}));
  }
});

test.each(Object.entries({ gate: gateSampler, tpe, nsga2 }))(
  '%s keeps to what has an effect while it changes recipes',
  async (_, sampler) => {
    const space = declaredSpace(all, { ...nothing, methods: ['lowRank'], always: ['lowRank'] }, []);
    for (const { point, recipe } of await run(planWith(sampler, { space }), 20)) {
      const [{ by }] = recipe as unknown as { by: 'energy' | 'share' | 'sensitivity' }[];
      const decided = { energy: 'energy', share: 'share', sensitivity: 'error' }[by];
      const there = Object.keys(point).filter((name) => /\.(energy|share|error)$/.test(name));
      expect(there).toEqual([`lowRank.${decided}`]);
    }
  },
);

test('the grid counts combinations that differ in something', async () => {
  const options = { lowRank: { scheme: 'auto' } };
  const space = declaredSpace(all, { ...nothing, methods: ['lowRank'], always: ['lowRank'], options }, []);
  const trials = await run(planWith(gridSampler, { space, isExhaustive: true }), 100);
  expect(trials).toHaveLength(3 * 3);
});

test('with a value per kernel the condition is that of the kernel', () => {
  const perLayer = { lowRank: ['by', 'energy'] };
  const space = declaredSpace(all, { ...nothing, methods: ['lowRank'], always: ['lowRank'], perLayer }, ['a', 'b']);
  const when = Object.fromEntries(space.parameters.map((parameter) => [parameter.name, parameter.when]));
  expect(when['lowRank.energy[b]']).toEqual([{ of: ['lowRank.by[b]'], at: [0] }]);
  expect(when['lowRank.share']).toEqual([{ of: ['lowRank.by[a]', 'lowRank.by[b]'], at: [1] }]);
});

test('an analysis varies and ranks what has an effect', () => {
  const recipe = [{ method: 'lowRank', by: 'energy', energy: 0.9 }] as unknown as Recipe;
  const { parameters } = analysedSpace(recipe);
  const trials = planTrials({ recipe, space: parameters, kernels: [], samples: 24, seed: 0 });
  for (const { settings = {} } of trials) {
    const decided = { energy: 'energy', share: 'share', sensitivity: 'error' }[settings['lowRank.by'] as string];
    const varied = Object.keys(settings).filter((name) => /\.(energy|share|error)$/.test(name));
    expect(varied).toEqual([`lowRank.${decided}`]);
  }
  const pattern = [{ method: 'prune', sparsity: 0.5, pattern: { n: 2, m: 4 } }] as unknown as Recipe;
  expect(analysedSpace(pattern).parameters.map(({ name }) => name)).not.toContain('prune.sparsity');
});
