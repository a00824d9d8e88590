import { expect, test } from '@jest/globals';
import type { Form, RateForm } from '../../src/compress/form.ts';
import { type RateDistortionOptions, rateDistortion } from '../../src/compress/rate-distortion.ts';
import { seededRandom } from '../../src/math/random.ts';
import { type Model, withValues, withWeights } from '../../src/model/model.ts';
import { convnet, mlp } from './small-models.ts';

const defaults: RateDistortionOptions = { lambda: 1e-5, step: 1.5, rate: 0.02, biases: true, exclude: [] };

function apply(model: Model, change: Partial<RateDistortionOptions> = {}, forms?: ReadonlyMap<string, Form>) {
  const context = { random: seededRandom(0), masks: new Map(), forms };
  const outcome = rateDistortion.apply(model, { ...defaults, ...change }, context);
  return { ...outcome, found: outcome.forms as ReadonlyMap<string, RateForm> };
}

test('kernels and biases are handed to training, as matrices; normalization is not, and no value changes', () => {
  const model = convnet();
  const { found, model: after } = apply(model);
  const columns = Object.fromEntries([...found].map(([name, form]) => [name, form.columns]));
  for (const { name, shape } of model.weights) {
    const isNorm = name.startsWith('norm/');
    const isDepthwise = name.includes('depthwise');
    expect([name, columns[name]]).toEqual([
      name,
      isNorm ? undefined : isDepthwise ? shape.at(-1)! * shape.at(-2)! : shape.at(-1),
    ]);
  }
  expect(after).toBe(model);
});

test('steps begin at so many deviations of the kernel; biases have half of it', () => {
  const { found } = apply(mlp(), { step: 2 });
  expect(found.get('b/kernel')!.step).toBeCloseTo(0.2, 1);
  expect(found.get('b/bias')!.step).toBeCloseTo(found.get('b/kernel')!.step / 2, 6);
  for (const { step } of found.values()) expect(Math.fround(step)).toBe(step);
});

test('biases, and what is excluded, can be left out', () => {
  expect([...apply(mlp(), { biases: false }).found.keys()]).toEqual(['a/kernel', 'b/kernel', 'c/kernel']);
  expect(apply(mlp(), { exclude: ['c/*'] }).found.has('c/kernel')).toBe(false);
});

test('what cannot be trained so is left alone, with the reason', () => {
  const model = withWeights(mlp(), (weight) => {
    if (weight.name === 'a/kernel') return withValues(weight, new Float32Array(weight.values.length));
    if (weight.name === 'b/kernel') return withValues(weight, weight.values.slice().fill(Number.NaN, 0, 1));
    return weight;
  });
  const codebook: Form = { kind: 'codebook', codes: new Uint8Array(120), codebook: Float32Array.of(0.1) };
  const { notes, found } = apply(model, { biases: false }, new Map([['c/kernel', codebook]]));
  expect(notes).toEqual([
    'a/kernel was left alone: it holds one value throughout.',
    'b/kernel was left alone: not all of its values are finite.',
    'c/kernel was left alone: a step before has fixed how it is made.',
  ]);
  expect([...found.keys()]).toEqual(['c/kernel']);
  expect(found.get('c/kernel')).toBe(codebook);
});
