import { expect, test } from '@jest/globals';
import { memoryFiles } from '../../src/edge/files/memory.ts';
import { checkModelFolder, checkOnlyModel, writeModelFolder } from '../../src/run/model-folder.ts';

const model = new Map([
  ['model.json', new TextEncoder().encode('{}')],
  ['group1-shard1of1.bin', Uint8Array.of(1)],
]);
const filesWith = (...names: string[]) => memoryFiles(new Map(names.map((name) => [name, ''])), '/project');

test('an earlier model is replaced, under whatever names its manifest gives its weights', async () => {
  const files = filesWith(
    'out/m/model.json',
    'out/m/group1-shard1of2.bin',
    'out/m/group1-shard2of2.bin',
    'out/m/w.bin',
  );
  await files.write('out/m/model.json', JSON.stringify({ weightsManifest: [{ paths: ['w.bin'] }] }));
  await writeModelFolder(files, 'out/m', model);
  expect(await files.list('out/m')).toEqual(['group1-shard1of1.bin', 'model.json']);
});

test('a model under another name keeps it', async () => {
  const files = filesWith();
  await writeModelFolder(files, 'm', model, 'net.json');
  expect(await files.list('m')).toEqual(['group1-shard1of1.bin', 'net.json']);
});

test.each(['labels.txt', 'package.json', 'notes/read.me', 'weights.bin'])(
  '%s beside it stays, and is named',
  async (name) => {
    const files = filesWith('m/model.json', `m/${name}`);
    await expect(writeModelFolder(files, 'm', model)).rejects.toMatchObject({
      code: 'model-folder-shared',
      exitCode: 2,
    });
    await expect(checkOnlyModel(files, 'm')).rejects.toThrow(
      `m: the folder also holds ${name}. Give the model a folder`,
    );
    expect(await files.list('m')).toEqual(['model.json', name].sort());
  },
);

test('a file is no folder', async () => {
  await expect(checkOnlyModel(filesWith('m'), 'm')).rejects.toThrow('m: is a file, and a folder is to be written');
  await expect(checkOnlyModel(filesWith('m/n'), 'm/n/o/model')).rejects.toThrow('m/n: is a file');
  await expect(checkOnlyModel(filesWith('m/n'), 'm/o/model')).resolves.toBeUndefined();
});

test('the original is never the place of the compressed model', async () => {
  const check = (folder: string) =>
    checkModelFolder(filesWith(), folder, { files: ['/project/web/tiny/model/model.json'], folder: '/project/base' });
  await expect(check('web/tiny/model')).rejects.toMatchObject({ code: 'model-folder-original', exitCode: 2 });
  await expect(check('/project/x/../web/./tiny/')).rejects.toThrow('the original /project/web/tiny/model/model.json');
  await expect(check('base/tiny/model')).rejects.toMatchObject({ code: 'model-folder-baseline' });
  await expect(check('web/tiny/model2')).resolves.toBeUndefined();
  await expect(check('baseline/tiny/model')).resolves.toBeUndefined();
});

test('a model.json that is no model is not replaced', async () => {
  for (const text of ['{"my":"config"}', '[]', 'null', '', '{"modelTopology":null}', '{"weightsManifest":']) {
    const files = filesWith('m/model.json');
    await files.write('m/model.json', text);
    await expect(writeModelFolder(files, 'm', model)).rejects.toThrow(
      'm/model.json: the file there is no TensorFlow.js model, and would be replaced. Give the model a folder',
    );
    expect(new TextDecoder().decode(await files.read('m/model.json'))).toBe(text);
  }
  const files = filesWith('m/model.json');
  await files.write('m/model.json', JSON.stringify({ modelTopology: {}, format: 'layers-model' }));
  await expect(checkOnlyModel(files, 'm')).resolves.toBeUndefined();
});
