import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Evidence } from '../../src/compress/evidence.ts';
import { type LowRankOptions, lowRank } from '../../src/compress/low-rank.ts';
import { Failure } from '../../src/failure.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';
import { readModelFiles } from '../../src/model/read.ts';
import { loadRunnable, type Tf } from '../../src/model/runnable.ts';
import { writeModel } from '../../src/model/write.ts';
import { openTestBackends } from '../support/kernels.ts';
import { dense, layersModel, mlp } from './small-models.ts';

const defaults: LowRankOptions = {
  by: 'energy',
  energy: 0.9,
  share: 0.5,
  error: 0.02,
  scheme: 'auto',
  ranks: {},
  exclude: [],
};

const taken = async (model: Model, change: Partial<LowRankOptions> = {}, evidence?: Evidence) =>
  lowRank.apply(model, { ...defaults, ...change }, { masks: new Map(), random: seededRandom(1), evidence });

let tf: Tf;
beforeAll(async () => {
  tf = await (await openTestBackends()).cpu.use();
}, 60_000);

/** Outputs on one seeded batch, by name. */
async function outputs(model: Model): Promise<Record<string, number[]>> {
  const runnable = await loadRunnable(tf, readModelFiles(writeModel(model)));
  const inputs = Object.fromEntries(
    runnable.inputs.map(({ name, shape }) => [
      name,
      tf.randomNormal([3, ...shape.map((side) => side ?? 5)], 0, 1, 'float32', 9),
    ]),
  );
  const out = runnable.predict(inputs);
  const values = Object.fromEntries(
    await Promise.all(Object.entries(out).map(async ([name, tensor]) => [name, [...(await tensor.data())]])),
  );
  tf.dispose([inputs, out]);
  runnable.dispose();
  return values;
}

async function expectSame(model: Model, other: Model, digits = 5): Promise<void> {
  const [before, after] = [await outputs(model), await outputs(other)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const [name, values] of Object.entries(before)) {
    expect(after[name].length).toBe(values.length);
    for (const [i, value] of values.entries()) expect(after[name][i]).toBeCloseTo(value, digits);
  }
}

interface Conv {
  readonly kernel: readonly number[];
  readonly strides?: number;
  readonly padding?: 'same' | 'valid';
  readonly dilation?: number;
  readonly format?: 'channelsLast' | 'channelsFirst';
}

function conv(name: string, { kernel, strides = 1, padding = 'same', dilation = 1, format = 'channelsLast' }: Conv) {
  const [height, width, , filters] = kernel;
  return {
    className: 'Conv2D',
    name,
    config: {
      filters,
      kernel_size: [height, width],
      strides: [strides, strides],
      dilation_rate: [dilation, dilation],
      padding,
      data_format: format,
      activation: 'relu',
      use_bias: true,
    },
    weights: { kernel, bias: [filters] },
  };
}

const full = { kernel: [3, 3, 8, 12] };
const convs: [string, Conv][] = [
  ['same', full],
  ['valid', { ...full, padding: 'valid' }],
  ['strides', { ...full, strides: 2 }],
  ['strides, valid', { ...full, strides: 2, padding: 'valid' }],
  ['dilation', { ...full, dilation: 2 }],
  ['5 × 3', { kernel: [5, 3, 8, 12] }],
  ['1 × 1', { kernel: [1, 1, 24, 12] }],
];

/** A kernel that has rank `rank` whichever way it is taken apart. */
function thin(model: Model, name: string, rank: number): Model {
  const random = seededRandom(name);
  return {
    ...model,
    weights: model.weights.map((weight) => {
      if (weight.name !== name) return weight;
      const [columns, inputs] = [weight.shape.at(-1)!, weight.shape.at(-2)!];
      const values = new Float32Array(weight.values.length);
      const window = values.length / columns / inputs;
      const width = weight.shape.length === 4 ? weight.shape[1] : window;
      for (let r = 0; r < rank; r++) {
        const draw = (length: number) => Array.from({ length }, () => 0.5 * random.normal());
        const [y, x, i, o] = [draw(window / width), draw(width), draw(inputs), draw(columns)];
        for (let at = 0; at < values.length; at++) {
          const [column, input, place] = [
            at % columns,
            Math.floor(at / columns) % inputs,
            Math.floor(at / columns / inputs),
          ];
          values[at] += y[Math.floor(place / width)] * x[place % width] * i[input] * o[column];
        }
      }
      return { ...weight, values };
    }),
  };
}

describe.each(convs)('convolution, %s', (_, options) => {
  test.each(['channel', 'spatial', 'tucker', 'auto'] as const)(
    '%s: the same function at the rank that the kernel has',
    async (scheme) => {
      const model = thin(
        layersModel([conv('c', options), conv('d', { kernel: [1, 1, 12, 3] })], [11, 11, options.kernel[2]]),
        'c/kernel',
        2,
      );
      const outcome = await taken(model, { scheme, energy: 1 - 1e-9, exclude: ['d'] });
      expect(outcome.notes[0]).toMatch(/^c: (channel|spatial|tucker), rank 2/);
      expect(outcome.model.weights.length).toBeGreaterThan(model.weights.length);
      await expectSame(model, outcome.model);
    },
  );
});

test('channels first: the same topology and weights as channels last, but for the format', async () => {
  const [first, last] = await Promise.all(
    (['channelsFirst', 'channelsLast'] as const).map(async (format) => {
      const model = layersModel(
        [conv('c', { ...full, format, strides: 2 })],
        format === 'channelsFirst' ? [8, 11, 11] : [11, 11, 8],
      );
      return (await taken(model, { by: 'share', scheme: 'spatial' })).model;
    }),
  );
  expect(first.weights).toEqual(last.weights);
  const plain = (model: Model) => JSON.stringify(model.topology).replaceAll('channelsFirst', 'channelsLast');
  expect(plain(first).replace('[null,8,11,11]', '[null,11,11,8]')).toBe(plain(last));
});

test('dense layers: full rank is the same function, less rank an error as it is told', async () => {
  const model = mlp();
  const outcome = await taken(model, { ranks: { a: 8, b: 10 }, include: ['a', 'b'] });
  expect(outcome.summary).toBe('2 of 2 layers were taken apart: 1,500 weights became 1,000.');
  expect(outcome.notes.map((note) => note.replace(/error .*/, ''))).toEqual([
    'a: rank 8, 400 weights for 600, root mean square ',
    'b: rank 10, 600 weights for 900, root mean square ',
  ]);
  expect(outcome.model.weights.map(({ name, shape }) => `${name} ${shape}`)).toEqual([
    'a_rank1/kernel 20,8',
    'a/kernel 8,30',
    'a/bias 30',
    'b_rank1/kernel 30,10',
    'b/kernel 10,30',
    'b/bias 30',
    'c/kernel 30,4',
    'c/bias 4',
  ]);
  await expectSame(
    thin(model, 'b/kernel', 3),
    (await taken(thin(model, 'b/kernel', 3), { energy: 1 - 1e-9, include: ['b'] })).model,
  );
});

test('Conv1D', async () => {
  const layer = {
    className: 'Conv1D',
    name: 'c',
    config: {
      filters: 16,
      kernel_size: [3],
      strides: [1],
      dilation_rate: [2],
      padding: 'same',
      activation: 'tanh',
      use_bias: true,
    },
    weights: { kernel: [3, 10, 16], bias: [16] },
  };
  for (const scheme of ['channel', 'tucker', 'auto'] as const) {
    const model = thin(layersModel([layer], [20, 10]), 'c/kernel', 2);
    const outcome = await taken(model, { scheme, energy: 1 - 1e-9 });
    expect(outcome.notes[0]).toMatch(/rank 2/);
    await expectSame(model, outcome.model);
  }
});

test('functional and nested models: shared layers are called as often, names are new, outputs keep theirs', async () => {
  const model = nested();
  const outcome = await taken(thin(thin(model, 'shared/kernel', 2), 'inner/kernel', 2), { energy: 1 - 1e-9 });
  const names = outcome.model.weights.map(({ name }) => name);
  expect(names).toEqual([
    'shared_rank2/kernel',
    'shared/kernel',
    'shared/bias',
    'inner_rank1/kernel',
    'inner/kernel',
    'inner/bias',
    'out/kernel',
  ]);
  await expectSame(thin(thin(model, 'shared/kernel', 2), 'inner/kernel', 2), outcome.model);
});

test('ranks by sensitivity: what the outputs do not feel goes, within the error that is allowed', async () => {
  const model = thin(mlp(), 'b/kernel', 2);
  const rms = async (reference: Model, other: Model) => {
    const [one, two] = [Object.values(await outputs(reference))[0], Object.values(await outputs(other))[0]];
    return (
      one.reduce((sum, value, i) => sum + (value - two[i]) ** 2, 0) / one.reduce((sum, value) => sum + value ** 2, 0)
    );
  };
  const evidence = { examples: 3, outputError: rms } as unknown as Evidence;
  const outcome = await taken(model, { by: 'sensitivity', error: 1e-4 }, evidence);
  expect(outcome.notes.some((note) => /^b: rank [12], /.test(note))).toBe(true);
  expect(await rms(model, outcome.model)).toBeLessThanOrEqual(1e-4);
  const loose = await taken(model, { by: 'sensitivity', error: 0.05 }, evidence);
  const size = ({ weights }: Model) => weights.reduce((sum, { values }) => sum + values.length, 0);
  expect(size(loose.model)).toBeLessThan(size(outcome.model));
  expect(await rms(model, loose.model)).toBeLessThanOrEqual(0.05);
  const without = await taken(model, { by: 'sensitivity' });
  expect(without.notes).toContain('No train split tells how much the outputs change: ranks follow `energy`.');
});

test('nothing is taken apart that would grow; the model is the same object in all its weights', async () => {
  const model = mlp();
  const outcome = await taken(model, { energy: 1 });
  expect(outcome.summary).toBe('Nothing was taken apart.');
  expect(outcome.notes).toHaveLength(3);
  expect(outcome.model.weights).toEqual(model.weights);
  expect(outcome.model.topology).toEqual(model.topology);
});

test('what names nothing is an error; constraints and graph models are left alone, and it is said', async () => {
  await expect(taken(mlp(), { ranks: { x: 2 } })).rejects.toThrow(Failure);
  await expect(taken(mlp(), { exclude: ['conv*'] })).rejects.toThrow(/`conv\*` names no dense or convolution layer/);
  const held = dense('a', 40, 40);
  const constrained = layersModel(
    [{ ...held, config: { ...held.config, kernel_constraint: { class_name: 'MaxNorm', config: {} } } }],
    [40],
  );
  expect((await taken(constrained, { energy: 0.1 })).notes[0]).toMatch(
    /^a was left alone: its kernel is under a constraint/,
  );
  const graph = await taken({ ...mlp(), format: 'graph-model' });
  expect(graph.notes).toEqual(['Left alone: a GraphModel keeps its operations as they are.']);
});

/** Two inputs through one shared layer, a Sequential in a functional model, an output of its own. */
function nested(): Model {
  const random = seededRandom('nested');
  const layer = (className: string, name: string, config: object, inbound: unknown) => ({
    class_name: className,
    name,
    config: { name, trainable: true, ...config },
    inbound_nodes: inbound,
  });
  const units = (count: number) => ({ units: count, activation: 'tanh', use_bias: true });
  const input = (name: string) =>
    layer('InputLayer', name, { batch_input_shape: [null, 24], dtype: 'float32', sparse: false }, []);
  const topology = {
    class_name: 'Model',
    config: {
      name: 'whole',
      layers: [
        input('left'),
        input('right'),
        layer('Dense', 'shared', units(30), [[['left', 0, 0, {}]], [['right', 0, 0, {}]]]),
        layer('Add', 'shared_rank1', {}, [
          [
            ['shared', 0, 0, {}],
            ['shared', 1, 0, {}],
          ],
        ]),
        {
          class_name: 'Sequential',
          name: 'block',
          config: {
            name: 'block',
            layers: [
              {
                class_name: 'Dense',
                config: { name: 'inner', trainable: true, batch_input_shape: [null, 30], ...units(30) },
              },
              { class_name: 'Dropout', config: { name: 'drop', rate: 0.5 } },
            ],
          },
          inbound_nodes: [[['shared_rank1', 0, 0, {}]]],
        },
        layer('Dense', 'out', { units: 2, activation: 'linear', use_bias: false }, [[['block', 1, 0, {}]]]),
      ],
      input_layers: [
        ['left', 0, 0],
        ['right', 0, 0],
      ],
      output_layers: [['out', 0, 0]],
    },
  };
  const weight = (name: string, shape: number[]) => ({
    name,
    shape,
    dtype: 'float32' as const,
    values: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => 0.2 * random.normal()),
  });
  return {
    format: 'layers-model',
    topology,
    extras: {},
    weights: [
      weight('shared/kernel', [24, 30]),
      weight('shared/bias', [30]),
      weight('inner/kernel', [30, 30]),
      weight('inner/bias', [30]),
      weight('out/kernel', [30, 2]),
    ],
  };
}
