import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { build } from 'esbuild';
import { decoderOptions } from '../../scripts/build/decoder.mjs';
import type * as Decoder from '../../src/decoder.ts';
import { seededRandom } from '../../src/math/random.ts';
import { readModelFiles } from '../../src/model/read.ts';
import { writeModel } from '../../src/model/write.ts';
import { packModel } from '../../src/packed/pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'compression-gate-decoder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let decoder: typeof Decoder;
beforeAll(async () => {
  await build({ ...decoderOptions, outdir: folder });
  decoder = await import(pathToFileURL(join(folder, 'decoder.mjs')).href);
});

test('the decoder is one file of at most 8 KB, minified and gzipped, that imports nothing', () => {
  const text = readFileSync(join(folder, 'decoder.mjs'));
  expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(8192);
  expect(text.toString()).not.toMatch(/\bimport\b|\brequire\b|\bprocess\b|\bBuffer\b/);
});

/** A layers model as tfjs saves it, and what it predicts. */
async function saved() {
  const model = tf.sequential({
    layers: [
      tf.layers.conv2d({ inputShape: [8, 8, 1], filters: 4, kernelSize: 3, activation: 'relu', name: 'first' }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 3, name: 'last' }),
    ],
  });
  const random = seededRandom('decoder');
  model.setWeights(
    model.getWeights().map(({ shape }) => {
      const length = shape.reduce((product, side) => product * side, 1);
      const draw = () => Math.round(random.normal()) * 0.25;
      return tf.tensor(Float32Array.from({ length }, draw), shape);
    }),
  );
  let artifacts: tf.io.ModelArtifacts | undefined;
  await model.save({
    save: async (given: tf.io.ModelArtifacts) => {
      artifacts = given;
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
    },
  });
  const { weightSpecs, weightData, modelTopology, ...rest } = artifacts!;
  const manifest = [{ paths: ['w.bin'], weights: weightSpecs }];
  const json = JSON.stringify({ ...rest, modelTopology, weightsManifest: manifest });
  const files = new Map([
    ['model.json', new TextEncoder().encode(json)],
    ['w.bin', new Uint8Array(weightData as ArrayBuffer)],
  ]);
  const input = tf.tensor(
    Float32Array.from({ length: 2 * 64 }, () => random.uniform()),
    [2, 8, 8, 1],
  );
  return { packed: packModel(readModelFiles(files)), input, expected: await outputOf(model, input) };
}

async function outputOf(model: tf.LayersModel, input: tf.Tensor): Promise<number[]> {
  return [...(await (model.predict(input) as tf.Tensor).data())];
}

test('tfjs loads a packed model from bytes, from an address and from a function', async () => {
  const { packed, input, expected } = await saved();
  const server = createServer((request, response) => {
    if (request.url !== '/model.packed') response.writeHead(404).end();
    else response.end(packed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    for (const source of [packed, `${address}/model.packed`, () => fetch(`${address}/model.packed`)]) {
      const model = await tf.loadLayersModel(decoder.packedModel(source) as tf.io.IOHandler);
      expect(await outputOf(model, input)).toEqual(expected);
    }
    await expect(decoder.packedModel(`${address}/other`).load()).rejects.toThrow(
      `The packed model could not be fetched: ${address}/other answered 404.`,
    );
  } finally {
    server.close();
  }
});

test('it decodes while chunks arrive, whatever their size', async () => {
  const random = seededRandom('chunks');
  const values = Float32Array.from({ length: 40_000 }, () => random.normal());
  const flags = Uint8Array.of(1, 0, 1);
  const packed = packModel({
    format: 'layers-model',
    topology: { class_name: 'Sequential' },
    extras: { signature: { a: 1 } },
    weights: [
      { name: 'flags', shape: [3], dtype: 'bool', values: flags },
      { name: 'kernel', shape: [40, 1000], dtype: 'float32', values },
    ],
  });
  for (const size of [1000, 65_537, packed.length]) {
    let handedOut = 0;
    let ended = false;
    const chunks = async function* () {
      try {
        for (; handedOut < packed.length; handedOut += size) yield packed.subarray(handedOut, handedOut + size);
      } finally {
        ended = true;
      }
    };
    const { weightData, weightSpecs, modelTopology, signature } = await decoder.packedModel(chunks()).load();
    expect({ modelTopology, signature, ended }).toEqual({
      modelTopology: { class_name: 'Sequential' },
      signature: { a: 1 },
      ended: true,
    });
    // Bools stand behind the others, which need their alignment.
    expect(weightSpecs).toEqual([
      { name: 'kernel', shape: [40, 1000], dtype: 'float32' },
      { name: 'flags', shape: [3], dtype: 'bool' },
    ]);
    expect(new Float32Array(weightData, 0, values.length)).toEqual(values);
    expect(new Uint8Array(weightData, values.byteLength)).toEqual(flags);
  }
});

test('a damaged beginning is told of before the rest has arrived', async () => {
  const chunks = async function* () {
    yield new TextEncoder().encode('<!doctype html>');
    throw new Error('asked for more');
  };
  await expect(decoder.packedModel(chunks()).load()).rejects.toThrow(
    'This is not a packed model: it does not begin with CGP.',
  );
});

test('packing what was unpacked writes the same stock files', async () => {
  const { packed } = await saved();
  const { unpackModel } = await import('../../src/packed/unpack.ts');
  const files = writeModel(unpackModel(packed));
  expect(packModel(readModelFiles(files))).toEqual(packed);
});
