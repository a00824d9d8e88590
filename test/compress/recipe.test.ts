import { expect, test } from '@jest/globals';
import { methodOf, methods } from '../../src/compress/methods.ts';
import { describeRecipe, type Recipe, recipeProblem, recipeSchema } from '../../src/compress/recipe.ts';
import { check } from '../../src/schema.ts';

function recipe(steps: unknown): Recipe {
  const checked = check<Recipe>({ type: 'array', items: recipeSchema.items }, steps);
  if (!checked.ok)
    throw new Error(checked.errors.map(({ instancePath, message }) => `${instancePath} ${message}`).join('; '));
  return checked.value;
}

test('defaults are filled in by method, and a wrong option is named once', () => {
  expect(recipe([{ method: 'quantize' }])).toEqual([
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

test('what shapes weights comes before what encodes them', () => {
  const good = recipe([
    { method: 'prune' },
    { method: 'prune', include: ['a*'] },
    { method: 'quantize' },
    { method: 'quantize' },
  ]);
  expect(recipeProblem(good)).toBeUndefined();
  expect(recipeProblem(recipe([]))).toBeUndefined();
  expect(recipeProblem(recipe([{ method: 'quantize' }, { method: 'prune' }]))).toEqual({
    index: 1,
    what: 'prune comes after quantize, and fine-tuning between them would undo it',
    fix: 'Put prune first',
  });
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
