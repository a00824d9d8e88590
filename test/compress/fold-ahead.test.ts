import { expect, test } from '@jest/globals';
import { equalize } from '../../src/compress/equalize.ts';
import { foldBatchNorm } from '../../src/compress/fold-batch-norm.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';
import { readModelFiles } from '../../src/model/read.ts';
import { loadRunnable, type Tf } from '../../src/model/runnable.ts';
import { writeModel } from '../../src/model/write.ts';
import { openTestBackends } from '../support/kernels.ts';
import { floatType, graphOf, modelOf, shapeOf, weight } from '../support/models.ts';
import { filled, outputDifference } from './normed-models.ts';

const backends = await openTestBackends();
const context = { random: seededRandom(0), masks: new Map() };

type Layer = { apply: (x: never) => unknown };

async function sequence(seed: string, shape: number[], layersOf: (layers: Tf['layers']) => Layer[]): Promise<Model> {
  const tf = await backends.cpu.use();
  const built = tf.sequential({
    layers: [tf.layers.inputLayer({ inputShape: shape }), ...layersOf(tf.layers)] as never,
  });
  const model = filled(await modelOf(tf, built), seed);
  built.dispose();
  return model;
}

/** Weights that end so, by name. */
const means = ({ weights }: Model) =>
  weights.flatMap(({ name }) => (name.endsWith('/moving_mean') ? [name.slice(0, -'/moving_mean'.length)] : []));

const negated = (model: Model, name: string): Model => ({
  ...model,
  weights: model.weights.map((one) =>
    one.name === name ? { ...one, values: (one.values as Float32Array).map((value) => -value) } : one,
  ),
});

/** Batch norms in front of all kinds of layers; only that in front of zeros put around is in the way. */
const ahead = (seed: string) =>
  sequence(seed, [9, 9, 3], (layers) => [
    layers.batchNormalization({ name: 'first_norm' }),
    layers.conv2d({ name: 'plain', filters: 6, kernelSize: 2, useBias: false, activation: 'relu' }),
    layers.batchNormalization({ name: 'pooled_norm' }),
    layers.maxPooling2d({ name: 'pool', poolSize: 2 }),
    layers.dropout({ name: 'drop', rate: 0.3 }),
    layers.separableConv2d({ name: 'apart', filters: 5, kernelSize: 2, activation: 'tanh' }),
    layers.batchNormalization({ name: 'padded_norm' }),
    layers.conv2d({ name: 'same', filters: 4, kernelSize: 3, padding: 'same', activation: 'relu' }),
    layers.batchNormalization({ name: 'point_norm', scale: false }),
    layers.conv2d({ name: 'point', filters: 4, kernelSize: 1, padding: 'same', activation: 'sigmoid' }),
    layers.batchNormalization({ name: 'flat_norm', center: false }),
    layers.flatten({ name: 'flat' }),
    layers.dense({ name: 'hidden', units: 7, activation: 'relu' }),
    layers.batchNormalization({ name: 'one' }),
    layers.batchNormalization({ name: 'two' }),
    layers.dense({ name: 'classes', units: 3 }),
  ]);

test('batch norms in front of layers become part of them exactly; where zeros are put around, one stays', async () => {
  for (let seed = 0; seed < 3; seed++) {
    const model = await ahead(`ahead ${seed}`);
    const { model: folded, notes, summary } = foldBatchNorm.apply(model, {}, context);
    expect(means(folded)).toEqual(['padded_norm']);
    expect(notes).toEqual([
      '1 batch norm stayed in front of a convolution that puts zeros around what it reads: their shift cannot reach those.',
    ]);
    expect(summary).toMatch(/^6 batch norms became part of the layers behind them: \d+ numbers fewer\.$/);
    expect(await outputDifference(backends.cpu, model, folded, seed)).toBeLessThan(1e-5);
    expect(foldBatchNorm.apply(folded, {}, context).model).toEqual(folded);
  }
});

test('without a shift zeros around do no harm, and what turns values round does not pass a maximum', async () => {
  const model = await ahead('shifts');
  const unshifted = {
    ...model,
    weights: model.weights.map((one) =>
      ['padded_norm/beta', 'padded_norm/moving_mean'].includes(one.name)
        ? { ...one, values: new Float32Array(one.values.length) }
        : one,
    ),
  };
  const all = foldBatchNorm.apply(unshifted, {}, context);
  expect(means(all.model)).toEqual([]);
  expect(all.notes).toEqual([]);
  expect(await outputDifference(backends.cpu, unshifted, all.model, 1)).toBeLessThan(1e-5);
  const turned = negated(model, 'pooled_norm/gamma');
  const some = foldBatchNorm.apply(turned, {}, context);
  expect(means(some.model)).toEqual(['pooled_norm', 'padded_norm']);
  expect(await outputDifference(backends.cpu, turned, some.model, 2)).toBeLessThan(1e-5);
});

const channelsFirst = (seed: string) =>
  sequence(seed, [3, 8, 6], (layers) => {
    const dataFormat = 'channelsFirst' as const;
    return [
      layers.conv2d({ name: 'conv', filters: 6, kernelSize: 3, dataFormat, padding: 'same', useBias: false }),
      layers.batchNormalization({ name: 'norm', axis: 1 }),
      layers.reLU({ name: 'relu' }),
      layers.maxPooling2d({ name: 'pool', poolSize: 2, dataFormat }),
      layers.depthwiseConv2d({ name: 'spatial', kernelSize: 2, dataFormat, activation: 'relu' }),
      layers.batchNormalization({ name: 'ahead', axis: 1 }),
      layers.flatten({ name: 'flat', dataFormat }),
      layers.dense({ name: 'classes', units: 3 }),
    ];
  });

/** The same function of the same numbers with channels last, which all backends compute alike. */
function channelsLast(model: Model): Model {
  const text = JSON.stringify(model.topology)
    .replaceAll('channels_first', 'channels_last')
    .replaceAll('"axis":1', '"axis":-1')
    .replace('[null,3,8,6]', '[null,8,6,3]');
  return { ...model, topology: JSON.parse(text) };
}

async function answers(model: Model, isFirst: boolean): Promise<Float32Array> {
  const tf = await backends.cpu.use();
  const runnable = await loadRunnable(tf, readModelFiles(writeModel(model)));
  const pictures = tf.randomNormal([2, 8, 6, 3], 0, 1, 'float32', 7);
  const given = isFirst ? tf.transpose(pictures, [0, 3, 1, 2]) : pictures;
  const results = Object.values(runnable.predict({ [runnable.inputs[0].name]: given }));
  const values = (await results[0].data()).slice() as Float32Array;
  runnable.dispose();
  return values;
}

test('with channels first, batch norms fold and channels are equalized all the same', async () => {
  for (let seed = 0; seed < 2; seed++) {
    const model = await channelsFirst(`first ${seed}`);
    // Batch norms along axis 1 are not what they should be on the CPU: the model with channels last says what they are.
    const wanted = await answers(channelsLast(model), false);
    const { model: folded, notes } = foldBatchNorm.apply(model, {}, context);
    expect(means(folded)).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/^2 batch norms stood along axis 1/)]);
    const { model: equal, summary } = equalize.apply(folded, { sweeps: 5 }, context);
    expect(summary).toMatch(/^2 pairs/);
    const size = Math.max(...wanted.map(Math.abs));
    for (const one of [folded, equal]) {
      const given = await answers(one, true);
      expect(Math.max(...given.map((value, i) => Math.abs(value - wanted[i]))) / size).toBeLessThan(1e-5);
    }
  }
});

test('a batch norm along another axis than that of the channels stays', async () => {
  const dataFormat = 'channelsFirst' as const;
  // As many columns as channels: only the axis tells them apart.
  const model = await sequence('axis', [3, 4, 4], (layers) => [
    layers.conv2d({ name: 'conv', filters: 4, kernelSize: 1, dataFormat }),
    layers.batchNormalization({ name: 'norm', axis: 3 }),
    layers.dense({ name: 'columns', units: 4 }),
    layers.flatten({ name: 'flat' }),
    layers.dense({ name: 'classes', units: 3 }),
  ]);
  const { model: same } = foldBatchNorm.apply(model, {}, context);
  expect(await outputDifference(backends.cpu, model, same, 1)).toBeLessThan(1e-5);
  expect(means(same)).toEqual(['norm']);
  const { model: equal } = equalize.apply(same, { sweeps: 5 }, context);
  expect(await outputDifference(backends.cpu, model, equal, 1)).toBeLessThan(1e-5);
});

const text = (value: string) => ({ s: Buffer.from(value).toString('base64') });

/** Batch norms as Mul and Add, in front of a convolution without a bias, and behind a product with one. */
function takenApart(seed: string): Model {
  const steps = { strides: { list: { i: ['1', '1', '1', '1'] } }, dilations: { list: { i: ['1', '1', '1', '1'] } } };
  const convolution = { data_format: text('NHWC'), T: floatType, ...steps, padding: text('VALID') };
  const two = (name: string, op: string, ...input: string[]) => ({ name, op, input, attr: { T: floatType } });
  const parts = ['gamma', 'beta', 'mean', 'variance'];
  const nodes = [
    { name: 'x', op: 'Placeholder', attr: { dtype: floatType, shape: shapeOf(-1, 6, 6, 3) } },
    { name: 'conv', op: 'Conv2D', input: ['x', 'conv/kernel'], attr: convolution },
    two('times', 'Mul', 'conv', 'times/by'),
    two('plus', 'AddV2', 'plus/by', 'times'),
    two('relu', 'Relu', 'plus'),
    {
      name: 'norm',
      op: 'FusedBatchNormV3',
      input: ['relu', ...parts.map((part) => `norm/${part}`)],
      attr: { T: floatType, data_format: text('NHWC'), epsilon: { f: 0.001 }, is_training: { b: false } },
    },
    { name: 'next', op: 'Conv2D', input: ['norm', 'next/kernel'], attr: convolution },
    two('next_relu', 'Relu', 'next'),
    { name: 'mean', op: 'Mean', input: ['next_relu', 'axes'], attr: { keep_dims: { b: false }, T: floatType } },
    { name: 'dense', op: 'MatMul', input: ['mean', 'dense/kernel'], attr: { transpose_a: { b: false } } },
    { name: 'bias', op: 'BiasAdd', input: ['dense', 'bias/by'], attr: { T: floatType } },
    two('scaled', 'Mul', 'bias', 'scaled/by'),
    two('y', 'Add', 'scaled', 'y/by'),
  ];
  const shapes: [string, number[]][] = [
    ['conv/kernel', [2, 2, 3, 5]],
    ['times/by', [5]],
    ['plus/by', [1, 1, 1, 5]],
    ...parts.map((part): [string, number[]] => [`norm/${part}`, [5]]),
    ['next/kernel', [2, 2, 5, 4]],
    ['dense/kernel', [4, 3]],
    ['bias/by', [3]],
    ['scaled/by', [3]],
    ['y/by', [3]],
  ];
  const zeros = shapes.map(([name, shape]) =>
    weight(name, shape, new Float32Array(shape.reduce((product, side) => product * side, 1))),
  );
  const axes = weight('axes', [2], Int32Array.of(1, 2));
  return { ...graphOf(nodes, [...zeros, axes]), weights: [...filled(graphOf(nodes, zeros), seed).weights, axes] };
}

test('in a graph, batch norms that were taken apart fold, and one in front gives its layer a bias', async () => {
  for (let seed = 0; seed < 3; seed++) {
    const model = takenApart(`apart ${seed}`);
    const { model: folded, notes, summary } = foldBatchNorm.apply(model, {}, context);
    expect(summary).toMatch(
      /^1 batch norm became part of the layers behind them, 2 batch norms that stood there as Mul and Add /,
    );
    expect(notes).toEqual([]);
    const ops = (folded.topology as { node: { op: string }[] }).node.map(({ op }) => op).filter((op) => op !== 'Const');
    expect(ops.filter((op) => op === 'Mul' || op.startsWith('FusedBatchNorm'))).toEqual([]);
    expect(folded.weights.map(({ name }) => name).sort()).toEqual(
      ['axes', 'conv/kernel', 'dense/kernel', 'next/kernel', 'next/shift', 'plus/by', 'y/by'].sort(),
    );
    expect(await outputDifference(backends.cpu, model, folded, seed)).toBeLessThan(1e-5);
    expect(foldBatchNorm.apply(folded, {}, context).model).toEqual(folded);
  }
});
