import { beforeAll, expect, test } from '@jest/globals';
import {
  type BadRun,
  type BadTarget,
  expectOneSentence,
  lfsPointer,
  runBadTargets,
  type SoundModel,
  shardName,
} from '../support/bad-targets.ts';

/** The first weight of the model set to a value. */
const firstWeight = (value: number) => (sound: SoundModel) => {
  const shard = sound.shard.slice();
  new DataView(shard.buffer).setFloat32(0, value, true);
  return { [shardName]: shard };
};
const layer = (change: Record<string, unknown>) => (sound: SoundModel) => ({
  'model.json': sound.edited(({ modelTopology }) => Object.assign(modelTopology.config.layers[0].config, change)),
});
const firstSpec = (change: Record<string, unknown>) => (sound: SoundModel) => ({
  'model.json': sound.edited(({ weightsManifest }) => Object.assign(weightsManifest[0].weights[0], change)),
});
const paths =
  (...names: string[]) =>
  (sound: SoundModel) => ({
    'model.json': sound.edited(({ weightsManifest }) => {
      weightsManifest[0].paths = names;
    }),
  });
const json = (content: string | Uint8Array) => () => ({ 'model.json': content });

const constant = (name: string, ...dims: string[]) => ({
  name,
  op: 'Const',
  attr: {
    dtype: { type: 'DT_FLOAT' },
    value: { tensor: { dtype: 'DT_FLOAT', tensorShape: { dim: dims.map((size) => ({ size })) } } },
  },
});
const graph = {
  node: [
    {
      name: 'x',
      op: 'Placeholder',
      attr: { dtype: { type: 'DT_FLOAT' }, shape: { shape: { dim: [{ size: '-1' }, { size: '8' }] } } },
    },
    constant('scores/kernel', '8', '3'),
    constant('scores/bias', '3'),
    { name: 'y', op: 'FrobnicateV2', input: ['x', 'scores/kernel'], attr: {} },
    { name: 'z', op: 'BiasAdd', input: ['y', 'scores/bias'], attr: {} },
  ],
};

const cases: Readonly<Record<string, BadTarget>> = {
  'shard-missing': {
    model: () => ({ [shardName]: undefined }),
    says: /model\.json: the weight file .*is missing: group1-shard1of1\.bin\. Put the weight files beside model\.json/,
  },
  'shard-truncated': {
    model: ({ shard }) => ({ [shardName]: shard.subarray(0, -3) }),
    says: /group1-shard1of1\.bin holds 105 bytes, the manifest needs 108.*copy all of them again/,
  },
  'shard-oversized': {
    model: ({ shard }) => ({ [shardName]: Buffer.concat([shard, Buffer.alloc(8)]) }),
    says: /group1-shard1of1\.bin holds 116 bytes, 8 more than the 108 that the manifest lists/,
  },
  'shard-empty': {
    model: () => ({ [shardName]: '' }),
    says: /holds 0 bytes, the manifest needs 108/,
  },
  'shard-folder': {
    model: () => ({ [shardName]: undefined, [`${shardName}/x`]: '' }),
    says: /group1-shard1of1\.bin: is a folder, a file is needed/,
  },
  'wrong-byte-count': {
    model: firstSpec({ shape: [9, 3] }),
    says: /holds 108 bytes, the manifest needs 120/,
  },
  'gigantic-shape': {
    model: firstSpec({ shape: [2 ** 20, 2 ** 10] }),
    says: /holds 108 bytes, the manifest needs 4294967308/,
  },
  'impossible-shape': {
    model: firstSpec({ shape: [2 ** 40, 2 ** 40] }),
    says: /shape \[.*\] of the weight "scores\/kernel" has more than 2147483647 values/,
  },
  'negative-shape': {
    model: firstSpec({ shape: [-8, 3] }),
    says: /shape \[-8,3\] of the weight "scores\/kernel" is no list of whole numbers/,
  },
  'lfs-model': { model: json(lfsPointer), says: /model\.json: holds a Git LFS pointer.*`lfs: true`/ },
  'lfs-shard': {
    model: () => ({ [shardName]: lfsPointer }),
    says: /shard1of1\.bin: holds a Git LFS pointer.*`lfs: true`/,
  },
  'leaves-upwards': { model: paths('../../etc/passwd'), says: /"\.\.\/\.\.\/etc\/passwd", which is not inside/ },
  'leaves-inside': { model: paths('a/../../other/x.bin'), says: /which is not inside the model's own folder/ },
  'leaves-absolute': { model: paths('/etc/passwd'), says: /"\/etc\/passwd", which is not inside/ },
  'leaves-by-url': { model: paths('https://example.com/x.bin'), says: /"https:.*which is not inside/ },
  'leaves-backslash': { model: paths('..\\..\\x.bin'), says: /which is not inside/ },
  'not-a-number': { model: firstWeight(Number.NaN), says: /"scores\/kernel" holds 1 NaN of 24 values/ },
  infinite: { model: firstWeight(Number.NEGATIVE_INFINITY), says: /"scores\/kernel" holds 1 infinite of 24 values/ },
  'unknown-layer': {
    model: (sound) => ({
      'model.json': sound.edited(({ modelTopology }) => {
        modelTopology.config.layers[0].class_name = 'Desne';
      }),
    }),
    says: /the layer "scores" is of the class "Desne"/,
  },
  'unknown-op': {
    model: (sound) => ({
      'model.json': sound.edited((model) => Object.assign(model, { format: 'graph-model', modelTopology: graph })),
    }),
    says: /the graph node "y" is the operation "FrobnicateV2", which TensorFlow\.js cannot run/,
  },
  'unknown-activation': {
    model: layer({ activation: 'sotfmax' }),
    says: /^unknown-activation\/model\.json: TensorFlow\.js cannot load it: Unknown activation: sotfmax\. Check/,
  },
  'units-as-text': { model: layer({ units: '3' }), says: /model\.json: .*units to be a positive integer, but got "3"/ },
  'units-negative': { model: layer({ units: -3 }), says: /model\.json: .*units to be a positive integer, but got -3/ },
  'no-layers': {
    model: (sound) => ({
      'model.json': sound.edited(({ modelTopology }) => {
        modelTopology.config.layers = [];
      }),
    }),
    says: /the model "tiny" has no layers/,
  },
  'cut-json': {
    model: ({ json: text }) => ({ 'model.json': text.slice(0, 100) }),
    says: /model\.json:1: is not valid JSON/,
  },
  'empty-json': { model: json(''), says: /model\.json: is empty/ },
  'null-json': { model: json('null'), says: /has no `modelTopology`/ },
  'nan-json': { model: json('{"a": NaN}'), says: /model\.json:1: holds NaN/ },
  'keras-file': {
    model: json(Uint8Array.of(0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a)),
    says: /Keras HDF5 file.*tensorflowjs_converter/,
  },
  'model-missing': {
    target: { model: 'no-such/model.json' },
    says: /^compression-gate\.yml:1 targets\.model-missing\.model: no-such\/model\.json: there is no such file/,
  },
  'model-misspelt': {
    target: { model: 'model-misspelt/modle.json' },
    says: /there is no such file. Did you mean `model-misspelt\/model\.json`\?$/,
  },
  'model-folder': { target: { model: 'model-folder' }, says: /is a folder, a file is needed/ },
  'model-path-nul': { target: { model: 'a\0b.json' }, says: /is no path that this system can open/ },
  'shape-of-data': {
    target: { data: { test: { format: 'csv', path: 'narrow.csv', label: 'label' } } },
    files: { 'narrow.csv': 'a,b,label\n1,2,0\n3,4,1\n' },
    says: /^narrow\.csv: examples of shape \[2\] do not fit the model's input "scores_input" of shape \[8\]/,
  },
};

let run: BadRun;
beforeAll(async () => {
  run = await runBadTargets(cases);
}, 60_000);

test.each(Object.entries(cases))('%s', (name, { says }) => expectOneSentence(run, name, says));

test('all of it is the exit code of wrong input, and nothing else is said', () => {
  expect(run.code).toBe(2);
  expect(run.stderr.trimEnd().split('\n')).toHaveLength(Object.keys(cases).length);
});
