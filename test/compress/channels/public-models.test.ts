/** Channel pruning of models that others have made. */
import { beforeAll, expect, test } from '@jest/globals';
import { pruneChannels, pruneChannelsSchema } from '../../../src/compress/prune-channels.ts';
import { diskFiles } from '../../../src/edge/files/disk.ts';
import { seededRandom } from '../../../src/math/random.ts';
import type { Model } from '../../../src/model/model.ts';
import { modelFilesOf, readModelFiles } from '../../../src/model/read.ts';
import { writeModel } from '../../../src/model/write.ts';
import { check } from '../../../src/schema.ts';
import { openTestBackends, type TestBackend } from '../../support/kernels.ts';
import { needs, sharedFolder } from '../../support/needs.ts';
import { difference, outputsOf } from './outputs.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = (await openTestBackends()).all[0];
}, 60_000);

async function halved(shared: string, path: string, inputShape: readonly number[]) {
  const files = diskFiles(shared);
  const model = readModelFiles(await modelFilesOf(path, (file) => files.read(file)), path);
  const tf = await backend.use();
  let error = Number.NaN;
  const evidence = {
    examples: 2,
    inputMoments: async () => new Map(),
    outputMoments: async () => new Map(),
    gradients: async () => undefined,
    quality: async () => undefined,
    outputError: async (masked: Model, cut: Model) => {
      const outputs = [await outputsOf(tf, masked, inputShape, 2), await outputsOf(tf, cut, inputShape, 2)];
      error = difference(outputs[0], outputs[1]);
      return 0;
    },
    latency: async () => 1,
  };
  const checked = check<never>(pruneChannelsSchema, { target: { flops: 0.5 }, multipleOf: 4 });
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  const context = { random: seededRandom(0), masks: new Map(), evidence };
  const outcome = await pruneChannels.apply(model, checked.value, context);
  // As it is written and read back.
  const written = readModelFiles(writeModel(outcome.model), 'model.json');
  return { ...outcome, error, outputs: await outputsOf(tf, written, inputShape, 2) };
}

needs(sharedFolder(), 'public models and data')('public models at half the FLOPs', (shared) => {
  test('MobileNetV2 in nested models: inverted residuals', async () => {
    const folder = 'models/teachablemachine-mobilenetv2-phishing';
    const { summary, notes, error, outputs } = await halved(shared, `${folder}/model.json`, [224, 224, 3]);
    expect(error).toBeLessThan(1e-5);
    expect(outputs.every(Number.isFinite)).toBe(true);
    expect(summary).toMatch(
      /^1,\d{3} of 4,534 channels in \d\d of 37 layers were removed: 538,508 parameters became .*125 MFLOPs per example became 6[012]/,
    );
    expect(notes).toEqual(['dense_Dense4 keeps its channels: they are outputs of the model.']);
  }, 120_000);

  test('a convolution network for digits', async () => {
    const { summary, error } = await halved(shared, 'models/mnist-convnet-aslamplr/model.json', [28, 28, 1]);
    expect(error).toBeLessThan(1e-5);
    expect(summary).toMatch(
      /in 4 of 5 layers were removed: 93,322 parameters became .*5\.68 MFLOPs per example became 2\./,
    );
  });
});
