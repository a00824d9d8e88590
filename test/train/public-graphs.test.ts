/** A public GraphModel of others through quantization-aware training and distillation. */
import { beforeAll, expect, test } from '@jest/globals';
import { readModelFiles } from '../../src/model/read.ts';
import { weightRole } from '../../src/model/roles.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { needs, sharedFolder } from '../support/needs.ts';
import { compressProject, configOf } from './compress-project.ts';

const part = (name: string, limit: number, labels = true) => ({
  format: 'idx',
  inputs: `data/mnist/${name}-images-idx3-ubyte.gz`,
  ...(labels ? { labels: `data/mnist/${name}-labels-idx1-ubyte.gz` } : {}),
  limit,
});

needs(sharedFolder(), 'public models and data')('g-mnist-cnn-07subhadip', (shared) => {
  let backend: TestBackend;
  beforeAll(async () => {
    backend = (await openTestBackends()).all[0];
  }, 60_000);

  const compress = (recipe: object[], fineTune: object, labels = true) =>
    compressProject(
      backend,
      shared,
      configOf({
        model: 'models/g-mnist-cnn-07subhadip/model.json',
        data: {
          train: part('train', 1024, labels),
          validation: part('t10k', 200, labels),
          test: part('t10k', 600),
          preprocess: { divide: 1 },
        },
        task: { kind: 'classification' },
        recipe,
        fineTune,
      }),
    );

  test('2 bits per channel, learnt from the original alone, inner outputs too: most of what rounding lost comes back', async () => {
    const step = { method: 'quantizeAware', bits: 2, perChannel: true };
    const bare = await compress([step], { epochs: 0 });
    const taught = await compress([step], { epochs: 2, distill: { weight: 1, features: 1 } }, false);
    expect(bare.candidate).toBeLessThan(bare.original - 0.02);
    expect((taught.candidate - bare.candidate) / (taught.original - bare.candidate)).toBeGreaterThan(0.5);
    expect(taught.fineTune?.metric).toBe('accuracy by the answers of the original');
    const model = readModelFiles(taught.files, undefined);
    const roles = weightRole(model);
    for (const weight of model.weights) {
      const { role, isTrainable } = roles.get(weight.name)!;
      if (role !== 'kernel' || !isTrainable || weight.values.length <= 32) continue;
      const channels = weight.shape.at(-1)!;
      for (let channel = 0; channel < channels; channel++) {
        const own = new Set([...weight.values].filter((_, i) => i % channels === channel).map(Math.abs));
        expect(own.size).toBeLessThanOrEqual(2);
      }
    }
  }, 120_000);

  test('pruned by squared gradients along the ramp and 4 bits, with labels: codes of one byte, zeros stay', async () => {
    const recipe = [
      { method: 'prune', sparsity: 0.7, score: 'fisher' },
      { method: 'quantizeAware', bits: 4 },
      { method: 'quantize' },
    ];
    const { original, candidate, files, steps } = await compress(recipe, { epochs: 2, distill: {} });
    expect(candidate).toBeGreaterThan(original - 0.03);
    const model = readModelFiles(files, undefined);
    const kernels = model.weights.filter(
      ({ name, values }) => weightRole(model).get(name)!.role === 'kernel' && values.length > 1000,
    );
    expect(kernels.length).toBeGreaterThan(0);
    for (const { storage, values } of kernels) {
      expect(storage?.dtype).toBe('uint8');
      expect(new Set(values).size).toBeLessThanOrEqual(15);
    }
    const zeros = kernels.flatMap(({ values }) => [...values]).filter((value) => value === 0).length;
    expect(zeros).toBeGreaterThan(0.6 * kernels.reduce((sum, { values }) => sum + values.length, 0));
    expect(steps.map(({ method }) => method)).toEqual(['quantizeAware', 'prune', 'quantize']);
  }, 120_000);
});
