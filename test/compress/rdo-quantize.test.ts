import { expect, test } from '@jest/globals';
import { chooseLevels } from '../../src/compress/rdo-levels.ts';
import { type RdoQuantizeOptions, rdoQuantize, rdoQuantizeSchema } from '../../src/compress/rdo-quantize.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model, Weight } from '../../src/model/model.ts';
import { packModel } from '../../src/packed/pack.ts';
import { unpackModel } from '../../src/packed/unpack.ts';
import { check } from '../../src/schema.ts';
import { openTestBackends } from '../support/kernels.ts';
import { measuredEvidence } from './measured-evidence.ts';
import { residualNet, squeezeGraph } from './normed-models.ts';
import { dense, layersModel } from './small-models.ts';

const backends = await openTestBackends();
const context = { random: seededRandom(0), masks: new Map() };

function options(given: Record<string, unknown>): RdoQuantizeOptions {
  const checked = check<RdoQuantizeOptions>(rdoQuantizeSchema, given);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

/** Wide enough for entropies to be what they are on real tensors. */
const wide = () => layersModel([dense('a', 100, 80), dense('b', 80, 60), dense('c', 60, 10, 'softmax')], [100]);

function error(a: Model, b: Model): number {
  const of = (weight: Weight, other: Weight) =>
    (weight.values as Float32Array).reduce((sum, value, i) => sum + (value - other.values[i]) ** 2, 0);
  return a.weights.reduce((sum, weight, i) => sum + of(weight, b.weights[i]), 0);
}

test('levels times scales are exactly the values, and the packed file gives them back', async () => {
  for (const build of [() => residualNet(backends.cpu, 'rdo'), () => squeezeGraph(backends.cpu, 'rdo')]) {
    const { model } = await rdoQuantize.apply(await build(), options({ bits: 4 }), context);
    for (const { name, shape, values, levels } of model.weights.filter((one) => one.levels !== undefined)) {
      const { codes, scales, axis } = levels!;
      const inner = shape.slice(axis + 1).reduce((product, side) => product * side, 1);
      const wanted = Array.from(codes, (level, i) =>
        Math.fround(level * scales[scales.length === 1 ? 0 : Math.floor(i / inner) % scales.length]),
      );
      expect([name, ...values]).toEqual([name, ...wanted]);
    }
    const back = unpackModel(packModel(model));
    expect(back.weights.map(({ values }) => values)).toEqual(model.weights.map(({ values }) => values));
  }
});

test('the bits asked for are the bits used, and more bits err less', async () => {
  const model = wide();
  const errors: number[] = [];
  for (const bits of [2, 3, 5, 8]) {
    const { model: coded, summary } = await rdoQuantize.apply(model, options({ bits }), context);
    expect(Math.abs(Number(/, ([\d.]+) bits each/.exec(summary)![1]) - bits)).toBeLessThan(0.6);
    const packed = (8 * packModel(coded).length) / model.weights.reduce((sum, { values }) => sum + values.length, 0);
    expect(packed).toBeLessThan(bits + 1.5);
    errors.push(error(model, coded));
  }
  expect(errors).toEqual(errors.toSorted((a, b) => b - a));
});

test('zeros stay zero, the same options give the same bytes, and what is coded is not coded again', async () => {
  const model = wide();
  const sparse = {
    ...model,
    weights: model.weights.map((weight, at) =>
      at > 0 ? weight : { ...weight, values: (weight.values as Float32Array).map((v, i) => (i % 2 === 0 ? 0 : v)) },
    ),
  };
  const first = await rdoQuantize.apply(sparse, options({ bits: 3 }), context);
  expect([...first.model.weights[0].values].every((value, i) => i % 2 === 1 || Object.is(value, 0))).toBe(true);
  const second = await rdoQuantize.apply(sparse, options({ bits: 3 }), context);
  expect(packModel(second.model)).toEqual(packModel(first.model));
  const again = await rdoQuantize.apply(first.model, options({ bits: 3 }), context);
  expect(again.model.weights).toEqual(first.model.weights);
  expect(again.summary).toBe('Nothing was quantized: no tensor is left at full width.');
});

test('a higher price of bits makes levels smaller and cheaper, never further off than two steps', () => {
  const random = seededRandom('levels');
  const scaled = Float64Array.from({ length: 5000 }, () => 2 * random.normal());
  const weights = new Float64Array(5000).fill(1);
  let bits = Number.POSITIVE_INFINITY;
  for (const lambda of [0, 0.05, 0.1, 0.2, 0.4]) {
    const choice = chooseLevels({ scaled, weights, lambda });
    expect(choice.bits).toBeLessThan(bits);
    bits = choice.bits;
    const furthest = choice.levels.reduce((most, level, i) => Math.max(most, Math.abs(level - scaled[i])), 0);
    expect(furthest).toBeLessThanOrEqual(2);
    if (lambda === 0) expect(furthest).toBeLessThanOrEqual(0.5);
  }
});

test('errors lie where inputs are small: measured inputs count', async () => {
  const model = layersModel([dense('a', 40, 30), dense('c', 30, 4, 'softmax')], [40]);
  const square = Float32Array.from({ length: 40 }, (_, i) => (i < 20 ? 100 : 0.01));
  const evidence = {
    inputMoments: async () => new Map([['a/kernel', { mean: new Float32Array(40), square }]]),
  } as never;
  const given = options({ bits: 3, lambda: 0.4, include: ['a/kernel'] });
  const { model: coded, summary } = await rdoQuantize.apply(model, given, { ...context, evidence });
  const off = (from: number, to: number) => {
    let sum = 0;
    for (let i = 30 * from; i < 30 * to; i++) sum += (coded.weights[0].values[i] - model.weights[0].values[i]) ** 2;
    return sum;
  };
  expect(off(0, 20)).toBeLessThan(0.8 * off(20, 40));
  expect(summary).toMatch(/measured on the train split/);
});

test('with `error` the outputs stay within it, with as few bits as that takes', async () => {
  const model = wide();
  const random = seededRandom('rows');
  const rows = Float32Array.from({ length: 64 * 100 }, () => random.normal());
  const { evidence, asked } = await measuredEvidence(backends.cpu, [100], rows);
  const bits: number[] = [];
  for (const error of [0.03, 1e-3]) {
    asked.length = 0;
    const outcome = await rdoQuantize.apply(model, options({ error }), { ...context, evidence });
    expect(asked.length).toBeLessThanOrEqual(10);
    const reached = await evidence.outputError(model, outcome.model);
    expect(reached).toBeLessThanOrEqual(error);
    expect(reached).toBeGreaterThan(error / 3);
    expect(outcome.notes[0]).toMatch(/^The outputs change by [\d.e-]+ % of their mean square\.$/);
    bits.push(Number(/, ([\d.]+) bits each/.exec(outcome.summary)![1]));
  }
  expect(bits).toEqual(bits.toSorted((a, b) => a - b));
});

test('a limit that cannot be measured, or kept, leaves the bits, and the notes say so', async () => {
  const model = wide();
  const plain = await rdoQuantize.apply(model, options({}), context);
  const blind = await rdoQuantize.apply(model, options({ error: 0.01 }), context);
  expect(blind.model).toEqual(plain.model);
  expect(blind.notes[0]).toBe('No train split tells how much the outputs change: `bits` was followed.');
  const evidence = { examples: 1, inputMoments: async () => new Map(), outputError: async () => Number.NaN } as never;
  const broken = await rdoQuantize.apply(model, options({ error: 0.01 }), { ...context, evidence });
  expect(broken.notes[0]).toBe('No step keeps the outputs within 1 %: `bits` was followed.');
});

test('a step that is far too small ends in levels of 31 bits', () => {
  const { levels } = chooseLevels({
    scaled: Float64Array.of(1e200, -3e9, 0.4),
    weights: new Float64Array(3).fill(1),
    lambda: 0.1,
  });
  expect([...levels]).toEqual([2 ** 30, -(2 ** 30), 0]);
});
