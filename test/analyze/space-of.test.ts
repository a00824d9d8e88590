import { expect, test } from '@jest/globals';
import { baseRecipe, withSettings } from '../../src/analyze/compose.ts';
import { parametersOf, placeOf, spaceOf, valueAt } from '../../src/analyze/space-of.ts';
import { methods } from '../../src/compress/methods.ts';
import { recipe } from './trials.ts';

test('the options of the recipe that say where to search', () => {
  const names = spaceOf(recipe).parameters.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['prune.sparsity', 'prune.scope', 'quantize.type']));
  expect(names).not.toContain('prune.include');
  // Its being there replaces another option.
  expect(names).not.toContain('quantize.mixed');
  const asked = spaceOf(recipe, { quantize: { mixed: { low: 5, high: 6 } } }).parameters;
  expect(asked.map(({ name }) => name)).toContain('quantize.mixed');
});

test('every searched option of every method: places lead to values that lead back', () => {
  for (const method of Object.keys(methods) as (keyof typeof methods)[]) {
    for (const parameter of parametersOf(method)) {
      for (const place of [0, 0.2, 0.5, 0.77, 0.999]) {
        const value = valueAt(parameter, place);
        const back = placeOf(parameter, value);
        expect({ name: parameter.name, back: typeof back }).toEqual({ name: parameter.name, back: 'number' });
        const { shape } = parameter;
        if (shape.kind === 'choice') expect(shape.values[back!]).toEqual(value);
        else if (!shape.integer) expect(Math.abs(back! - place)).toBeLessThan(0.002);
        else
          expect(Number.isInteger(value) && (value as number) >= shape.low && (value as number) <= shape.high).toBe(
            true,
          );
      }
    }
  }
});

test('the config narrows the space, and fixes what it gives one value', () => {
  const { parameters, fixed } = spaceOf(recipe, { prune: { sparsity: { low: 0.5, high: 0.6 }, scope: 'layer' } });
  expect(parameters.find(({ name }) => name === 'prune.sparsity')?.shape).toMatchObject({ low: 0.5, high: 0.6 });
  expect(parameters.some(({ name }) => name === 'prune.scope')).toBe(false);
  expect(withSettings(recipe, fixed)[0]).toMatchObject({ method: 'prune', scope: 'layer' });
});

test('what lies outside has no place', () => {
  const [sparsity] = spaceOf(recipe).parameters;
  expect(placeOf(sparsity, 0.1)).toBeUndefined();
  expect(placeOf(sparsity, 'much')).toBeUndefined();
});

test('methods that are asked for stand in a legal order, as the recipe has them', () => {
  expect(baseRecipe(recipe, ['quantize', 'prune']).map(({ method }) => method)).toEqual(['prune', 'quantize']);
  expect(baseRecipe(recipe, ['prune'])).toEqual([recipe[0]]);
  expect(baseRecipe([], ['quantize'])).toMatchObject([{ method: 'quantize', type: 'uint8' }]);
  expect(() => baseRecipe(recipe, ['squash'])).toThrow(/--methods squash: is no method/);
});
