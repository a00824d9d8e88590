import { beforeAll, expect, test } from '@jest/globals';
import { checkSaving, type SavingRequest } from '../../src/evaluate/saving.ts';
import { digestOf } from '../../src/model/digest.ts';
import { loadRunnable, type Tf } from '../../src/model/runnable.ts';
import { writeModel } from '../../src/model/write.ts';
import { functionRunnable } from '../support/fake-runnable.ts';
import { openTestBackends } from '../support/kernels.ts';
import { tinyModel } from '../support/tiny-project.ts';

let tf: Tf;
beforeAll(async () => {
  tf = await (await openTestBackends()).cpu.use();
});

async function request(): Promise<SavingRequest> {
  const model = tinyModel();
  const values = Float32Array.from({ length: 32 }, (_, i) => Math.sin(i));
  return {
    tf,
    model,
    runnable: await loadRunnable(tf, model),
    digest: 'of a file that was written by somebody else',
    task: { kind: 'classification', topK: [], metrics: [] },
    batch: { size: 4, inputs: { x: { shape: [4, 8], values } }, ids: ['a', 'b', 'c', 'd'] },
  };
}

test('a model that is saved whole predicts the same, and leaves no tensor behind', async () => {
  const given = await request();
  const before = tf.memory().numTensors;
  expect(await checkSaving(given)).toEqual([]);
  expect(tf.memory().numTensors).toBe(before);
});

test('what is lost by saving is named with its size', async () => {
  const given = await request();
  // Alive it has weights that its plain data do not hold.
  const runnable = await loadRunnable(tf, tinyModel(2));
  const [finding] = await checkSaving({ ...given, runnable });
  expect(finding).toMatchObject({ code: 'save-load', level: 'warn' });
  expect(finding.text).toMatch(/outputs for 4 examples differ by up to 0\.\d+/);
});

test('the same bytes need no prediction', async () => {
  const given = await request();
  const predicted = () => {
    throw new Error('predicted');
  };
  const runnable = functionRunnable(tf, predicted, { shape: [8] });
  expect(await checkSaving({ ...given, runnable, digest: digestOf(writeModel(given.model)) })).toEqual([]);
  await expect(checkSaving({ ...given, runnable })).rejects.toThrow('predicted');
});
