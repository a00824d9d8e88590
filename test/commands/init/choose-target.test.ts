import { expect, test } from '@jest/globals';
import { chooseTarget } from '../../../src/commands/init/choose-target.ts';
import { memoryFiles } from '../../../src/edge/files/memory.ts';
import { inputFailure } from '../../../src/failure.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { writeModel } from '../../../src/model/write.ts';
import type { Store, StoredBaseline } from '../../../src/ports.ts';
import { mlp } from '../../compress/small-models.ts';

const model = writeModel(mlp());
const files = memoryFiles(new Map([...model].map(([name, bytes]) => [`my-mnist01/${name}`, bytes])), '/p');
const digest = digestOf(model);

/** Baselines by target, each of an original with this digest; `broken` cannot be read. */
function storeOf(stored: Readonly<Record<string, string>>): Store {
  return {
    description: 'folder base',
    read: async (name) => {
      if (stored[name] === 'broken') throw inputFailure('corrupt-baseline', { what: 'it is corrupt' });
      return name in stored ? ({ record: { key: { model: stored[name] } } } as StoredBaseline) : undefined;
    },
    write: async () => [],
  } as Partial<Store> as Store;
}

const choose = (stored: Readonly<Record<string, string>>, given?: string) =>
  chooseTarget({ model: 'my-mnist01/model.json', given }, files, storeOf(stored));

test('a target is named after the model, also where its own baseline is stored', async () => {
  expect(await choose({})).toEqual({ name: 'my-mnist01' });
  expect(await choose({ 'my-mnist01': digest })).toEqual({ name: 'my-mnist01' });
  expect(await choose({ 'my-mnist01': 'other' }, 'mine')).toEqual({ name: 'mine' });
});

test("another model's baseline is neither judged against nor overwritten", async () => {
  expect(await choose({ 'my-mnist01': 'other' })).toEqual({
    name: 'my-mnist01-2',
    note: 'The target is called my-mnist01-2: as my-mnist01 the baseline of another model is stored in folder base, and stays.',
  });
  expect(await choose({ 'my-mnist01': 'broken', 'my-mnist01-2': 'other' })).toMatchObject({ name: 'my-mnist01-3' });
  expect(await choose({ 'my-mnist01': 'other', 'my-mnist01-2': digest })).toMatchObject({ name: 'my-mnist01-2' });
});

test('a name that was asked for is refused where it is taken', async () => {
  await expect(choose({ mine: 'other' }, 'mine')).rejects.toMatchObject({
    code: 'init-target',
    exitCode: 2,
    message: expect.stringMatching(/^mine: under this name the baseline of another model is stored .*`--target`/),
  });
});
