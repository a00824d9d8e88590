/** The range test for a learning rate. */
import { beforeAll, expect, test } from '@jest/globals';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import type { Task } from '../../src/evaluate/task.ts';
import type { Tf } from '../../src/model/runnable.ts';
import { type FineTuneRequest, fineTune } from '../../src/train/fine-tune.ts';
import type { FineTuneOptions } from '../../src/train/options.ts';
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

async function tune(optimizer: object, findRate: boolean, more: Partial<FineTuneRequest> = {}) {
  const before = tf.memory().numTensors;
  const tuned = await fineTune({
    tf,
    backend: backend.kind,
    model: mlp(),
    masks: new Map(),
    splits: { train: blobs(512, 'train'), validation: blobs(256, 'validation') },
    task,
    options: {
      epochs: 3,
      batchSize: 64,
      schedule: 'cosine',
      optimizer,
      findRate,
      seed: 0,
    } as unknown as FineTuneOptions,
    seed: 1,
    makeOptimizer,
    noise: seededNoise,
    ...more,
  });
  expect(tf.memory().numTensors).toBe(before);
  return tuned;
}

test.each(['adam', 'sgd', 'momentum'])(
  '%s: the same rate each time, as if it had been written, and no trace of the search',
  async (name) => {
    const found = await tune({ name }, true);
    const rate = found.result.learningRate!;
    expect(rate).toBeGreaterThan(0);
    expect((await tune({ name }, true)).result.learningRate).toBe(rate);
    const written = await tune({ name, learningRate: rate }, false);
    expect(written.result.history).toEqual(found.result.history);
    expect(weightOf(written.model, 'b/kernel').values).toEqual(weightOf(found.model, 'b/kernel').values);
    expect(written.result.learningRate).toBeUndefined();
  },
);

test('it does better than a rate that is far too small, and is not sought where one is written', async () => {
  const slow = await tune({ name: 'adam', learningRate: 1e-5 }, true);
  expect(slow.result.learningRate).toBeUndefined();
  const found = await tune({ name: 'adam' }, true);
  expect(found.result.after).toBeGreaterThan(slow.result.after + 0.1);
});

test('masks are held in the sweep: what is pruned is zero when training begins', async () => {
  const mask = new Uint8Array(900).map((_, i) => i % 2);
  const { model } = await tune({ name: 'adam' }, true, { masks: new Map([['b/kernel', mask]]) });
  expect(weightOf(model, 'b/kernel').values.every((value, i) => i % 2 === 1 || Object.is(value, 0))).toBe(true);
});
