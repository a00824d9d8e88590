import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import type { Recipe } from '../../src/compress/recipe.ts';
import type { TargetConfig } from '../../src/config/schema.ts';
import { makeOptimizer } from '../../src/edge/backend/optimizer.ts';
import { seededNoise } from '../../src/edge/backend/seeded-noise.ts';
import { diskFiles } from '../../src/edge/files/disk.ts';
import { measureSize } from '../../src/model/size.ts';
import { rememberPrefixes } from '../../src/pipeline/prefixes.ts';
import type { Tools } from '../../src/pipeline/tools.ts';
import { openTrials } from '../../src/pipeline/trials.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { targetOf } from '../train/compress-project.ts';

let backend: TestBackend;
let clock = 0;
beforeAll(async () => {
  backend = (await openTestBackends()).all[0];
}, 60_000);

const fixture = join(import.meta.dirname, '../../fixtures/glyphs');
const friedman = () => targetOf(join(fixture, 'compression-gate.yml'), 'friedman');
const glyphs = () => targetOf(join(fixture, 'compression-gate.yml'), 'glyphs');

async function open(config: TargetConfig) {
  const read: string[] = [];
  const disk = diskFiles(fixture);
  const tools = {
    tf: await backend.use(),
    facts: backend.facts,
    files: {
      ...disk,
      read: (path: string) => {
        read.push(path);
        return disk.read(path);
      },
    },
    makeOptimizer,
    noise: seededNoise,
    progress: () => {},
    now: () => clock++,
    freeMemory: () => {},
    sizeOf: measureSize,
    batchDivisor: 1,
  } as unknown as Tools;
  return { trials: await openTrials(config, tools), read };
}

const prune = (sparsity: number) =>
  ({ method: 'prune', sparsity, scope: 'global', schedule: 'cubic', exclude: [], protectEnds: true }) as const;
const quantize = (type: 'uint8' | 'float16') => ({ method: 'quantize', type, exclude: [], wide: 'float32' }) as const;
const recipe = (...steps: unknown[]) => steps as unknown as Recipe;

test('a trial judges what the recipe makes on the validation split, beside the original', async () => {
  const { trials } = await open(friedman());
  expect(trials.original.quality).toMatchObject({ metric: 'mae', better: 'lower' });
  const outcome = await trials.run({ recipe: recipe(prune(0.6), quantize('uint8')), epochs: 0 });
  expect(outcome.examples).toBe(trials.examples);
  expect(outcome.losses).toHaveLength(trials.examples);
  expect(outcome.size.brotli).toBeLessThan(trials.original.size.brotli / 2);
  expect(outcome.quality!.value).toBeGreaterThan(trials.original.quality!.value);
  expect(outcome.steps.map(({ method }) => method)).toEqual(['prune', 'quantize']);
  trials.dispose();
});

test('trials come out alike whatever was tried before them, fine-tuned ones too', async () => {
  const config = friedman();
  const wanted = { recipe: recipe(prune(0.7), quantize('uint8')), epochs: 1 };
  const [fresh, warm] = [(await open(config)).trials, (await open(config)).trials];
  await warm.run({ recipe: recipe(prune(0.7), quantize('float16')), epochs: 1 });
  await warm.run({ recipe: recipe(prune(0.7)), epochs: 2 });
  const [one, other] = [await fresh.run(wanted), await warm.run(wanted)];
  expect(other.modelDigest).toBe(one.modelDigest);
  expect(other.fineTune).toEqual(one.fineTune);
  expect(other.losses).toEqual(one.losses);
}, 30_000);

test('fewer examples are a part of those of larger trials', async () => {
  const { trials } = await open(glyphs());
  const given = { recipe: recipe(quantize('uint8')) };
  const [few, all] = [await trials.run({ ...given, examples: 300 }), await trials.run(given)];
  expect(few.examples).toBe(300);
  expect(few.correct).toEqual(all.correct!.slice(0, 300));
  expect(few.metrics.agreement).toBeGreaterThan(0.9);
}, 30_000);

test('a recipe that cannot be applied leaves the trials after it as they were', async () => {
  const { trials } = await open(friedman());
  const good = { recipe: recipe(quantize('uint8')) };
  const before = await trials.run(good);
  await expect(trials.run({ recipe: recipe({ ...quantize('uint8'), include: ['nothing'] }) })).rejects.toThrow();
  expect((await trials.run(good)).modelDigest).toBe(before.modelDigest);
});

test('without a validation split there are no trials, unless training examples are to judge', async () => {
  const config = friedman();
  const none = { ...config, data: { ...config.data, split: { train: 0.7, validation: 0, test: 0.3, seed: 0 } } };
  const search = (split: 'train') => ({ ...none, search: { split } }) as unknown as TargetConfig;
  const { trials } = await open(search('train'));
  expect(trials.examples).toBeGreaterThan(0);
  const without = await open({
    ...none,
    data: { ...config.data, all: undefined, test: config.data.all, split: undefined },
  } as TargetConfig).catch((error: { code: string }) => error.code);
  expect(without).toBe('search/no-validation');
});

test('the files of the test split stay closed after opening', async () => {
  const { trials, read } = await open(glyphs());
  const opened = read.length;
  await trials.run({ recipe: recipe(prune(0.5)), epochs: 1, examples: 100 });
  expect(read.slice(opened).filter((path) => path.includes('test-'))).toEqual([]);
}, 60_000);

test('beginnings are forgotten when their weights are more than may be held, the oldest first', async () => {
  const model = (bytes: number) => ({ model: { weights: [{ values: new Uint8Array(bytes) }] } }) as never;
  const prefixes = rememberPrefixes(100);
  const made: string[] = [];
  const recall = (path: string, bytes: number) =>
    prefixes.recall(path, async () => {
      made.push(path);
      return model(bytes);
    });
  for (const path of ['a', 'b', 'a', 'c', 'a', 'b']) await recall(path, 40);
  await recall('large', 200);
  await recall('large', 200);
  expect(made).toEqual(['a', 'b', 'c', 'b', 'large', 'large']);
});
