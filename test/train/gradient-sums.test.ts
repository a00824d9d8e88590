/** Gradients that fine-tuning gathers for scores of pruning. */
import { beforeAll, expect, test } from '@jest/globals';
import type { Gathered, Masks } from '../../src/compress/method.ts';
import { type PruneOptions, prune } from '../../src/compress/prune.ts';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model } from '../../src/model/model.ts';
import { loadTrainable, type Tf } from '../../src/model/runnable.ts';
import { fineTune } from '../../src/train/fine-tune.ts';
import { gradientSums } from '../../src/train/gradient-sums.ts';
import type { FineTuneOptions } from '../../src/train/options.ts';
import { mlp, weightOf, zeroCount } from '../compress/small-models.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { blobs } from './blobs.ts';

let backend: TestBackend;
let tf: Tf;
beforeAll(async () => {
  backend = (await openTestBackends()).all[0];
  tf = await backend.use();
}, 60_000);

test('sums of −g·w and g² over steps, kept and taken up again', async () => {
  const before = tf.memory().numTensors;
  const trainable = await loadTrainable(tf, mlp());
  const sums = gradientSums(tf, trainable);
  expect(sums.read()).toBeUndefined();
  const random = seededRandom('gradients');
  const weight = weightOf(mlp(), 'b/kernel').values;
  const wanted = { movement: new Float64Array(900), squares: new Float64Array(900) };
  for (let step = 0; step < 3; step++) {
    const values = Float32Array.from({ length: 900 }, () => random.normal());
    for (const [i, g] of values.entries()) {
      wanted.movement[i] -= g * weight[i];
      wanted.squares[i] += g * g;
    }
    const gradient = tf.tensor(values, [30, 30]);
    sums.add({ [trainable.variables.get('b/kernel')!.name]: gradient });
    gradient.dispose();
    if (step === 1) sums.restore(sums.save());
  }
  const found = sums.read()!.get('b/kernel')!;
  for (let i = 0; i < 900; i++) {
    expect(found.movement![i]).toBeCloseTo(wanted.movement[i], 5);
    expect(found.squares[i]).toBeCloseTo(wanted.squares[i], 4);
  }
  expect([...sums.read()!.keys()]).toEqual(['b/kernel']);
  sums.dispose();
  trainable.dispose();
  expect(tf.memory().numTensors).toBe(before);
});

test.each(['movement', 'fisher'] as const)(
  '%s along the ramp: sums are there at each cut, the share is exact',
  async (score) => {
    const given = { sparsity: 0.6, scope: 'global', schedule: 'cubic', score, exclude: [], protectEnds: false };
    const seen: (Gathered | undefined)[] = [];
    const before = tf.memory().numTensors;
    const { model, masks, result } = await fineTune({
      tf,
      backend: backend.kind,
      model: mlp(),
      masks: new Map(),
      applyAt: (current: Model, progress: number, held: Masks, gathered?: Gathered) => {
        seen.push(gathered);
        const context = { random: seededRandom(0), masks: held, gathered };
        return prune.applyAt!(current, given as unknown as PruneOptions, context, progress);
      },
      gathers: true,
      splits: { train: blobs(512, 'train'), validation: blobs(256, 'validation') },
      task: { kind: 'classification', topK: [], metrics: [] },
      options: {
        epochs: 8,
        batchSize: 64,
        schedule: 'cosine',
        optimizer: { name: 'adam', learningRate: 0.01 },
        seed: 0,
      } as FineTuneOptions,
      seed: 1,
      makeOptimizer,
      noise: seededNoise,
    });
    // The first call is for the quality before fine-tuning.
    expect(seen[0]).toBeUndefined();
    expect(seen.length).toBeGreaterThan(10);
    for (const gathered of seen.slice(1))
      expect(gathered!.get('a/kernel')!.squares.some((value) => value > 0)).toBe(true);
    const zeros = ['a/kernel', 'b/kernel', 'c/kernel'].map((name) => zeroCount(weightOf(model, name).values));
    expect(zeros.reduce((sum, count) => sum + count, 0)).toBe(Math.round(0.6 * 1620));
    expect([...masks.keys()].sort()).toEqual(['a/kernel', 'b/kernel', 'c/kernel']);
    expect(result.after).toBeGreaterThan(0.8);
    expect(tf.memory().numTensors).toBe(before);
  },
);
