/** A training that is killed goes on where it was, to the same bits. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { banner, define } from '../../scripts/assets.mjs';
import type { Forms } from '../../src/compress/form.ts';
import type { Masks } from '../../src/compress/method.ts';
import { type PruneOptions, prune } from '../../src/compress/prune.ts';
import { quantizeAware } from '../../src/compress/quantize-aware.ts';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import { checkpointFolder } from '../../src/edge/files/checkpoint-folder.ts';
import { diskFiles } from '../../src/edge/files/disk.ts';
import type { Task } from '../../src/evaluate/task.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';
import type { Tf } from '../../src/model/runnable.ts';
import type { Checkpoints } from '../../src/train/checkpoint.ts';
import { type FineTuneRequest, fineTune } from '../../src/train/fine-tune.ts';
import type { FineTuneOptions, TrainOptions } from '../../src/train/options.ts';
import { train } from '../../src/train/train.ts';
import { convnet, mlp } from '../compress/small-models.ts';
import { openTestBackends, type TestBackend, type TestBackends } from '../support/kernels.ts';
import { arraySource } from './array-source.ts';
import { blobs } from './blobs.ts';

let backends: TestBackends;
const folder = mkdtempSync(join(tmpdir(), 'checkpoints-'));
beforeAll(async () => {
  backends = await openTestBackends();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const task: Task = { kind: 'classification', topK: [], metrics: [] };
const context = { random: seededRandom(0), masks: new Map() };
const pruning = {
  sparsity: 0.6,
  scope: 'global',
  schedule: 'cubic',
  score: 'magnitude',
  exclude: [],
  protectEnds: false,
} as PruneOptions;
const applyAt = (current: Model, progress: number, masks: Masks) =>
  prune.applyAt!(current, pruning, { ...context, masks }, progress);

/** Keeps a state after each step, in the form in which it would lie on disk. */
function memory(): Checkpoints & { readonly kept: Map<string, Buffer>; reads: number } {
  const kept = new Map<string, Buffer>();
  return {
    kept,
    reads: 0,
    async read(key) {
      const found = kept.get(key);
      if (found !== undefined) this.reads++;
      return found && deserialize(found);
    },
    async write(key, state) {
      kept.set(key, serialize(state));
    },
    async remove(key) {
      kept.delete(key);
    },
    isDue: () => true,
  };
}

async function tune(backend: TestBackend, more: Partial<FineTuneRequest>, given: object = {}, killAt = Infinity) {
  const tf: Tf = await backend.use();
  let steps = 0;
  const { model, result } = await fineTune({
    tf,
    backend: backend.kind,
    model: mlp(),
    masks: new Map(),
    splits: { train: blobs(256, 'train'), validation: blobs(128, 'validation') },
    task,
    options: {
      epochs: 3,
      batchSize: 64,
      schedule: 'cosine',
      optimizer: { name: 'adam', learningRate: 0.01 },
      seed: 0,
      ...given,
    } as unknown as FineTuneOptions,
    seed: 1,
    makeOptimizer,
    noise: seededNoise,
    progress: () => {
      if (++steps > killAt) throw new Error('killed');
    },
    ...more,
  });
  return { weights: model.weights.map(({ name, values }) => [name, [...values]]), result, steps };
}

async function expectSame(backend: TestBackend, more: Partial<FineTuneRequest>, given: object = {}) {
  const whole = await tune(backend, more, given);
  // The third step of the second epoch, and the last one of an epoch: what comes after it was not seen.
  for (const killAt of [6, 8]) {
    const checkpoints = memory();
    const resume = { checkpoints, facts: 'here' };
    await expect(tune(backend, { ...more, resume }, given, killAt)).rejects.toThrow('killed');
    expect(checkpoints.kept.size).toBe(1);
    const rest = await tune(backend, { ...more, resume }, given);
    expect(rest.steps).toBe(whole.steps - killAt);
    expect(rest.result).toEqual(whole.result);
    expect(rest.weights).toEqual(whole.weights);
    expect(checkpoints.kept.size).toBe(0);
  }
}

function pictures(count: number, seed: string) {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: 64 * count }, () => random.normal());
  return arraySource(
    [8, 8, 1],
    values,
    Int32Array.from({ length: count }, (_, i) => (values[64 * i] > 0 ? 1 : 2)),
  );
}

describe.each(['native', 'wasm'] as const)('%s', (kind) => {
  const on = (): TestBackend => backends[kind] ?? backends.wasm;

  test.each(['adam', 'adamax', 'rmsprop', 'sgd', 'momentum', 'adagrad', 'adadelta'])('%s', async (name) => {
    await expectSame(on(), {}, { optimizer: { name } });
  });

  test('centered rmsprop, gradual pruning, distillation', async () => {
    const optimizer = { name: 'rmsprop', centered: true, momentum: 0.5 };
    const distill = { weight: 0.5, temperature: 2, focal: 1, features: 1 };
    await expectSame(on(), { applyAt, original: mlp() }, { optimizer, distill });
  });

  test('pictures that are shifted, batch norm whose statistics move, steps that learn on the grid', async () => {
    const options = { bits: 4, steps: 'learned', perChannel: true, exclude: [] } as const;
    const { model, forms } = quantizeAware.apply(convnet(), { ...options, exclude: [] }, context);
    const splits = { train: pictures(256, 'train'), validation: pictures(64, 'validation') };
    await expectSame(on(), { model, forms, splits, applyAt }, { augment: { shift: 1 } });
  });

  test('shared values', async () => {
    const codes = Uint8Array.from({ length: 900 }, (_, i) => i % 3);
    const forms: Forms = new Map([
      ['b/kernel', { kind: 'codebook', codes, codebook: Float32Array.of(-0.1, 0.05, 0.2) }],
    ]);
    await expectSame(on(), { forms });
  });
});

test('training from scratch: killed and taken up again, the same model', async () => {
  const backend = backends.all[0];
  const tf = await backend.use();
  const module = 'module.mjs';
  const run = async (checkpoints?: Checkpoints, killAt = Infinity) => {
    let steps = 0;
    const { model, result } = await train({
      tf,
      backend: backend.kind,
      build: () =>
        // TensorFlow.js counts names up within a process; a new process begins with the same ones.
        tf.sequential({
          name: 'net',
          layers: [
            tf.layers.dense({ name: 'a', inputShape: [20], units: 16, activation: 'relu' }),
            tf.layers.dropout({ name: 'drop', rate: 0.3 }),
            tf.layers.batchNormalization({ name: 'norm' }),
            tf.layers.dense({ name: 'b', units: 4, activation: 'softmax' }),
          ],
        }),
      inputShape: [20],
      classes: 4,
      splits: { train: blobs(256, 'train'), validation: blobs(128, 'validation') },
      task,
      options: {
        module,
        epochs: 3,
        batchSize: 64,
        schedule: 'cosine',
        optimizer: { name: 'adam' },
        seed: 3,
      } as TrainOptions,
      makeOptimizer,
      noise: seededNoise,
      resume: checkpoints && { checkpoints, facts: 'here' },
      progress: () => {
        if (++steps > killAt) throw new Error('killed');
      },
    });
    return { weights: model.weights.map(({ values }) => [...values]), result, steps };
  };
  const whole = await run();
  const checkpoints = memory();
  await expect(run(checkpoints, 7)).rejects.toThrow('killed');
  const rest = await run(checkpoints);
  expect(rest.steps).toBe(5);
  expect(rest.weights).toEqual(whole.weights);
  expect(rest.result).toEqual(whole.result);
});

test('a state of other weights, options, data, kernels or another recipe is not taken up', async () => {
  const backend = backends.wasm;
  const checkpoints = memory();
  const facts = 'here';
  await expect(tune(backend, { resume: { checkpoints, facts } }, {}, 6)).rejects.toThrow('killed');
  const others: [Partial<FineTuneRequest>, object][] = [
    [
      {
        model: {
          ...mlp(),
          weights: mlp().weights.map((w) => ({ ...w, values: w.values.map((v) => v * 1.001) as Float32Array })),
        },
      },
      {},
    ],
    [{}, { epochs: 4 }],
    [{ seed: 2 }, {}],
    [{ splits: { train: blobs(256, 'other'), validation: blobs(128, 'validation') } }, {}],
    [{ resume: { checkpoints, facts: 'there' } }, {}],
  ];
  for (const [more, given] of others) {
    const { steps } = await tune(backend, { resume: { checkpoints, facts }, ...more }, { maxSteps: 12, ...given });
    expect(steps).toBeGreaterThanOrEqual(12);
  }
  const { steps } = await tune(backend, { resume: { checkpoints, facts } });
  // The one with other data had the same key, and took away what it could not use.
  expect([6, 12]).toContain(steps);
});

test('what is damaged on disk is no checkpoint; old ones of other trainings are removed', async () => {
  const files = diskFiles(folder);
  let wall = Date.now();
  const open = () =>
    checkpointFolder({ files, folder: join(folder, 'damaged'), now: () => 0, wallClock: () => wall, interval: 0 });
  const state = { values: new Map([['a', Float32Array.of(1, 2)]]), done: 3 };
  await open().write('key', state);
  expect(await open().read('key')).toEqual(state);
  const path = join(folder, 'damaged', 'key.checkpoint');
  const bytes = Buffer.from(await files.read(path));
  bytes[bytes.length - 3] ^= 1;
  await files.write(path, bytes);
  expect(await open().read('key')).toBeUndefined();
  expect(await open().read('none')).toBeUndefined();
  wall += 15 * 24 * 60 * 60 * 1000;
  await open().write('other', state);
  expect(readdirSync(join(folder, 'damaged'))).toEqual(['other.checkpoint']);
});

test('SIGKILL in the middle, twice; the third process ends with the bits of one that nobody killed', async () => {
  const bundle = resolve('.cache', `checkpoint-child-${process.pid}.mjs`);
  try {
    await build({
      entryPoints: [resolve('test/train/checkpoint-child.ts')],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      define,
      banner: { js: banner },
      logLevel: 'silent',
    });
    const run = (cache: string, killAt: number) =>
      new Promise<{ output: string; steps: number; signal: string | null }>((done) => {
        const child = spawn(process.execPath, [bundle, join(folder, cache)], {
          env: { ...process.env, NODE_OPTIONS: '' },
        });
        let [output, steps] = ['', 0];
        child.stdout.on('data', (chunk: Buffer) => {
          output += chunk;
          steps = output.split('step ').length - 1;
          if (steps >= killAt) child.kill('SIGKILL');
        });
        child.on('close', (_, signal) => done({ output, steps, signal }));
      });
    const digest = (output: string) => /^digest (\w+)$/m.exec(output)?.[1];
    const whole = await run('whole', Infinity);
    expect(digest(whole.output)).toBeDefined();
    for (const killAt of [5, 4]) {
      const killed = await run('killed', killAt);
      expect(killed.signal).toBe('SIGKILL');
      expect(digest(killed.output)).toBeUndefined();
    }
    const last = await run('killed', Infinity);
    expect(last.steps).toBeLessThanOrEqual(whole.steps - 7);
    expect(digest(last.output)).toBe(digest(whole.output));
    expect(existsSync(join(folder, 'killed')) && readdirSync(join(folder, 'killed'))).toEqual([]);
  } finally {
    rmSync(bundle, { force: true });
  }
}, 60_000);
