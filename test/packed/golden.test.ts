/** Files of version 1 stay readable, to the same bits, in every release and on every engine. UPDATE_GOLDEN=1 writes them anew. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { decoderOptions } from '../../scripts/build/decoder.mjs';
import { packModel } from '../../src/packed/pack.ts';
import { unpackModel } from '../../src/packed/unpack.ts';
import { chromium } from '../support/chromium.ts';
import { needs } from '../support/needs.ts';
import { sampleModel } from './sample-model.ts';

const file = join(dirname(dirname(fileURLToPath(import.meta.url))), 'golden', 'packed', 'version-1.packed');
if (process.env.UPDATE_GOLDEN === '1') {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, packModel(sampleModel()));
}
const golden = new Uint8Array(readFileSync(file));

/** Of bytes, as text; also run in the browser. */
function hashOf(bytes: Uint8Array): string {
  let hash = 2166136261;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 16777619);
  return `${bytes.length}:${(hash >>> 0).toString(16)}`;
}

const sample = sampleModel();
const expected = hashOf(
  Uint8Array.from(
    [
      ...sample.weights.filter(({ dtype }) => dtype !== 'bool'),
      ...sample.weights.filter(({ dtype }) => dtype === 'bool'),
    ].flatMap(({ values }) => [...new Uint8Array(values.buffer, values.byteOffset, values.byteLength)]),
  ),
);

test('a file of version 1 holds what it was made of', () => {
  const { weights, ...rest } = unpackModel(golden);
  const { weights: wanted, ...others } = sample;
  expect(rest).toEqual(others);
  for (const [index, { name, shape, dtype, values, storage, levels }] of wanted.entries()) {
    expect(weights[index]).toMatchObject({ name, shape, dtype, values, ...(storage && { storage }) });
    if (levels !== undefined) expect(weights[index].levels).toEqual(levels);
  }
  expect(packModel(unpackModel(golden))).toEqual(golden);
});

test('the same model is packed to the same bytes as ever', () => {
  expect(hashOf(packModel(sample))).toBe(hashOf(golden));
});

needs(chromium(), 'a Chromium')('in a browser', (program) => {
  test('it is decoded to the same bits', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'compression-gate-packed-'));
    try {
      await build({ ...decoderOptions, format: 'iife', globalName: 'decoder', outdir: folder, outExtension: {} });
      const script = readFileSync(join(folder, 'decoder.js'), 'utf8');
      const bytes = JSON.stringify([...golden]);
      const page = `<!doctype html><body><script>${script.replaceAll('</', '<\\/')}
        ${hashOf.toString()}
        decoder.packedModel(Uint8Array.from(${bytes})).load().then(
          ({ weightData }) => { document.body.textContent = hashOf(new Uint8Array(weightData)); },
          (error) => { document.body.textContent = String(error); },
        );</script></body>`;
      const path = join(folder, 'page.html');
      writeFileSync(path, page);
      const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`];
      const { stdout } = await promisify(execFile)(
        program,
        [...flags, '--virtual-time-budget=10000', '--dump-dom', pathToFileURL(path).href],
        { maxBuffer: 1 << 26 },
      );
      expect(/<body>([^<]*)<\/body>/.exec(stdout)?.[1]).toBe(expected);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
