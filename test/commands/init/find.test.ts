import { expect, test } from '@jest/globals';
import { findModel } from '../../../src/commands/init/find.ts';
import { memoryFiles } from '../../../src/edge/files/memory.ts';

const find = (content: Readonly<Record<string, string>>) => findModel(memoryFiles(new Map(Object.entries(content))));

const manifest = JSON.stringify([{ weights: [{ name: 'k', shape: [1], dtype: 'float32' }], paths: ['a.bin'] }]);

test('the only model is found, a manifest beside it is not in the way', async () => {
  const model = JSON.stringify({ modelTopology: {}, weightsManifest: [] });
  expect(await find({ 'web/model.json': model, 'face/weights_manifest.json': manifest, 'package.json': '{}' })).toBe(
    'web/model.json',
  );
});

test('a weights manifest without topology is named, with what would work', async () => {
  await expect(
    find({ 'face/weights_manifest.json': `\n ${manifest}`, 'list.json': '[{"a":1}]' }),
  ).rejects.toMatchObject({
    code: 'init-model',
    message: expect.stringMatching(
      /^face\/weights_manifest\.json: here lies a weights manifest without the topology of a model.*`model\.save\(\)`/,
    ),
  });
  await expect(find({ 'package.json': '{}' })).rejects.toThrow('no TensorFlow.js model was found here');
});
