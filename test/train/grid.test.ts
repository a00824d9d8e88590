/** Quantization-aware training: weights on a grid while what is rounded learns. */
import { beforeAll, expect, test } from '@jest/globals';
import type { GridForm } from '../../src/compress/form.ts';
import type { Masks, MethodOutcome } from '../../src/compress/method.ts';
import { type PruneOptions, prune } from '../../src/compress/prune.ts';
import { type QuantizeAwareOptions, quantizeAware } from '../../src/compress/quantize-aware.ts';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import type { Task } from '../../src/evaluate/task.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';
import { loadTrainable, type Tf } from '../../src/model/runnable.ts';
import { type FineTuneRequest, fineTune } from '../../src/train/fine-tune.ts';
import { gridForm } from '../../src/train/forms/grid.ts';
import type { FineTuneOptions } from '../../src/train/options.ts';
import { measureQuality } from '../../src/train/quality.ts';
import { mlp, weightOf } from '../compress/small-models.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { blobs } from './blobs.ts';

let backend: TestBackend;
let tf: Tf;
beforeAll(async () => {
  backend = (await openTestBackends()).all[0];
  tf = await backend.use();
}, 60_000);

const task: Task = { kind: 'classification', topK: [], metrics: [] };
const context = { random: seededRandom(0), masks: new Map() };
const grid = (given: Partial<QuantizeAwareOptions>): QuantizeAwareOptions => ({
  bits: 4,
  steps: 'learned',
  perChannel: false,
  exclude: [],
  ...given,
});

async function tune(model: Model, more: Partial<FineTuneRequest> = {}, given: object = {}) {
  const before = tf.memory().numTensors;
  const tuned = await fineTune({
    tf,
    backend: backend.kind,
    model,
    masks: new Map(),
    splits: { train: blobs(512, 'train'), validation: blobs(256, 'validation') },
    task,
    options: {
      epochs: 4,
      batchSize: 64,
      schedule: 'cosine',
      optimizer: { name: 'adam', learningRate: 0.01 },
      seed: 0,
      ...given,
    } as unknown as FineTuneOptions,
    seed: 1,
    makeOptimizer,
    noise: seededNoise,
    ...more,
  });
  expect(tf.memory().numTensors).toBe(before);
  return tuned;
}

let learnt: Promise<Model> | undefined;
function original(): Promise<Model> {
  learnt ??= tune(mlp()).then(({ model }) => model);
  return learnt;
}

function onTheGrid(model: Model, name: string, limit: number): void {
  const { values, levels } = weightOf(model, name);
  const { codes, scales, axis } = levels!;
  const width = scales.length === 1 ? 1 : weightOf(model, name).shape[axis];
  expect(Array.from(codes, (code, i) => Math.fround(code * scales[i % width]))).toEqual(Array.from(values, (v) => v));
  expect(codes.every((code) => Math.abs(code) <= limit)).toBe(true);
}

test.each([
  ['learned', false],
  ['learned', true],
  ['range', false],
  ['range', true],
] as const)(
  '2 and 4 bits, %s steps, per channel %s: quality comes back and all weights are on the grid',
  async (steps, perChannel) => {
    for (const bits of [2, 4]) {
      const cut = quantizeAware.apply(await original(), grid({ bits, steps, perChannel }), context);
      const { model, result } = await tune(cut.model, { forms: cut.forms });
      for (const name of ['a/kernel', 'b/kernel', 'c/kernel']) {
        onTheGrid(model, name, 2 ** (bits - 1) - 1);
        expect(weightOf(model, name).storage?.dtype).toBe(perChannel ? undefined : 'uint8');
      }
      expect(result.after).toBeGreaterThan(0.93);
      if (bits === 2 && steps === 'range') expect(result.after).toBeGreaterThan(result.before + 0.02);
      // What was kept is what was measured, now as integers times steps.
      const reloaded = await loadTrainable(tf, model);
      const { quality } = await measureQuality(tf, reloaded, blobs(256, 'validation'), task, 64);
      expect(quality.value).toBe(result.after);
      reloaded.dispose();
    }
  },
);

test('gradual pruning on the way: what is cut stays zero, what is left is on the grid, magnitudes at full width decide', async () => {
  const model = await original();
  const pruning = {
    sparsity: 0.6,
    scope: 'global',
    schedule: 'cubic',
    score: 'magnitude',
    exclude: [],
    protectEnds: false,
  } as PruneOptions;
  const cut = quantizeAware.apply(model, grid({ bits: 2 }), context);
  const distinct: number[] = [];
  const applyAt = (current: Model, progress: number, masks: Masks): MethodOutcome => {
    distinct.push(new Set(weightOf(current, 'b/kernel').values).size);
    return prune.applyAt!(current, pruning, { ...context, masks }, progress);
  };
  const tuned = await tune(cut.model, { forms: cut.forms, applyAt }, { epochs: 6 });
  const kernels = ['a/kernel', 'b/kernel', 'c/kernel'];
  let zeros = 0;
  for (const name of kernels) {
    onTheGrid(tuned.model, name, 1);
    const mask = tuned.masks.get(name)!;
    const { values } = weightOf(tuned.model, name);
    expect(mask.every((kept, i) => kept === 1 || Object.is(values[i], 0))).toBe(true);
    zeros += mask.reduce((sum, kept) => sum + 1 - kept, 0);
  }
  expect(zeros).toBe(Math.round(0.6 * 1620));
  // The first call sees the rounded start; those on the ramp see what is rounded.
  expect(distinct[0]).toBe(3);
  expect(Math.min(...distinct.slice(1))).toBeGreaterThan(100);
  const after = prune.apply(tuned.model, pruning, { ...context, masks: tuned.masks });
  expect(weightOf(after.model, 'b/kernel')).toBe(weightOf(tuned.model, 'b/kernel'));
});

test('where no epoch beats the start, the start comes back as codes', async () => {
  const cut = quantizeAware.apply(await original(), grid({ bits: 8, steps: 'range' }), context);
  const spoiling = { epochs: 1, optimizer: { name: 'sgd', learningRate: 5 } };
  const { model, result } = await tune(cut.model, { forms: cut.forms }, spoiling);
  expect(result.bestEpoch).toBe(0);
  for (const name of ['a/kernel', 'b/kernel']) {
    expect(weightOf(model, name).values).toEqual(weightOf(cut.model, name).values);
    expect(weightOf(model, name).storage).toEqual(weightOf(cut.model, name).storage);
  }
});

test('shared values: as many as before, each on the grid, zero where it was', async () => {
  const model = await original();
  const random = seededRandom('codes');
  const codes = Uint8Array.from({ length: 900 }, () => random.integer(6));
  const codebook = Float32Array.of(-0.4, -0.2, 0, 0.1, 0.25, 0.5);
  const shared = {
    ...model,
    weights: model.weights.map((weight) =>
      weight.name === 'b/kernel' ? { ...weight, values: Float32Array.from(codes, (code) => codebook[code]) } : weight,
    ),
  };
  const forms = new Map([['b/kernel', { kind: 'codebook', codes, codebook, zero: 2 } as const]]);
  const cut = quantizeAware.apply(shared, grid({ bits: 5, include: ['b/kernel'] }), { ...context, forms });
  const tuned = await tune(cut.model, { forms: cut.forms });
  const { values } = weightOf(tuned.model, 'b/kernel');
  onTheGrid(tuned.model, 'b/kernel', 15);
  const byCode = new Map<number, number>();
  for (const [i, code] of codes.entries()) byCode.set(code, values[i]);
  expect(codes.every((code, i) => values[i] === byCode.get(code))).toBe(true);
  expect(byCode.get(2)).toBe(0);
  expect([...byCode.values()]).not.toEqual([...new Set(weightOf(cut.model, 'b/kernel').values)]);
});

test('the gradient of a step is that of the straight-through estimate', async () => {
  // With f(w) = Σ c·w and w = s·clip(round(v/s), ±Q): df/ds by Esser et al. is Σ c·(round(v/s) − v/s), outside Σ ±c·Q.
  const form: GridForm = {
    kind: 'grid',
    latent: Float32Array.of(0.26, -0.7, 0.05, 2),
    limit: 3,
    scales: Float32Array.of(0.2),
    axis: 0,
    learned: true,
  };
  const spread = new Float32Array(900);
  spread.set(form.latent);
  const trainable = await loadTrainable(tf, mlp());
  const plain = { tf, backend: backend.kind, trainable, optimizer: { name: 'sgd', learningRate: 1 } as const };
  const live = gridForm(new Map([['b/kernel', { ...form, latent: spread }]]), { ...plain, makeOptimizer });
  live.write(0);
  const slope = new Float32Array(900);
  slope.set([1, 2, 3, 4]);
  const gradient = tf.tensor(slope, [30, 30]);
  live.step({ 'b/kernel': gradient }, 0.01, 0);
  const s = Math.fround(0.2);
  const bySteps = 1 * (1 - 0.26 / s) + 2 * (-3 * 0 + -3 + 0) * 0 + 3 * (0 - 0.05 / s) + 4 * 3;
  const clipped = 2 * -3;
  const wanted = s * Math.exp((-0.01 * s * (bySteps + clipped)) / Math.sqrt(900 * 3));
  expect((live.state() as Float32Array[])[0][0]).toBeCloseTo(wanted, 6);
  const after = live.latent!().get('b/kernel')!;
  expect([...after.subarray(0, 4)].map((v) => Number(v.toFixed(4)))).toEqual([0.25, -0.7, 0.02, 2]);
  gradient.dispose();
  live.dispose();
  trainable.dispose();
});
