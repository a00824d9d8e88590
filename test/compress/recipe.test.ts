import { expect, test } from '@jest/globals';
import { methodOf, methods } from '../../src/compress/methods.ts';
import { describeRecipe, type Recipe, recipeProblems, recipeSchema } from '../../src/compress/recipe.ts';
import { check } from '../../src/schema.ts';

function recipe(steps: unknown): Recipe {
  const checked = check<Recipe>({ type: 'array', items: recipeSchema.items }, steps);
  if (!checked.ok)
    throw new Error(checked.errors.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; '));
  return checked.value;
}

test('defaults are filled in by method, and a wrong option is named once', () => {
  expect(recipe([{ method: 'quantize' }])).toMatchObject([
    { method: 'quantize', type: 'uint8', exclude: [], wide: 'float32' },
  ]);
  expect(() => recipe([{ method: 'prune', sparsity: 1 }])).toThrow('/0/sparsity must be < 1');
  expect(() => recipe([{ method: 'prune', sparsty: 0.5 }])).toThrow('must NOT have additional properties');
  expect(() => recipe([{ method: 'prun' }])).toThrow('method');
});

test('every method is in the list under its own name and in the schema of a step', () => {
  for (const [name, method] of Object.entries(methods)) {
    expect(method.name).toBe(name);
    expect(methodOf(recipe([{ method: name }])[0])).toBe(method);
  }
});

test('what shapes weights comes before what encodes them, and each encoding comes once', () => {
  expect(
    recipeProblems(recipe([{ method: 'prune' }, { method: 'prune', include: ['a*'] }, { method: 'quantize' }])),
  ).toEqual([]);
  expect(recipeProblems(recipe([]))).toEqual([]);
  expect(recipeProblems(recipe([{ method: 'quantize' }, { method: 'prune' }, { method: 'quantize' }]))).toEqual([
    {
      index: 1,
      what: '`prune` comes after `quantize`, which fixes how values are stored',
      fix: 'Move `prune` above `quantize`',
    },
    {
      index: 2,
      what: 'the recipe has `quantize` twice',
      fix: 'Keep one quantize step, with `include` and `exclude` to choose weights',
    },
  ]);
});

test('a recipe in a few words', () => {
  expect(describeRecipe(recipe([{ method: 'prune', sparsity: 0.8 }, { method: 'quantize' }]))).toBe(
    'prune 80 % (global, cubic), quantize uint8',
  );
  expect(
    describeRecipe(
      recipe([
        { method: 'prune', sparsity: 0.975, scope: 'layer', schedule: 'once' },
        { method: 'quantize', wide: 'float16' },
      ]),
    ),
  ).toBe('prune 97.5 % (layer), quantize uint8, the rest float16');
  expect(describeRecipe([])).toBe('no compression');
});
