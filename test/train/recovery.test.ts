/** What fine-tuning wins back of what pruning nine of ten weights of the fixture's models lost, on the test split. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from '@jest/globals';
import type { TargetConfig } from '../../src/config/schema.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { compressProject, configOf, targetOf } from './compress-project.ts';

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'fixtures', 'glyphs');
const config = join(folder, 'compression-gate.yml');

let backend: TestBackend;
beforeAll(async () => {
  backend = (await openTestBackends()).all[0];
}, 60_000);

/** Share of the loss that the defaults of fine-tuning win back: 1 = all of it. */
async function recovered(target: string): Promise<number> {
  const own = targetOf(config, target);
  const { recipe } = configOf({
    model: 'model.json',
    data: { test: { format: 'npy', inputs: 'x.npy' } },
    task: { kind: 'regression' },
    recipe: [{ method: 'prune', sparsity: 0.9 }, { method: 'quantize' }],
  });
  const { fineTune } = targetOf(config, target);
  const { epochs: _, optimizer: __, augment: ___, ...rest } = fineTune;
  const defaults = { ...rest, batchSize: 64, optimizer: { name: 'adam' } } as TargetConfig['fineTune'];
  const make = (given: TargetConfig['fineTune']) =>
    compressProject(backend, folder, { ...own, recipe, fineTune: given } as TargetConfig);
  const bare = (await make({ ...defaults, epochs: 0 })).candidate;
  const { original, candidate, fineTune: result } = await make(defaults);
  // Lost to begin with, or there is nothing to win back.
  expect(Math.abs(original - bare)).toBeGreaterThan(0.05);
  expect(result!.steps).toBeGreaterThanOrEqual(600);
  return (candidate - bare) / (original - bare);
}

test('glyphs: at least nine tenths of the accuracy', async () => {
  expect(await recovered('glyphs')).toBeGreaterThan(0.9);
}, 120_000);

test('friedman: at least nine tenths of the error', async () => {
  expect(await recovered('friedman')).toBeGreaterThan(0.9);
}, 120_000);
