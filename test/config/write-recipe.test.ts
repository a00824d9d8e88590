import { expect, test } from '@jest/globals';
import type { Recipe } from '../../src/compress/recipe.ts';
import { parseConfig } from '../../src/config/load.ts';
import { recipeInConfig, shortRecipe } from '../../src/config/write-recipe.ts';

const target = (recipe: string) => `# Mine.
targets:
  one:
    model: model.json   # the original
    data: { test: { format: csv,   path: test.csv } }
    task: {kind: classification}
${recipe}    # About the seed.
    seed: 3
  other: { model: m.json, data: {test: {format: csv, path: t.csv}}, task: {kind: regression} }
# The end.
`;
const old = `    # Why these.
    recipe:
      # Half of them.
      - method: prune
        sparsity: 0.5
      - {method: quantize}   # one byte
`;
const recipeOf = (text: string) => parseConfig(text, 'c.yml').config.targets.one.recipe;
const wanted = recipeOf(
  target('    recipe: [{method: prune, sparsity: 0.875, include: ["a/*"]}, {method: quantize, type: float16}]\n'),
) as Recipe;
const provenance = ['Found by `compression-gate search`: one', 'and two.'];

test('the recipe changes and no other character', () => {
  const written = recipeInConfig(target(old), 'c.yml', 'one', wanted, provenance);
  expect(recipeOf(written)).toEqual(wanted);
  const block = written.slice(written.indexOf('    # Found by'), written.indexOf('    # About the seed.'));
  expect(block).toBe(`    # Found by \`compression-gate search\`: one
    # and two.
    recipe:
      - method: prune
        sparsity: 0.875
        include:
          - a/*
      - method: quantize
        type: float16
`);
  expect(written.replace(block, '')).toBe(target('    # Why these.\n'));
});

test('options may come in another order than the schema names them, as they do from a search', () => {
  const [{ method, ...options }] = recipeOf(target('    recipe: [{method: prune, schedule: once}]\n'));
  const turned = [{ method, ...Object.fromEntries(Object.entries(options).reverse()) }] as unknown as Recipe;
  expect(recipeOf(recipeInConfig(target(old), 'c.yml', 'one', turned, provenance))).toEqual(turned);
});

test('the comment of an earlier search is replaced, other comments stay', () => {
  const once = recipeInConfig(target(old), 'c.yml', 'one', wanted, provenance);
  const twice = recipeInConfig(once, 'c.yml', 'one', wanted, ['Found by `compression-gate search`: again']);
  expect(twice).toBe(once.replace('search`: one\n    # and two.', 'search`: again'));
  expect(twice).toContain('# Why these.');
});

test('a target without a recipe gets one; a recipe in one line is replaced', () => {
  for (const before of ['', '    recipe: [{method: quantize}]\n', '    recipe: []   # none\n']) {
    const written = recipeInConfig(target(before), 'c.yml', 'one', wanted, provenance);
    expect(recipeOf(written)).toEqual(wanted);
    expect(written).toContain('# About the seed.');
    expect(written).toContain('model: model.json   # the original');
  }
});

test('JSON stays JSON', () => {
  const config = {
    targets: { one: { model: 'm', data: { test: { format: 'csv', path: 't' } }, task: { kind: 'regression' } } },
  };
  for (const recipe of [undefined, [], [{ method: 'quantize' }]]) {
    const text = JSON.stringify({ targets: { one: { ...config.targets.one, recipe } } }, null, 2);
    const written = recipeInConfig(text, 'c.json', 'one', wanted, provenance);
    expect(JSON.parse(written).targets.one.recipe).toEqual(shortRecipe(wanted));
  }
});

test('a recipe that stands elsewhere is not written over', () => {
  const aliased = `shared: &r [{method: quantize}]
targets:
  one: &t { model: m, data: {test: {format: csv, path: t}}, task: {kind: regression} }
  two: *t
`.replace('shared: &r [{method: quantize}]\n', '');
  expect(() => recipeInConfig(aliased, 'c.yml', 'two', wanted, provenance)).toThrow(
    '`targets.two` is not written out in this file',
  );
});

test('a short recipe reads as the whole one', () => {
  const short = shortRecipe(wanted);
  expect(short).toEqual([
    { method: 'prune', sparsity: 0.875, include: ['a/*'] },
    { method: 'quantize', type: 'float16' },
  ]);
});
