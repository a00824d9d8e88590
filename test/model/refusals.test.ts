import { describe, expect, test } from '@jest/globals';
import { Failure } from '../../src/failure.ts';
import type { ModelFiles } from '../../src/model/model.ts';
import { readModel, readModelFiles } from '../../src/model/read.ts';
import { writeModel } from '../../src/model/write.ts';
import { smallGraph } from '../support/models.ts';

/** model.json and one shard of a sound GraphModel, edited. `Json` is any: the tests break it on purpose. */
// biome-ignore lint/suspicious/noExplicitAny: edited at will
type Json = any;
const shard = 'group1-shard1of1.bin';
const sound = (): ModelFiles => writeModel(smallGraph());

function edited(change: (json: Json) => unknown): ModelFiles {
  const files = new Map(sound());
  const json = JSON.parse(new TextDecoder().decode(files.get('model.json')));
  return files.set('model.json', encode(JSON.stringify(change(json) ?? json)));
}

function layers(config: Json, weights: Json[] = []): ModelFiles {
  const json = { modelTopology: config, weightsManifest: [{ paths: [], weights }] };
  return new Map([['model.json', encode(JSON.stringify(json))]]);
}

const dense = { class_name: 'Dense', config: { name: 'd', units: 2 } };
const sequential = (...list: Json[]) => ({ class_name: 'Sequential', config: { name: 's', layers: list } });
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const raw = (text: string): ModelFiles => new Map([...sound(), ['model.json', encode(text)]]);
const withShard = (bytes: Uint8Array): ModelFiles => new Map([...sound(), [shard, bytes]]);
const weightsOf = (json: Json): Json => json.weightsManifest[0].weights;
const floats = (change: (values: Float32Array) => void): Uint8Array => {
  const bytes = sound().get(shard)!.slice();
  change(new Float32Array(bytes.buffer));
  return bytes;
};

function messageOf(work: () => unknown): readonly [string, string] {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure && error.kind === 'input') return [error.code, error.message];
    throw error;
  }
  throw new Error('nothing was refused');
}

const lfs = 'version https://git-lfs.example/spec/v1\noid sha256:4d7a\nsize 132776\n';
const again = 'Convert or download the model again.';
const table: readonly (readonly [what: string, code: string, files: () => ModelFiles, message: string])[] = [
  ['an empty file', 'model-empty', () => raw(''), 'is empty.'],
  [
    'no JSON',
    'model-not-json',
    () => raw('{"format": nope}'),
    `:1: is not valid JSON: a character out of place. ${again}`,
  ],
  [
    'JSON cut off',
    'model-not-json',
    () => raw('{\n"format": "graph-model",\n"mod'),
    `:3: is not valid JSON: the text ends too early. ${again}`,
  ],
  [
    '-Infinity in JSON',
    'model-json-number',
    () => raw('{\n"min": -Infinity}'),
    ':2: holds -Infinity, which JSON has no number for. The weights were not finite when the model was converted: repair or retrain the model and convert it again.',
  ],
  [
    'NaN in JSON',
    'model-json-number',
    () => raw('{"scale": NaN}'),
    ':1: holds NaN, which JSON has no number for. The weights were not finite when the model was converted: repair or retrain the model and convert it again.',
  ],
  [
    'UTF-16',
    'model-not-json',
    () => new Map([['model.json', Uint8Array.of(0xff, 0xfe, 0x7b, 0)]]),
    'is not UTF-8 text. Name the model.json of a TensorFlow.js model, saved as UTF-8.',
  ],
  [
    'a Git LFS pointer for model.json',
    'model-lfs-pointer',
    () => raw(lfs),
    'holds a Git LFS pointer in place of the file of 132776 bytes. Add `lfs: true` to the actions/checkout step, or run `git lfs pull`.',
  ],
  [
    'a Git LFS pointer for a shard',
    'model-lfs-pointer',
    () => withShard(encode(lfs)),
    'holds a Git LFS pointer in place of the file of 132776 bytes. Add `lfs: true` to the actions/checkout step, or run `git lfs pull`.',
  ],
  [
    'a Keras file',
    'model-keras-file',
    () => new Map([['model.json', Uint8Array.of(0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a)]]),
    'is a Keras HDF5 file, not a TensorFlow.js model. Convert it with `tensorflowjs_converter --input_format=keras` and name the model.json it writes.',
  ],
  [
    'a .keras archive',
    'model-zip',
    () => raw('PK\x03\x04…'),
    'is a ZIP archive (a .keras file is one), not a TensorFlow.js model. Convert it with tensorflowjs_converter, or unpack it, and name the model.json.',
  ],
  [
    'a web page',
    'model-html',
    () => raw('<!DOCTYPE html><title>404</title>'),
    'is an HTML page, not a model file: probably the error page of a failed download. Download the file again.',
  ],
  [
    'nesting without end',
    'model-too-deep',
    () => raw('['.repeat(5000) + ']'.repeat(5000)),
    'nests more than 256 levels deep.',
  ],
  [
    'no topology',
    'model-no-topology',
    () =>
      edited((json) => {
        delete json.modelTopology;
      }),
    'has no `modelTopology`, so it is not the model.json of a TensorFlow.js model. Name the file that `model.save()` or tensorflowjs_converter wrote.',
  ],
  [
    'a manifest alone',
    'model-no-topology',
    () => edited((json) => json.weightsManifest),
    'is a weights manifest alone, without the topology of a model. Name a model.json that holds `modelTopology` too; weights for hand-written code cannot be run.',
  ],
  [
    'a topology of another kind',
    'model-no-topology',
    () =>
      edited((json) => {
        json.modelTopology = { a: 1 };
      }),
    '`modelTopology` is neither a graph (`node`) nor layers (`class_name`, `model_config`). Convert the model again with tensorflowjs_converter.',
  ],
  [
    'no manifest',
    'model-no-weights',
    () =>
      edited((json) => {
        delete json.weightsManifest;
      }),
    'has no `weightsManifest`: it describes a model without its weights. Save the model with its weights.',
  ],
  [
    'a manifest that is no list',
    'model-manifest',
    () =>
      edited((json) => {
        json.weightsManifest = { paths: [] };
      }),
    `\`weightsManifest\` is not a list of groups. ${again}`,
  ],
  [
    'a group without weights',
    'model-manifest',
    () =>
      edited((json) => {
        delete json.weightsManifest[0].weights;
      }),
    `\`weightsManifest[0]\` has no lists \`paths\` and \`weights\`. ${again}`,
  ],
  [
    'a missing shard',
    'model-shard-missing',
    () => new Map([...sound()].slice(0, 1)),
    'the weight file named in the manifest is missing: group1-shard1of1.bin. Put the weight files beside model.json under these names.',
  ],
  [
    'an empty shard',
    'model-shard-size',
    () => withShard(new Uint8Array(0)),
    'the weight file group1-shard1of1.bin holds 0 bytes, the manifest needs 92: they end inside the weight "w1". model.json and its weight files are of different versions, or one was cut off: copy all of them again.',
  ],
  [
    'a truncated shard',
    'model-shard-size',
    () => withShard(sound().get(shard)!.slice(0, 70)),
    'the weight file group1-shard1of1.bin holds 70 bytes, the manifest needs 92: they end inside the weight "w2". model.json and its weight files are of different versions, or one was cut off: copy all of them again.',
  ],
  [
    'an oversized shard',
    'model-shard-size',
    () => withShard(new Uint8Array([...sound().get(shard)!, 7, 7])),
    'the weight file group1-shard1of1.bin holds 94 bytes, 2 more than the 92 that the manifest lists. model.json and its weight files are of different versions, or one was cut off: copy all of them again.',
  ],
  [
    'a path up',
    'model-path-escapes',
    () =>
      edited((json) => {
        json.weightsManifest[0].paths = ['../secret.bin'];
      }),
    'the manifest names the weight file "../secret.bin", which is not inside the model\'s own folder. Put the weight files beside model.json and name them by relative paths.',
  ],
  [
    'a path up, hidden',
    'model-path-escapes',
    () =>
      edited((json) => {
        json.weightsManifest[0].paths = ['a/../../x'];
      }),
    'the manifest names the weight file "a/../../x", which is not inside the model\'s own folder. Put the weight files beside model.json and name them by relative paths.',
  ],
  [
    'an absolute path',
    'model-path-escapes',
    () =>
      edited((json) => {
        json.weightsManifest[0].paths = ['/etc/hosts'];
      }),
    'the manifest names the weight file "/etc/hosts", which is not inside the model\'s own folder. Put the weight files beside model.json and name them by relative paths.',
  ],
  [
    'a URL',
    'model-path-escapes',
    () =>
      edited((json) => {
        json.weightsManifest[0].paths = ['https://example.test/w.bin'];
      }),
    'the manifest names the weight file "https://example.test/w.bin", which is not inside the model\'s own folder. Put the weight files beside model.json and name them by relative paths.',
  ],
  [
    'a Windows path',
    'model-path-escapes',
    () =>
      edited((json) => {
        json.weightsManifest[0].paths = ['..\\w.bin'];
      }),
    'the manifest names the weight file "..\\\\w.bin", which is not inside the model\'s own folder. Put the weight files beside model.json and name them by relative paths.',
  ],
  [
    'a NaN weight',
    'model-weight-nonfinite',
    () => withShard(floats((values) => values.set([Number.NaN], 3))),
    'the weight "w1" holds 1 NaN of 12 values. The model diverged in training or the file is damaged: restore a sound version of it.',
  ],
  [
    'infinite weights',
    'model-weight-nonfinite',
    () => withShard(floats((values) => values.set([Infinity, -Infinity, Number.NaN], 12))),
    'the weight "b1" holds 1 NaN and 2 infinite of 3 values. The model diverged in training or the file is damaged: restore a sound version of it.',
  ],
  [
    'a weight listed twice',
    'model-weight-duplicate',
    () =>
      edited((json) => {
        weightsOf(json)[1].name = 'w1';
      }),
    'the weight "w1" is listed twice.',
  ],
  [
    'a text weight',
    'model-weight-dtype',
    () =>
      edited((json) => {
        weightsOf(json)[0].dtype = 'string';
      }),
    'the weight "w1" has the dtype "string", which cannot be compressed or compared. Supported are float32, int32 and bool.',
  ],
  [
    'a complex weight',
    'model-weight-dtype',
    () =>
      edited((json) => {
        weightsOf(json)[0].dtype = 'complex64';
      }),
    'the weight "w1" has the dtype "complex64", which cannot be compressed or compared. Supported are float32, int32 and bool.',
  ],
  [
    'a negative side',
    'model-weight-shape',
    () =>
      edited((json) => {
        weightsOf(json)[0].shape = [-4, 3];
      }),
    'the shape [-4,3] of the weight "w1" is no list of whole numbers from 0.',
  ],
  [
    'an absurd shape',
    'model-weight-shape',
    () =>
      edited((json) => {
        weightsOf(json)[0].shape = [1e9, 1e9, 1e9];
      }),
    'the shape [1000000000,1000000000,1000000000] of the weight "w1" has more than 2147483647 values.',
  ],
  [
    'a shape too large for its file',
    'model-shard-size',
    () =>
      edited((json) => {
        weightsOf(json)[0].shape = [2147483647];
      }),
    'the weight file group1-shard1of1.bin holds 92 bytes, the manifest needs 8589934632: they end inside the weight "w1". model.json and its weight files are of different versions, or one was cut off: copy all of them again.',
  ],
  [
    'an unknown quantization',
    'model-weight-quantization',
    () =>
      edited((json) => {
        weightsOf(json)[0].quantization = { dtype: 'int4' };
      }),
    'the weight "w1" has the unknown quantization "int4". tfjs reads uint8 and uint16 with finite `scale` and `min`, and float16 for float32 weights.',
  ],
  [
    'a quantization without scale',
    'model-weight-quantization',
    () =>
      edited((json) => {
        weightsOf(json)[0].quantization = { dtype: 'uint8', min: null };
      }),
    'the weight "w1" is stored as uint8 without `scale` and `min`. tfjs reads uint8 and uint16 with finite `scale` and `min`, and float16 for float32 weights.',
  ],
  [
    'an unknown operation',
    'model-unknown-op',
    () =>
      edited((json) => {
        json.modelTopology.node.at(-1).op = 'SoftMax';
      }),
    'the graph node "probabilities" is the operation "SoftMax", which TensorFlow.js cannot run. The nearest operation that it knows is Softmax. Rebuild that part of the model from supported operations.',
  ],
  [
    'a dangling graph input',
    'model-topology',
    () =>
      edited((json) => {
        json.modelTopology.node.at(-1).input = ['gone:0'];
      }),
    `the node "probabilities" reads "gone:0", which is not in the graph. ${again}`,
  ],
  [
    'a graph in a circle',
    'model-topology',
    () =>
      edited((json) => {
        json.modelTopology.node.at(-4).input[0] = 'probabilities';
      }),
    `the inputs of "hidden" lead in a circle. ${again}`,
  ],
  [
    'a constant without values',
    'model-topology',
    () =>
      edited((json) => {
        weightsOf(json)[3].name = 'b3';
      }),
    `the constant "b2" has no values in the weights manifest. ${again}`,
  ],
  [
    'an unknown layer',
    'model-unknown-layer',
    () => layers(sequential({ class_name: 'Dence', config: { name: 'd1' } })),
    'the layer "d1" is of the class "Dence", which TensorFlow.js does not have. The nearest class that it knows is Dense. Export the model as a GraphModel (tensorflowjs_converter --input_format=tf_saved_model) else.',
  ],
  [
    "a layer of one's own",
    'model-unknown-layer',
    () => layers(sequential({ class_name: 'SqueezeExciteBlock', config: { name: 'se' } })),
    'the layer "se" is of the class "SqueezeExciteBlock", which TensorFlow.js does not have. Export the model as a GraphModel (tensorflowjs_converter --input_format=tf_saved_model).',
  ],
  [
    'a Lambda layer',
    'model-unknown-layer',
    () => layers(sequential({ class_name: 'Lambda', config: { name: 'double' } })),
    'the layer "double" is of the class "Lambda", which TensorFlow.js does not have. It holds Python code. Export the model as a GraphModel (tensorflowjs_converter --input_format=tf_saved_model).',
  ],
  [
    'a subclassed model',
    'model-unknown-layer',
    () => layers({ class_name: 'MyModel', config: {} }),
    'the model is of the class "MyModel", which TensorFlow.js cannot load. A subclassed model has no layers to load: build it with the functional API. Export the model as a GraphModel (tensorflowjs_converter --input_format=tf_saved_model) else.',
  ],
  [
    'GRU with reset_after, inside a wrapper',
    'model-unsupported-layer',
    () =>
      layers(
        sequential({
          class_name: 'Bidirectional',
          config: { name: 'both', layer: { class_name: 'GRU', config: { name: 'gru', units: 2, reset_after: true } } },
        }),
      ),
    'the GRU layer "gru" was built with `reset_after=True` (the default of Keras), which TensorFlow.js layers cannot compute. Build and train it with `reset_after=False`, or export the model as a GraphModel.',
  ],
  ['a model without layers', 'model-topology', () => layers(sequential()), `the model "s" has no layers. ${again}`],
  [
    'a layer that is none',
    'model-topology',
    () => layers(sequential(dense, 7)),
    `a layer of the model "s" has no \`class_name\` and \`config\`. ${again}`,
  ],
  [
    'a link to nowhere',
    'model-topology',
    () =>
      layers({
        class_name: 'Model',
        config: {
          name: 'm',
          layers: [{ ...dense, name: 'd', inbound_nodes: [[['ghost', 0, 0, {}]]] }],
          input_layers: [['ghost', 0, 0]],
          output_layers: [['d', 0, 0]],
        },
      }),
    `the layer "d" takes its input from "ghost", which is not in the model. ${again}`,
  ],
  [
    'layers in a circle',
    'model-topology',
    () =>
      layers({
        class_name: 'Model',
        config: {
          name: 'm',
          layers: ['a', 'b'].map((name, i) => ({
            class_name: 'ReLU',
            name,
            config: { name },
            inbound_nodes: [[[['b', 'a'][i], 0, 0, {}]]],
          })),
          input_layers: [['a', 0, 0]],
          output_layers: [['b', 0, 0]],
        },
      }),
    `the inputs of the layer "a" lead in a circle or to a call that is not there. ${again}`,
  ],
];

describe('bad models: one sentence each, exit code 2', () => {
  test.each(table)('%s', (_, code, files, message) => {
    const where = 'web/model.json';
    const [actualCode, actual] = messageOf(() => readModelFiles(files(), where));
    expect(actualCode).toBe(code);
    expect(actual.replace(/^web\/[^: ]+(?=:)/, '').replace(/^: /, '')).toBe(message);
  });
});

test('a missing model.json', async () => {
  const read = async () => undefined;
  await expect(readModel('web/model.json', read)).rejects.toMatchObject({
    code: 'model-missing',
    message: 'web/model.json: there is no such file. Name the model.json of a model.',
  });
});

test('several missing shards are counted and named', async () => {
  const files = edited((json) => {
    json.weightsManifest[0].paths = ['a', 'b', 'c', 'd', 'e'];
  });
  const read = async (path: string) => (path === 'web/b' ? new Uint8Array(3) : files.get(path.replace('web/', '')));
  await expect(readModel('web/model.json', read)).rejects.toMatchObject({
    code: 'model-shard-missing',
    message:
      'web/model.json: 4 of 5 weight files named in the manifest are missing: a, c, d, …. Put the weight files beside model.json under these names.',
  });
});
