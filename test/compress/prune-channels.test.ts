import { beforeAll, describe, expect, test } from '@jest/globals';
import { costOf } from '../../src/compress/channels/cost.ts';
import { savingsOf } from '../../src/compress/channels/savings.ts';
import { traceChannels } from '../../src/compress/channels/trace.ts';
import { isMix } from '../../src/compress/channels/traced.ts';
import type { Evidence } from '../../src/compress/evidence.ts';
import { type PruneChannelsOptions, pruneChannels, pruneChannelsSchema } from '../../src/compress/prune-channels.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';
import { readModelFiles } from '../../src/model/read.ts';
import { writeModel } from '../../src/model/write.ts';
import { check } from '../../src/schema.ts';
import { openTestBackends, type TestBackends } from '../support/kernels.ts';
import { graphOf, modelOf, weight } from '../support/models.ts';
import { difference, outputsOf } from './channels/outputs.ts';
import { randomNetwork, withRandomWeights } from './channels/random-network.ts';
import { dense, layersModel, mlp, weightOf } from './small-models.ts';

let backends: TestBackends;
beforeAll(async () => {
  backends = await openTestBackends();
}, 60_000);

function options(given: Record<string, unknown>): PruneChannelsOptions {
  const checked = check<PruneChannelsOptions>(pruneChannelsSchema, given);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

const pruned = async (model: Model, given: Record<string, unknown>, evidence?: Evidence) =>
  pruneChannels.apply(model, options(given), { random: seededRandom(0), masks: new Map(), evidence });

const shapes = ({ weights }: Model) => Object.fromEntries(weights.map(({ name, shape }) => [name, shape.join('×')]));

/** Evidence that answers what it is given, and nothing else. */
function evidenceOf(parts: Partial<Evidence>): Evidence {
  return {
    examples: 8,
    inputMoments: async () => new Map(),
    outputMoments: async () => new Map(),
    gradients: async () => undefined,
    quality: async () => undefined,
    outputError: async () => 0,
    latency: async () => 1,
    ...parts,
  };
}

let made: Model | undefined;
/** LeNet-5 as Caffe has it: 431,080 weights. */
function lenet(): Model {
  made ??= makeLenet();
  return made;
}

function makeLenet(): Model {
  const conv = (name: string, from: number, to: number) => ({
    className: 'Conv2D',
    name,
    config: {
      filters: to,
      kernel_size: [5, 5],
      strides: [1, 1],
      padding: 'valid',
      activation: 'linear',
      use_bias: true,
    },
    weights: { kernel: [5, 5, from, to], bias: [to] },
  });
  const pool = (name: string) => ({
    className: 'MaxPooling2D',
    name,
    config: { pool_size: [2, 2], strides: [2, 2], padding: 'valid', data_format: 'channels_last' },
    weights: {},
  });
  return layersModel(
    [
      conv('conv1', 1, 20),
      pool('pool1'),
      conv('conv2', 20, 50),
      pool('pool2'),
      { className: 'Flatten', name: 'flat', weights: {} },
      dense('dense_1', 800, 500),
      dense('dense_2', 500, 10, 'softmax'),
    ],
    [28, 28, 1],
  );
}

describe('how many', () => {
  test('numbers by name: 16, 32 and 150 channels of LeNet-5', async () => {
    const { model, summary, notes } = await pruned(lenet(), {
      amount: 0,
      layers: { conv1: 16, conv2: 32, dense_1: 150 },
    });
    expect(shapes(model)).toEqual({
      'conv1/kernel': '5×5×1×16',
      'conv1/bias': '16',
      'conv2/kernel': '5×5×16×32',
      'conv2/bias': '32',
      'dense_1/kernel': '512×150',
      'dense_1/bias': '150',
      'dense_2/kernel': '150×10',
      'dense_2/bias': '10',
    });
    expect(summary).toBe(
      '372 of 580 channels in 3 of 4 layers were removed: 431,080 parameters became 91,708 (−78.7 %), 4.62 MFLOPs per example became 2.28 MFLOPs (−50.6 %).',
    );
    expect(notes).toEqual(['dense_2 keeps its channels: they are outputs of the model.']);
    // What is written loads again and is what was meant.
    expect(shapes(readModelFiles(writeModel(model), 'model.json'))).toEqual(shapes(model));
  });

  test('floating-point operations are those of LeNet-5 by hand', () => {
    const model = lenet();
    const conv1 = 24 * 24 * 20 * (2 * 25 + 1);
    const conv2 = 8 * 8 * 50 * (2 * 25 * 20 + 1);
    const pools = 4 * (12 * 12 * 20 + 4 * 4 * 50);
    // ReLU and softmax count one each.
    const full = 500 * (2 * 800 + 2) + 10 * (2 * 500 + 2);
    expect(costOf(model, traceChannels(model)!)).toEqual({
      parameters: 431_080,
      bytes: 4 * 431_080,
      flops: conv1 + conv2 + pools + full,
      uncounted: [],
    });
  });

  test('by layer: the same share of each, in multiples, and never fewer than asked for', async () => {
    const of = async (given: object) => {
      const { model } = await pruned(lenet(), { scope: 'layer', ...given });
      return [0, 2, 4].map((i) => model.weights[i].shape.at(-1));
    };
    expect(await of({ amount: 0.5 })).toEqual([10, 25, 250]);
    expect(await of({ amount: 0.5, multipleOf: 8 })).toEqual([16, 32, 256]);
    expect(await of({ amount: 0.9, least: 6 })).toEqual([6, 6, 50]);
    expect(await of({ amount: 0.5, include: ['conv*'] })).toEqual([10, 25, 500]);
    expect(await of({ amount: 0.5, exclude: ['conv*'] })).toEqual([20, 50, 250]);
    expect(await of({ amount: 0.5, layers: { conv2: 7 } })).toEqual([10, 7, 250]);
    expect(await of({ amount: 0 })).toEqual([20, 50, 500]);
  });

  test('globally: the share of all, every layer keeps a tenth', async () => {
    const model = lenet();
    const faint = {
      ...model,
      weights: model.weights.map((one) =>
        one.name === 'conv2/kernel'
          ? { ...one, values: one.values.map((value, i) => (i % 50 === 7 ? value : 1e-4)) }
          : one,
      ),
    } as Model;
    const { model: small } = await pruned(faint, { amount: 0.4, scope: 'global' });
    const [conv1, conv2, hidden] = [0, 2, 4].map((i) => small.weights[i].shape.at(-1)!);
    expect(570 - conv1 - conv2 - hidden).toBe(228);
    expect(conv2).toBe(5);
    expect(conv1).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ['parameters', (cost: ReturnType<typeof costOf>) => cost.parameters],
    ['flops', (cost: ReturnType<typeof costOf>) => cost.flops],
    ['bytes', (cost: ReturnType<typeof costOf>) => cost.bytes],
  ] as const)('a target for %s is reached, and hardly passed', async (name, figure) => {
    const before = lenet();
    for (const share of [0.7, 0.25]) {
      const { model } = await pruned(before, { target: { [name]: share } });
      const [own, whole] = [model, before].map((one) => figure(costOf(one, traceChannels(one)!)));
      expect(own / whole).toBeLessThanOrEqual(share);
      expect(own / whole).toBeGreaterThan(share - 0.05);
    }
  });

  test('a target that cannot be reached gives what can be given, and says so', async () => {
    const { notes } = await pruned(lenet(), { target: { flops: 0.001 }, least: 5 });
    expect(notes).toContain('The target was not reached: no layer can give more channels.');
  });

  test('a latency is measured', async () => {
    // As if the time went with the parameters.
    const latency = async (model: Model) => costOf(model, traceChannels(model)!).parameters;
    const { model } = await pruned(lenet(), { target: { latency: 0.5 } }, evidenceOf({ latency }));
    expect(await latency(model)).toBeLessThanOrEqual(431_080 / 2);
    expect(await latency(model)).toBeGreaterThan(0.44 * 431_080);
    await expect(pruned(lenet(), { target: { latency: 0.5 } })).rejects.toThrow(
      /a target for the latency needs a train/,
    );
  });

  test.each([
    [{ layers: { nothing: 3 } }, /no layer with channels fits the pattern `nothing`. Such layers are: conv1, conv2/],
    [{ exclude: ['nothing'] }, /no layer with channels fits the pattern `nothing`/],
    [{ layers: { conv1: 21 } }, /layer conv1: it has 20 channels, 21 cannot stay/],
    [
      { layers: { dense_2: 5 } },
      /dense_2: 5 of its 10 channels cannot stay by themselves: they are outputs of the model/,
    ],
  ])('%j is refused', async (given, message) => {
    await expect(pruned(lenet(), given)).rejects.toThrow(message);
  });
});

describe('which', () => {
  /** Units of the first layer by what they are: `kernel` columns, 4 inputs. */
  const twoLayers = (columns: readonly (readonly number[])[]): Model => {
    const model = layersModel([dense('a', 4, columns.length), dense('b', columns.length, 2, 'linear')], [4]);
    const kernel = Float32Array.from(
      { length: 4 * columns.length },
      (_, i) => columns[i % columns.length][Math.floor(i / columns.length)],
    );
    return {
      ...model,
      weights: model.weights.map((one) => (one.name === 'a/kernel' ? { ...one, values: kernel } : one)),
    };
  };
  const left = async (model: Model, given: object, evidence?: Evidence) => {
    const outcome = await pruned(model, { amount: 0, ...given }, evidence);
    const [before, after] = [model, outcome.model].map((one) => weightOf(one, 'a/kernel'));
    const columns = ({ values, shape }: typeof before) =>
      Array.from({ length: shape[1] }, (_, j) => [0, 1, 2, 3].map((i) => values[i * shape[1] + j]).join());
    return columns(after).map((column) => columns(before).indexOf(column));
  };

  test('the smallest norm goes: l1 and l2 differ on a peak', async () => {
    const model = twoLayers([
      [0.9, 0, 0, 0],
      [0.4, 0.4, 0.4, 0],
      [2, 2, 2, 2],
    ]);
    expect(await left(model, { layers: { a: 2 }, importance: 'l1' })).toEqual([1, 2]);
    expect(await left(model, { layers: { a: 2 }, importance: 'l2' })).toEqual([0, 2]);
  });

  test('geometric median: the filter amid the others goes, however large', async () => {
    const model = twoLayers([
      [5, 5, 0, 0],
      [5, 6, 0, 0],
      [5, 7, 0, 0],
      [0.1, 0, 0, 0],
    ]);
    expect(await left(model, { layers: { a: 3 }, importance: 'geometricMedian' })).toEqual([0, 2, 3]);
  });

  test('taylor: gradients decide', async () => {
    const model = twoLayers([
      [5, 5, 5, 5],
      [1, 1, 1, 1],
      [2, 2, 2, 2],
    ]);
    const square = Float32Array.from({ length: 12 }, (_, i) => [0.001, 9, 9][i % 3]);
    const gradients = async () => new Map([['a/kernel', { mean: square, square }]]);
    expect(await left(model, { layers: { a: 2 }, importance: 'taylor' }, evidenceOf({ gradients }))).toEqual([1, 2]);
    await expect(left(model, { importance: 'taylor' })).rejects.toThrow(/`taylor` needs a train split with labels/);
  });

  test('taylor under a target: what a channel costs is held against what it saves', async () => {
    const model = lenet();
    const trace = traceChannels(model)!;
    const savings = savingsOf(trace, 'parameters');
    const [, conv2, hidden] = trace.steps
      .filter(isMix)
      .map(({ output }) => trace.sets.find(output.channels!.labels[0]));
    expect(savings.get(conv2)).toBeCloseTo(25 * 20 + 16 * 500, 6);
    expect(savings.get(hidden)).toBeCloseTo(800 + 10, 6);
    // All weights matter alike: units of the dense layer save the fewest operations, and parameters, for what they cost.
    const gradients = async () =>
      new Map(
        model.weights.map(({ name, values }) => {
          const square = values.map((value) => 1 / value ** 2) as Float32Array;
          return [name, { mean: square, square }] as const;
        }),
      );
    const left = async (given: object) => {
      const { model: small } = await pruned(model, { importance: 'taylor', ...given }, evidenceOf({ gradients }));
      return [0, 2, 4].map((i) => small.weights[i].shape.at(-1)! / model.weights[i].shape.at(-1)!);
    };
    for (const target of [{ flops: 0.6 }, { parameters: 0.6 }]) {
      const [first, , last] = await left({ target });
      expect(first).toBeLessThan(0.7);
      expect(last).toBe(1);
    }
    // Without a target filters of the first layer have the fewest weights, and units of the dense layer the most.
    const [first, second, last] = await left({ amount: 0.05 });
    expect([first < 0.2, second < 0.9, last]).toEqual([true, true, 1]);
  });

  test('batch norm: the smallest scale goes; a layer without one stays whole, with a note', async () => {
    const model = layersModel(
      [
        dense('a', 4, 3, 'linear'),
        {
          className: 'BatchNormalization',
          name: 'norm',
          config: { axis: -1, epsilon: 0.001 },
          weights: { gamma: [3], beta: [3], moving_mean: [3], moving_variance: [3] },
        },
        dense('b', 3, 3),
        dense('c', 3, 2, 'linear'),
      ],
      [4],
    );
    const scaled = {
      ...model,
      weights: model.weights.map((one) =>
        one.name === 'norm/gamma' ? { ...one, values: Float32Array.of(-2, 0.1, 1) } : one,
      ),
    };
    const { model: small, notes } = await pruned(scaled, { amount: 0.33, importance: 'batchNorm' });
    expect([...weightOf(small, 'norm/gamma').values]).toEqual([-2, 1]);
    expect(notes).toEqual([
      'b keeps its channels: no batch norm scales them.',
      'c keeps its channels: they are outputs of the model.',
    ]);
  });
});

test('the mean of a removed unit goes into the bias behind it', async () => {
  const model = mlp();
  const mean = Float32Array.from({ length: 30 }, (_, i) => i / 10);
  const inputMoments = async (_: Model, names: readonly string[]) => {
    expect(names).toEqual(['b/kernel', 'c/kernel']);
    return new Map([['b/kernel', { mean, square: mean }]]);
  };
  const given = { amount: 0, layers: { a: 29 }, importance: 'l1' };
  const { model: small } = await pruned(model, given, evidenceOf({ inputMoments }));
  const kernel = weightOf(model, 'a/kernel').values;
  const norms = Array.from({ length: 30 }, (_, j) =>
    Array.from({ length: 20 }, (_, i) => Math.abs(kernel[30 * i + j])).reduce((sum, one) => sum + one, 0),
  );
  const gone = norms.indexOf(Math.min(...norms));
  const [before, after] = [model, small].map((one) => weightOf(one, 'b/bias').values);
  const row = weightOf(model, 'b/kernel').values.slice(30 * gone, 30 * (gone + 1));
  after.forEach((value, j) => {
    expect(value).toBeCloseTo(before[j] + (gone / 10) * row[j], 6);
  });
  const { model: plain } = await pruned(model, { ...given, compensate: false }, evidenceOf({ inputMoments }));
  expect([...weightOf(plain, 'b/bias').values]).toEqual([...before]);
});

test('a result that differs from the masked model is not handed on', async () => {
  const model = mlp();
  const outcome = await pruned(model, { amount: 0.5 }, evidenceOf({ outputError: async () => 1e-6 }));
  expect(outcome.model).toBe(model);
  expect(outcome.summary).toBe('Nothing was removed: the check of the result failed.');
});

test('the check compares the masked model with the cut one, on every random network', async () => {
  for (let seed = 0; seed < 8; seed++) {
    const { model, inputShape } = await randomNetwork(await backends.cpu.use(), `pruned ${seed}`, 'pictures');
    const tf = await (backends.native ?? backends.cpu).use();
    const errors: number[] = [];
    const outputError = async (masked: Model, cut: Model) => {
      expect(shapes(masked)).not.toEqual(shapes(cut));
      errors.push(difference(await outputsOf(tf, masked, inputShape), await outputsOf(tf, cut, inputShape)));
      return 0;
    };
    const { model: small } = await pruned(model, { target: { parameters: 0.5 } }, evidenceOf({ outputError }));
    expect(errors.length).toBe(1);
    expect(errors[0]).toBeLessThan(1e-5);
    // Once more with nothing to do.
    expect((await pruned(small, { amount: 0 })).model).toBe(small);
  }
}, 120_000);

describe('what cannot be followed stays whole and is named', () => {
  test('layers that are called twice, also in a model that is', async () => {
    const tf = await backends.cpu.use();
    const input = tf.input({ shape: [6] });
    const shared = tf.layers.dense({ units: 6, name: 'shared', activation: 'relu' });
    const block = tf.sequential({
      name: 'block',
      layers: [tf.layers.dense({ inputShape: [6], units: 6, name: 'inner' })],
    });
    const first = tf.layers.dense({ units: 6, name: 'first' }).apply(input);
    const once = block.apply(shared.apply(first));
    const twice = block.apply(shared.apply(once as typeof input));
    const free = tf.layers.dense({ units: 8, name: 'free' }).apply(twice as typeof input);
    const built = tf.model({
      inputs: input,
      outputs: tf.layers.dense({ units: 2, name: 'last' }).apply(free) as typeof input,
    });
    const model = withRandomWeights(await modelOf(tf, built), seededRandom(1));
    const { model: small, notes } = await pruned(model, { amount: 0.5, scope: 'layer' });
    expect(shapes(small)).toMatchObject({ 'first/kernel': '6×6', 'shared/kernel': '6×6', 'inner/kernel': '6×6' });
    expect(shapes(small)).toMatchObject({ 'free/kernel': '6×4', 'last/kernel': '4×2' });
    expect(notes).toEqual([
      'first keeps its channels: shared is called twice.',
      'shared and inner keep their channels: called several times.',
      'last keeps its channels: they are outputs of the model.',
    ]);
    expect((await outputsOf(tf, small, [6])).length).toBe(6);
  });

  test('readers of whole vectors: recurrent layers, layer normalization, softmax', async () => {
    const tf = await backends.cpu.use();
    const input = tf.input({ shape: [5, 3] });
    const one = tf.layers.conv1d({ filters: 4, kernelSize: 2, name: 'one' }).apply(input);
    const cell = tf.layers.gru({ units: 4, name: 'cell' }).apply(one);
    const two = tf.layers.dense({ units: 6, name: 'two' }).apply(cell);
    const norm = tf.layers.layerNormalization({ name: 'norm' }).apply(two);
    const three = tf.layers.dense({ units: 6, name: 'three' }).apply(norm);
    const soft = tf.layers.softmax({ name: 'soft' }).apply(three);
    const four = tf.layers.dense({ units: 6, name: 'four', activation: 'softmax' }).apply(soft);
    const outputs = tf.layers.dense({ units: 2, name: 'last' }).apply(four) as typeof input;
    const model = await modelOf(tf, tf.model({ inputs: input, outputs }));
    const { summary, notes } = await pruned(model, { amount: 0.5 });
    expect(summary).toBe('Nothing was removed: no layer has channels to spare.');
    expect(notes).toEqual([
      'one keeps its channels: cell (GRU) reads them.',
      'two keeps its channels: norm (LayerNormalization) looks at all of them.',
      'three keeps its channels: soft (Softmax) looks at all of them.',
      'four keeps its channels: four takes the softmax over them.',
      'last keeps its channels: they are outputs of the model.',
    ]);
  });

  test('a layer of an unknown class, and all that it reads', async () => {
    const model = layersModel(
      [dense('a', 6, 5), { className: 'MyAttention', name: 'mine', weights: {} }, dense('b', 5, 4), dense('c', 4, 2)],
      [6],
    );
    const { model: small, notes } = await pruned(model, { amount: 0.5, scope: 'layer' });
    expect(shapes(small)['a/kernel']).toBe('6×5');
    expect(notes[0]).toBe('a keeps its channels: mine (MyAttention) reads them.');
  });

  test('coupled layers go together, or with the same number', async () => {
    const tf = await backends.cpu.use();
    const input = tf.input({ shape: [6] });
    const layers = ['p', 'q'].map((name) => tf.layers.dense({ units: 8, name }).apply(input) as typeof input);
    const sum = tf.layers.add({ name: 'sum' }).apply(layers);
    const outputs = tf.layers.dense({ units: 2, name: 'last' }).apply(sum) as typeof input;
    const model = withRandomWeights(await modelOf(tf, tf.model({ inputs: input, outputs })), seededRandom(2));
    const { model: small } = await pruned(model, { amount: 0, layers: { p: 3 } });
    expect(shapes(small)).toMatchObject({ 'p/kernel': '6×3', 'q/kernel': '6×3', 'last/kernel': '3×2' });
    await expect(pruned(model, { amount: 0, layers: { p: 3, q: 4 } })).rejects.toThrow(
      /layer q: its channels go together with those of p, which has another number/,
    );
    // A layer that may not give keeps those that go with it.
    expect((await pruned(model, { amount: 0.5, exclude: ['p'] })).model).toBe(model);
  });

  test('a GraphModel', async () => {
    const graph = graphOf([], [weight('w', [1], [1])]);
    expect(await pruned(graph, { amount: 0.5 })).toMatchObject({
      model: graph,
      summary: 'Nothing was removed: a GraphModel has no layers to take channels from.',
    });
  });
});
