import { beforeAll, expect, test } from '@jest/globals';
import type { Evidence } from '../../src/compress/evidence.ts';
import { removableLayers } from '../../src/compress/remove-layers/removable.ts';
import { type RemoveLayersOptions, removeLayers } from '../../src/compress/remove-layers.ts';
import { Failure } from '../../src/failure.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';
import { readModelFiles } from '../../src/model/read.ts';
import { loadRunnable, type Tf } from '../../src/model/runnable.ts';
import { writeModel } from '../../src/model/write.ts';
import { openTestBackends } from '../support/kernels.ts';
import { dense, layersModel, mlp } from './small-models.ts';

const defaults: RemoveLayersOptions = { most: 1, by: 'outputs', error: 0.05, noise: false, exclude: [] };
const removed = async (model: Model, change: Partial<RemoveLayersOptions> = {}, evidence?: Evidence) =>
  removeLayers.apply(model, { ...defaults, ...change }, { masks: new Map(), random: seededRandom(1), evidence });

let tf: Tf;
beforeAll(async () => {
  tf = await (await openTestBackends()).cpu.use();
}, 60_000);

async function outputs(model: Model): Promise<number[]> {
  const runnable = await loadRunnable(tf, readModelFiles(writeModel(model)));
  const inputs = Object.fromEntries(
    runnable.inputs.map(({ name, shape }) => [
      name,
      tf.randomNormal([3, ...shape.map((side) => side ?? 5)], 0, 1, 'float32', 9),
    ]),
  );
  const out = runnable.predict(inputs);
  const values = await Promise.all(Object.values(out).map((tensor) => tensor.data()));
  tf.dispose([inputs, out]);
  runnable.dispose();
  return values.flatMap((one) => [...one]);
}

async function error(reference: Model, other: Model): Promise<number> {
  const [one, two] = [await outputs(reference), await outputs(other)];
  return (
    one.reduce((sum, value, i) => sum + (value - two[i]) ** 2, 0) / one.reduce((sum, value) => sum + value ** 2, 0)
  );
}

const measured = { examples: 3, outputError: error } as unknown as Evidence;
const layersLeft = (model: Model) => [...new Set(model.weights.map(({ name }) => name.split('/')[0]))];

/** The kernel of a layer is the identity, its bias zero. */
function idle(model: Model, layer: string): Model {
  return {
    ...model,
    weights: model.weights.map((weight) => {
      if (weight.name === `${layer}/bias`) return { ...weight, values: new Float32Array(weight.values.length) };
      if (weight.name !== `${layer}/kernel`) return weight;
      const size = weight.shape.at(-1)!;
      return {
        ...weight,
        values: Float32Array.from(weight.values, (_, i) => (Math.floor(i / size) % size === i % size ? 1 : 0)),
      };
    }),
  };
}

const deep = () =>
  layersModel(['a', 'b', 'c', 'd'].map((name) => dense(name, 12, 12)).concat(dense('out', 12, 3, 'softmax')), [12]);

test('the layer that does nothing goes first, and the outputs stay', async () => {
  const model = idle(deep(), 'c');
  const outcome = await removed(model, {}, measured);
  expect(layersLeft(outcome.model)).toEqual(['a', 'b', 'd', 'out']);
  expect(outcome.notes).toEqual(['c was removed: 156 weights; the outputs change by 0.0 %.']);
  expect(outcome.summary).toBe('663 weights became 507.');
  expect(await error(model, outcome.model)).toBeLessThan(1e-12);
});

test('as many as wanted, within what they may cost; what would be next is told', async () => {
  const model = idle(idle(deep(), 'b'), 'd');
  const outcome = await removed(model, { most: 4, error: 1e-6 }, measured);
  expect(layersLeft(outcome.model)).toEqual(['a', 'c', 'out']);
  expect(outcome.notes.at(-1)).toMatch(/^[ac] would be missed least, and costs/);
  const all = await removed(model, { most: 10, error: 10 }, measured);
  expect(layersLeft(all.model)).toEqual(['out']);
  expect(await outputs(all.model)).toHaveLength(9);
  const spared = await removed(model, { most: 4, error: 1e-6, exclude: ['b'] }, measured);
  expect(layersLeft(spared.model)).toEqual(['a', 'b', 'c', 'out']);
});

test('by quality: the rise of the loss decides', async () => {
  const model = deep();
  const loss = (other: Model) =>
    ({ metric: 'accuracy', better: 'higher', value: 0, loss: layersLeft(other).includes('b') ? 2 : 1.5 }) as const;
  const evidence = { examples: 3, quality: async (other: Model) => loss(other) } as unknown as Evidence;
  expect(layersLeft((await removed(model, { by: 'quality' }, evidence)).model)).toEqual(['a', 'c', 'd', 'out']);
  const unlabelled = { examples: 3, quality: async () => undefined } as unknown as Evidence;
  expect((await removed(model, { by: 'quality' }, unlabelled)).notes[0]).toMatch(/has no labels/);
});

test('a residual block goes with all that its branch alone is made of', async () => {
  const model = residual();
  const branches = removableLayers(model, false).filter(({ layer }) => layer === 'sum');
  expect(branches.map((one) => [one.input, one.removed, one.weights])).toEqual([
    [0, ['up', 'norm', 'down', 'sum'], 3 * 3 * 4 * 6 + 6 + 4 * 6 + 6 * 4 + 4],
  ]);
  const outcome = await removed(model, { layers: ['sum'] });
  expect(outcome.notes).toEqual(['sum was removed with up, norm, down: 274 weights.']);
  expect(layersLeft(outcome.model)).toEqual(['stem', 'out']);
  // The block put out its input where the branch puts out nothing.
  const silent = {
    ...model,
    weights: model.weights.map((weight) =>
      weight.name.startsWith('down/') ? { ...weight, values: new Float32Array(weight.values.length) } : weight,
    ),
  };
  expect(await error(silent, outcome.model)).toBeLessThan(1e-12);
});

test('dropout and noise go only where that is asked for', async () => {
  const model = layersModel(
    [
      dense('a', 8, 8),
      { className: 'Dropout', name: 'drop', config: { rate: 0.5 }, weights: {} },
      { className: 'GaussianNoise', name: 'noise', config: { stddev: 1 }, weights: {} },
      dense('out', 8, 2),
    ],
    [8],
  );
  const quiet = await removed(model, { noise: true });
  expect(JSON.stringify(quiet.model.topology)).not.toMatch(/Dropout|GaussianNoise/);
  expect(quiet.notes[0]).toBe('Nothing is left of dropout and noise: drop, noise.');
  expect(await outputs(quiet.model)).toEqual(await outputs(model));
  expect((await removed(model)).model).toBe(model);
});

test('what cannot be removed is an error that names what can; without data nothing goes unnamed', async () => {
  await expect(removed(mlp(), { layers: ['c'] })).rejects.toThrow(Failure);
  await expect(removed(mlp(), { layers: ['a'] })).rejects.toThrow(/These can: b/);
  const outcome = await removed(mlp());
  expect(outcome.summary).toBe('No layer was removed.');
  expect(outcome.notes).toEqual(['No train split tells which layers are missed least: name them by `layers`.']);
  const graph = await removed({ ...mlp(), format: 'graph-model' });
  expect(graph.notes).toEqual(['Left alone: a GraphModel keeps its operations as they are.']);
});

test('the first layer hands on what comes in', async () => {
  const outcome = await removed(deep(), { layers: ['a', 'b'] });
  expect(layersLeft(outcome.model)).toEqual(['c', 'd', 'out']);
  expect(await outputs(outcome.model)).toHaveLength(9);
});

/** stem → (up → norm → down) + stem → pool → out */
function residual(): Model {
  const random = seededRandom('residual');
  const conv = (name: string, filters: number, size: number, from: string) => ({
    class_name: 'Conv2D',
    name,
    config: {
      name,
      filters,
      kernel_size: [size, size],
      strides: [1, 1],
      padding: 'same',
      activation: 'relu',
      use_bias: true,
    },
    inbound_nodes: [[[from, 0, 0, {}]]],
  });
  const plain = (className: string, name: string, config: object, ...from: string[]) => ({
    class_name: className,
    name,
    config: { name, ...config },
    inbound_nodes: [from.map((one) => [one, 0, 0, {}])],
  });
  const shapes: [string, number[]][] = [
    ['stem/kernel', [3, 3, 3, 4]],
    ['stem/bias', [4]],
    ['up/kernel', [3, 3, 4, 6]],
    ['up/bias', [6]],
    ...(['gamma', 'beta', 'moving_mean', 'moving_variance'].map((part) => [`norm/${part}`, [6]]) as [
      string,
      number[],
    ][]),
    ['down/kernel', [1, 1, 6, 4]],
    ['down/bias', [4]],
    ['out/kernel', [4, 2]],
    ['out/bias', [2]],
  ];
  return {
    format: 'layers-model',
    extras: {},
    topology: {
      class_name: 'Model',
      config: {
        name: 'residual',
        layers: [
          {
            class_name: 'InputLayer',
            name: 'in',
            config: { name: 'in', batch_input_shape: [null, 8, 8, 3], dtype: 'float32', sparse: false },
            inbound_nodes: [],
          },
          conv('stem', 4, 3, 'in'),
          conv('up', 6, 3, 'stem'),
          plain(
            'BatchNormalization',
            'norm',
            { axis: -1, epsilon: 0.001, momentum: 0.9, center: true, scale: true },
            'up',
          ),
          conv('down', 4, 1, 'norm'),
          plain('Add', 'sum', {}, 'stem', 'down'),
          plain('GlobalAveragePooling2D', 'pool', {}, 'sum'),
          plain('Dense', 'out', { units: 2, activation: 'linear', use_bias: true }, 'pool'),
        ],
        input_layers: [['in', 0, 0]],
        output_layers: [['out', 0, 0]],
      },
    },
    weights: shapes.map(([name, shape]) => ({
      name,
      shape,
      dtype: 'float32',
      values: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () =>
        name.endsWith('variance') ? 1 : 0.3 * random.normal(),
      ),
    })),
  };
}
