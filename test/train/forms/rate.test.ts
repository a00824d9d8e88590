import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Form } from '../../../src/compress/form.ts';
import type { Masks } from '../../../src/compress/method.ts';
import { type PruneOptions, prune } from '../../../src/compress/prune.ts';
import { type RateDistortionOptions, rateDistortion } from '../../../src/compress/rate-distortion.ts';
import { makeOptimizer } from '../../../src/edge/backend/optimizer.ts';
import { seededRandom } from '../../../src/math/random.ts';
import type { Model } from '../../../src/model/model.ts';
import { decodeStorage } from '../../../src/model/quantization.ts';
import { readModelFiles } from '../../../src/model/read.ts';
import { loadTrainable } from '../../../src/model/runnable.ts';
import { writeModel } from '../../../src/model/write.ts';
import { packModel } from '../../../src/packed/pack.ts';
import { unpackModel } from '../../../src/packed/unpack.ts';
import { type FineTuned, fineTune } from '../../../src/train/fine-tune.ts';
import { rateForm } from '../../../src/train/forms/rate.ts';
import { mlp, normalWeight, weightOf } from '../../compress/small-models.ts';
import { openTestBackends, type TestBackend } from '../../support/kernels.ts';
import { floatType, graphOf, shapeOf } from '../../support/models.ts';
import { blobs } from '../blobs.ts';

const backends = await openTestBackends();
const first = backends.all[0];
const random = seededRandom(0);
const defaults: RateDistortionOptions = { lambda: 1e-4, step: 1.5, rate: 0.02, biases: true, exclude: [] };
const splits = { train: blobs(512, 'train'), validation: blobs(400, 'validation') };

async function tune(
  model: Model,
  forms: ReadonlyMap<string, Form>,
  epochs: number,
  { backend = first, masks = new Map() }: { backend?: TestBackend; masks?: Masks } = {},
) {
  return fineTune({
    tf: await backend.use(),
    backend: backend.kind,
    model,
    masks,
    forms,
    splits,
    task: { kind: 'classification', topK: [], metrics: [] },
    options: {
      epochs,
      batchSize: 32,
      schedule: 'flatCosine',
      optimizer: { name: 'adam', learningRate: 0.003 },
      warmUp: 0,
      findRate: false,
      seed: 0,
    },
    seed: 1,
    makeOptimizer,
  });
}

let original: FineTuned;
beforeAll(async () => {
  original = await tune(mlp(), new Map(), 4);
}, 60_000);

async function trained(change: Partial<RateDistortionOptions> = {}, backend?: TestBackend) {
  const { model, forms } = rateDistortion.apply(
    original.model,
    { ...defaults, ...change },
    { random, masks: new Map() },
  );
  return tune(model, forms!, 12, { backend });
}

function zeroShare({ model }: FineTuned): number {
  const values = model.weights.flatMap(({ values }) => [...values]);
  return values.filter((value) => value === 0).length / values.length;
}

// The plain CPU kernels compute the same and take a minute.
const fast = backends.all.filter(({ kind }) => kind !== 'cpu');
describe.each(fast.map((backend) => [backend.kind, backend] as const))('%s', (_, backend) => {
  test('an easy problem loses nothing at a fraction of the bytes; values, codes and levels are one', async () => {
    const { model, result } = await trained({}, backend);
    expect(result.after).toBeGreaterThan(original.result.after - 0.03);
    expect(packModel(model).length).toBeLessThan(packModel(mlp()).length / 8);
    for (const { values, storage, levels, name } of model.weights) {
      const [step] = levels!.scales;
      expect({ name, values }).toEqual({ name, values: Float32Array.from(levels!.codes, (code) => code * step) });
      if (values.length > 32) expect(decodeStorage(storage!, 'float32')).toEqual(values);
    }
    const stock = readModelFiles(writeModel(model));
    const unpacked = unpackModel(packModel(model));
    for (const { name, values } of model.weights) {
      expect(weightOf(stock, name).values).toEqual(values);
      expect(weightOf(unpacked, name).values).toEqual(values);
    }
  }, 120_000);
});

test('one that was saved and restored goes on bit for bit', async () => {
  const tf = await first.use();
  const { forms } = rateDistortion.apply(original.model, defaults, { random, masks: new Map() });
  const optimizer = { name: 'adam', learningRate: 0.001 } as const;
  const make = async () => {
    const trainable = await loadTrainable(tf, original.model);
    return {
      trainable,
      form: rateForm(forms as never, { tf, backend: first.kind, trainable, makeOptimizer, optimizer }),
    };
  };
  const go = ({ trainable, form }: Awaited<ReturnType<typeof make>>, from: number, to: number) => {
    for (let step = from; step < to; step++) {
      form.write(step / 50);
      const gradients = Object.fromEntries(
        [...trainable.variables].map(([name, { shape }]) => [name, tf.randomNormal(shape, 0, 1, 'float32', step + 1)]),
      );
      form.step(gradients, 0.001, step / 50);
      tf.dispose(gradients);
    }
    form.write(1);
  };
  const whole = await make();
  go(whole, 0, 50);
  const half = await make();
  go(half, 0, 23);
  const rest = await make();
  rest.form.restore!(structuredClone(half.form.save!()));
  go(rest, 23, 50);
  expect(await rest.trainable.values()).toEqual(await whole.trainable.values());
  expect(rest.form.state()).toEqual(whole.form.state());
  for (const { trainable, form } of [whole, half, rest]) {
    form.dispose();
    trainable.dispose();
  }
});

test('the dearer a bit, the more zeros and the fewer bytes', async () => {
  const cheap = await trained({ lambda: 1e-5 });
  const dear = await trained({ lambda: 1e-3 });
  expect(zeroShare(dear)).toBeGreaterThan(zeroShare(cheap) + 0.1);
  expect(packModel(dear.model).length).toBeLessThan(0.8 * packModel(cheap.model).length);
}, 60_000);

test('the same seed gives the same bytes, and no tensor is left behind', async () => {
  const { memory } = await first.use();
  const once = packModel((await trained()).model);
  const between = memory().numTensors;
  expect(packModel((await trained()).model)).toEqual(once);
  expect(memory().numTensors).toBe(between);
}, 60_000);

test('what was pruned before stays zero', async () => {
  const options: PruneOptions = {
    sparsity: 0.5,
    scope: 'layer',
    schedule: 'once',
    score: 'magnitude',
    exclude: [],
    protectEnds: false,
  };
  const pruned = prune.apply(original.model, options, { random, masks: new Map() });
  const { forms } = rateDistortion.apply(pruned.model, { ...defaults, lambda: 1e-7 }, { random, masks: pruned.masks });
  const { model } = await tune(pruned.model, forms!, 3, { masks: pruned.masks });
  for (const [name, mask] of pruned.masks) {
    const { values } = weightOf(model, name);
    expect(values.some((value) => value !== 0)).toBe(true);
    expect([...values].filter((value, i) => mask[i] === 0 && value !== 0)).toEqual([]);
  }
}, 60_000);

test('a GraphModel is trained so too', async () => {
  const draws = seededRandom('graph');
  const graph = graphOf(
    [
      { name: 'x', op: 'Placeholder', attr: { dtype: floatType, shape: shapeOf(-1, 20) } },
      { name: 'hidden', op: 'MatMul', input: ['x', 'w1'] },
      { name: 'biased', op: 'BiasAdd', input: ['hidden', 'b1'] },
      { name: 'active', op: 'Relu', input: ['biased'] },
      { name: 'logits', op: 'MatMul', input: ['active', 'w2'] },
    ],
    [normalWeight('w1', [20, 30], draws), normalWeight('b1', [30], draws), normalWeight('w2', [30, 4], draws)],
  );
  const { forms } = rateDistortion.apply(graph, { ...defaults, lambda: 3e-4 }, { random, masks: new Map() });
  expect([...forms!.keys()]).toEqual(['w1', 'b1', 'w2']);
  const tuned = await tune(graph, forms!, 12);
  expect(tuned.result.after).toBeGreaterThan(0.85);
  expect(zeroShare(tuned)).toBeGreaterThan(0.4);
  for (const { levels } of tuned.model.weights) expect(levels!.scales).toHaveLength(1);
}, 60_000);
