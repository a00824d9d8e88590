/** Packed graph models through the bundled decoder: what TensorFlow.js makes of them, beside what it makes of the stock files. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import { build } from 'esbuild';
import { decoderOptions } from '../../scripts/build/decoder.mjs';
import type * as Decoder from '../../src/decoder.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { ModelFiles } from '../../src/model/model.ts';
import { entryOf, modelFilesOf, readModelFiles } from '../../src/model/read.ts';
import { writeModel } from '../../src/model/write.ts';
import { packModel } from '../../src/packed/pack.ts';
import { chromium } from '../support/chromium.ts';
import { smallGraph } from '../support/models.ts';
import { needs, sharedFolder } from '../support/needs.ts';

const folder = mkdtempSync(join(tmpdir(), 'compression-gate-decoder-graph-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let decoder: typeof Decoder;
beforeAll(async () => {
  await build({ ...decoderOptions, outdir: folder });
  decoder = await import(pathToFileURL(join(folder, 'decoder.mjs')).href);
}, 60_000);

/** The stock files as TensorFlow.js itself reads them. */
function stock(files: ModelFiles): tf.io.IOHandler {
  const { weightsManifest, ...rest } = JSON.parse(new TextDecoder().decode(files.get(entryOf(files)))) as {
    readonly weightsManifest: tf.io.WeightsManifestConfig;
  };
  const shards = weightsManifest.flatMap(({ paths }) => paths.map((path) => files.get(path)!));
  return {
    load: async () => ({
      ...rest,
      weightSpecs: weightsManifest.flatMap(({ weights }) => weights),
      weightData: new Uint8Array(Buffer.concat(shards)).buffer,
    }),
  };
}

async function loaded(files: ModelFiles): Promise<{ packed: tf.GraphModel; plain: tf.GraphModel }> {
  const bytes = packModel(readModelFiles(files));
  const packed = await tf.loadGraphModel(decoder.packedModel(bytes) as tf.io.IOHandler);
  return { packed, plain: await tf.loadGraphModel(stock(files)) };
}

/** All weights, bit for bit. */
function weightsOf({ weights }: tf.GraphModel): [string, string, number[], string][] {
  return Object.entries(weights)
    .flatMap(([name, tensors]) =>
      tensors.map((tensor): [string, string, number[], string] => {
        const data = tensor.dataSync();
        const bits = Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64');
        return [name, tensor.dtype, tensor.shape, bits];
      }),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function outputOf(model: tf.GraphModel, shape: number[]): number[] {
  const random = seededRandom('graph input');
  const length = shape.reduce((product, side) => product * side, 1);
  const input = tf.tensor(
    Float32Array.from({ length }, () => random.uniform()),
    shape,
  );
  return [...(model.predict(input) as tf.Tensor).dataSync()];
}

test('tfjs loads a packed graph model, signature and all, and predicts as from the stock files', async () => {
  const { packed, plain } = await loaded(writeModel(smallGraph()));
  expect(packed.inputs.map(({ name, shape }) => ({ name, shape }))).toEqual(
    plain.inputs.map(({ name, shape }) => ({ name, shape })),
  );
  expect(packed.modelSignature).toEqual(plain.modelSignature);
  expect(weightsOf(packed)).toEqual(weightsOf(plain));
  const output = outputOf(packed, [5, 4]);
  expect(output).toHaveLength(10);
  expect(output).toEqual(outputOf(plain, [5, 4]));
});

needs(sharedFolder(), 'public models and data')('public graph models', (shared) => {
  const filesOf = (entry: string) =>
    modelFilesOf(entry, async (path) => new Uint8Array(readFileSync(join(shared, 'models', path))));

  test('a digit classifier with int32 constants', async () => {
    const { packed, plain } = await loaded(await filesOf('g-mnist-cnn-07subhadip/model.json'));
    const weights = weightsOf(packed);
    expect(new Set(weights.map(([, dtype]) => dtype))).toEqual(new Set(['float32', 'int32']));
    expect(weights).toEqual(weightsOf(plain));
    const output = outputOf(packed, [2, 28, 28, 1]);
    expect(output).toHaveLength(20);
    expect(output).toEqual(outputOf(plain, [2, 28, 28, 1]));
  }, 60_000);

  test('a segmentation net that is stored as float16', async () => {
    const { packed, plain } = await loaded(await filesOf('g-selfie-f16/selfie.json'));
    expect(weightsOf(packed)).toEqual(weightsOf(plain));
  }, 60_000);
});

needs(chromium(), 'a Chromium')('in a browser', (program) => {
  test('tfjs loads a packed graph model', async () => {
    await build({ ...decoderOptions, format: 'iife', globalName: 'decoder', outdir: folder, outExtension: {} });
    const script = readFileSync(join(folder, 'decoder.js'), 'utf8');
    const tfjs = join(dirname(fileURLToPath(import.meta.resolve('@tensorflow/tfjs'))), 'tf.min.js');
    const bytes = JSON.stringify([...packModel(smallGraph())]);
    const path = join(folder, 'page.html');
    const page = `<!doctype html><body><script src="${pathToFileURL(tfjs).href}"></script>
      <script>${script.replaceAll('</', '<\\/')}</script>
      <script>
        (async () => {
          await tf.setBackend('cpu');
          const model = await tf.loadGraphModel(decoder.packedModel(Uint8Array.from(${bytes})));
          return JSON.stringify([...model.predict(tf.tensor([[1, 2, 3, 4]])).dataSync()]);
        })().then(String, String).then((text) => { document.body.textContent = text; });
      </script>`;
    writeFileSync(path, page);
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`];
    const { stdout } = await promisify(execFile)(
      program,
      [...flags, '--virtual-time-budget=20000', '--dump-dom', pathToFileURL(path).href],
      { maxBuffer: 1 << 26 },
    );
    const found = JSON.parse(/<body>([^<]*)<\/body>/.exec(stdout)?.[1] ?? '""') as number[];
    const { plain } = await loaded(writeModel(smallGraph()));
    const expected = [...(plain.predict(tf.tensor([[1, 2, 3, 4]])) as tf.Tensor).dataSync()];
    expect(found).toHaveLength(2);
    for (const [index, value] of expected.entries()) expect(found[index]).toBeCloseTo(value, 6);
  }, 120_000);
});
