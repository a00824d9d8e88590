/** The fixture project through compression: the same bytes twice, and within its own gates. */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from '@jest/globals';
import type { TargetConfig } from '../../src/config/schema.ts';
import type { ModelFiles } from '../../src/model/model.ts';
import { describeNative, openTestBackends, type TestBackend, type TestBackends } from '../support/kernels.ts';
import { compressProject, targetOf } from './compress-project.ts';

const folder = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'fixtures', 'glyphs');
const glyphs = targetOf(join(folder, 'compression-gate.yml'), 'glyphs');

let backends: TestBackends;
beforeAll(async () => {
  backends = await openTestBackends();
}, 60_000);

function digest(files: ModelFiles): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  return hash.digest('hex');
}

function withSteps(maxSteps: number, seed = 0): TargetConfig {
  return { ...glyphs, fineTune: { ...glyphs.fineTune, epochs: 1, maxSteps, batchSize: 32, seed } };
}

/** A tenth of the validation and test data is enough to choose and judge here. */
const small = (config: TargetConfig): TargetConfig => ({
  ...config,
  data: {
    ...config.data,
    validation: { ...config.data.validation, limit: 100 } as TargetConfig['data']['validation'],
    test: { ...config.data.test, limit: 200 } as TargetConfig['data']['test'],
  },
});

async function expectSameBytesTwice(backend: TestBackend): Promise<void> {
  const run = async (seed?: number) =>
    digest((await compressProject(backend, folder, small(withSteps(9, seed)))).files);
  const first = await run();
  expect(await run()).toBe(first);
  expect(await run(1)).not.toBe(first);
}

const sameBytes = 'same inputs, same bytes of compressed model; another seed, other bytes';
test(`WASM: ${sameBytes}`, () => expectSameBytesTwice(backends.wasm), 120_000);
describeNative('native kernels', () => {
  test(sameBytes, () => expectSameBytesTwice(backends.native!), 120_000);
});

test('the recipe of the project prunes four of five weights and keeps the accuracy within its gate', async () => {
  const { steps, fineTune, original, candidate, files } = await compressProject(backends.all[0], folder, {
    ...glyphs,
    fineTune: { ...glyphs.fineTune, epochs: 2 },
  });
  expect(original).toBeGreaterThan(0.96);
  expect(original).toBeLessThan(0.99);
  expect(candidate).toBeGreaterThan(original - 0.015);
  expect(fineTune?.after).toBeGreaterThan(fineTune!.before - 0.01);
  expect(steps.map(({ summary }) => summary)).toEqual([
    '32,794 of 40,992 weights are zero (80.0 %) in 2 of 8 tensors, one threshold for all.',
    '4 of 8 tensors (41,740 weights) are stored as uint8: 167,400 bytes of weights became 42,180.',
  ]);
  expect([...files.keys()]).toEqual(['model.json', 'group1-shard1of1.bin']);
}, 180_000);

test('the recipe that goes too far breaks the accuracy gate by far', async () => {
  const regress = targetOf(join(folder, 'compression-gate.regress.yml'), 'glyphs');
  const { original, candidate } = await compressProject(backends.all[0], folder, regress);
  expect(candidate).toBeLessThan(original - 0.1);
}, 120_000);
