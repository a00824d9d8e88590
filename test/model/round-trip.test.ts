import { beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { seededRandom } from '../../src/math/random.ts';
import { digestOf } from '../../src/model/digest.ts';
import { encodeFloat16 } from '../../src/model/float16.ts';
import { type Model, type ModelFiles, type Weight, withValues, withWeights } from '../../src/model/model.ts';
import { decodeStorage, encodeAffine } from '../../src/model/quantization.ts';
import { entryOf, modelFilesOf, readModel, readModelFiles } from '../../src/model/read.ts';
import { writeModel } from '../../src/model/write.ts';
import { modelOf, smallGraph, weight } from '../support/models.ts';

beforeAll(() => {
  tf.env().set('IS_TEST', true);
});

const random = seededRandom('round trip');
const values = (size: number, scale = 1) => Float32Array.from({ length: size }, () => random.normal() * scale);

function stored(name: string, shape: readonly number[], kind: number): Weight {
  const size = shape.reduce((product, side) => product * side, 1);
  const plain = weight(name, shape, values(size));
  if (kind === 0) return plain;
  if (kind === 1)
    return weight(
      name,
      shape,
      Int32Array.from(plain.values, (value) => value * 1000),
    );
  if (kind === 2)
    return weight(
      name,
      shape,
      Uint8Array.from(plain.values, (value) => (value > 0 ? 1 : 0)),
    );
  if (kind === 3) {
    const half = encodeFloat16(plain.values as Float32Array)!;
    return { ...plain, values: half.values, storage: { dtype: 'float16', codes: half.codes } };
  }
  const { codes, scale, min } = encodeAffine(plain.values as Float32Array, kind === 4 ? 8 : 16)!;
  const storage = { dtype: kind === 4 ? 'uint8' : 'uint16', scale, min, codes } as const;
  if (kind === 6) return { ...weight(name, shape, decodeStorage(storage, 'int32') as Int32Array), storage };
  return { ...plain, values: decodeStorage(storage, 'float32'), storage };
}

/** A graph that uses none of its weights but one: any list of weights fits. */
function randomModel(): Model {
  const { topology, weights, extras } = smallGraph();
  const more = Array.from({ length: random.integer(8) }, (_, index) => {
    const shape = Array.from({ length: random.integer(4) }, () => random.integer(6));
    return stored(`extra/${index}`, shape, random.integer(7));
  });
  return { format: 'graph-model', topology, weights: [...more, ...weights], extras };
}

/** As an unmodified tfjs reads files: an IOHandler that follows the manifest. */
function handlerFor(files: ModelFiles): tf.io.IOHandler {
  const json = JSON.parse(new TextDecoder().decode(files.get('model.json')));
  return {
    load: async () =>
      tf.io.getModelArtifactsForJSON(json, async (manifest) => {
        const shards = manifest.flatMap((group) => group.paths).map((path) => files.get(path)!.slice().buffer);
        return [tf.io.getWeightSpecs(manifest), tf.io.CompositeArrayBuffer.join(shards as ArrayBuffer[])];
      }),
  };
}

test('random models with every kind of storage come back bit for bit, as the same bytes', () => {
  for (let i = 0; i < 60; i++) {
    const model = randomModel();
    const files = writeModel(model);
    const back = readModelFiles(files);
    expect(back).toEqual(model);
    expect(digestOf(writeModel(back))).toBe(digestOf(files));
  }
});

test('stock tfjs decodes what was written to the same values', async () => {
  for (let i = 0; i < 20; i++) {
    const model = randomModel();
    const loaded = await tf.loadGraphModel(handlerFor(writeModel(model)));
    for (const { name, values: expected, shape } of model.weights) {
      const [tensor] = (loaded.weights as unknown as Record<string, tf.Tensor[]>)[name];
      expect(tensor.shape).toEqual(shape);
      expect(Array.from(tensor.dataSync())).toEqual(Array.from(expected));
    }
    loaded.dispose();
  }
});

test('stock tfjs loads a written LayersModel and predicts with the quantized values', async () => {
  const built = tf.sequential({
    layers: [tf.layers.dense({ units: 5, inputShape: [3] }), tf.layers.dense({ units: 2 })],
  });
  const model = withWeights(await modelOf(tf, built), (one) => {
    const { codes, scale, min, values: decoded } = encodeAffine(one.values as Float32Array, 8)!;
    return { ...withValues(one, decoded), storage: { dtype: 'uint8', codes, scale, min } };
  });
  const loaded = await tf.loadLayersModel(handlerFor(writeModel(model)));
  built.setWeights(model.weights.map(({ values: decoded, shape }) => tf.tensor(decoded, [...shape])));
  const x = tf.tensor2d([[1, -2, 0.5]]);
  expect((loaded.predict(x) as tf.Tensor).dataSync()).toEqual((built.predict(x) as tf.Tensor).dataSync());
});

test('weights above 4 MiB are cut into shards that stock tfjs joins again', async () => {
  const big = weight('big', [1_500_000], values(1_500_000));
  const { topology, weights, extras } = smallGraph();
  const model: Model = { format: 'graph-model', topology, weights: [weights[0], big, ...weights.slice(1)], extras };
  const files = writeModel(model);
  expect([...files.keys()]).toEqual(['model.json', 'group1-shard1of2.bin', 'group1-shard2of2.bin']);
  expect(files.get('group1-shard1of2.bin')!.byteLength).toBe(4 * 1024 * 1024);
  const loaded = await tf.loadGraphModel(handlerFor(files));
  const [tensor] = (loaded.weights as unknown as Record<string, tf.Tensor[]>).big;
  const digest = (data: ArrayBufferView) => digestOf(new Map([['big', new Uint8Array(data.buffer)]]));
  expect(digest(tensor.dataSync())).toBe(digest(big.values));
  expect(digest(readModelFiles(files).weights[1].values)).toBe(digest(big.values));
});

test('several groups, paths in sub-folders and names that are not model.json', async () => {
  const model = smallGraph();
  const written = writeModel(model);
  const json = JSON.parse(new TextDecoder().decode(written.get('model.json')));
  const data = written.get('group1-shard1of1.bin')!;
  const [{ weights }] = json.weightsManifest;
  const first = 4 * 12;
  json.weightsManifest = [
    { paths: ['./parts/a.bin'], weights: weights.slice(0, 1) },
    { paths: ['parts/b-1', 'parts/b-2'], weights: weights.slice(1) },
  ];
  const disk = new Map<string, Uint8Array>([
    ['web/net.json', new TextEncoder().encode(`\uFEFF${JSON.stringify(json)}`)],
    ['web/parts/a.bin', data.slice(0, first)],
    ['web/parts/b-1', data.slice(first, first + 5)],
    ['web/parts/b-2', data.slice(first + 5)],
  ]);
  const read = async (path: string) => disk.get(path);
  expect(await readModel('web/net.json', read)).toEqual(model);
  const files = await modelFilesOf('web/net.json', read);
  expect([...files.keys()]).toEqual(['net.json', 'parts/a.bin', 'parts/b-1', 'parts/b-2']);
  expect(entryOf(files)).toBe('net.json');
  expect(readModelFiles(files)).toEqual(model);
});

test('state of an optimizer that was saved along is left out', () => {
  const files = writeModel({ ...smallGraph(), weights: [...smallGraph().weights, weight('Adam/m', [2], [1, 2])] });
  const json = JSON.parse(new TextDecoder().decode(files.get('model.json')));
  json.weightsManifest[0].weights.at(-1).group = 'optimizer';
  const edited = new Map([...files, ['model.json', new TextEncoder().encode(JSON.stringify(json))] as const]);
  expect(readModelFiles(edited)).toEqual(smallGraph());
});

test('the same bytes several times over are read once, as tfjs does', () => {
  const files = writeModel(smallGraph());
  const data = files.get('group1-shard1of1.bin')!;
  const tripled = new Uint8Array(3 * data.length);
  for (let i = 0; i < 3; i++) tripled.set(data, i * data.length);
  expect(readModelFiles(new Map([...files, ['group1-shard1of1.bin', tripled]]))).toEqual(smallGraph());
});

test('codes that do not stand for the values are never written', () => {
  const model = randomModel();
  const good = stored('w', [4], 4);
  const bad = { ...good, values: good.values.map((value) => value + 1) as Float32Array };
  expect(() => writeModel({ ...model, weights: [bad] })).toThrow('do not decode to its values');
});
