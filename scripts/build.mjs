/**
 * Bundles the entries of src into self-contained ES modules: `node scripts/build.mjs [--out DIR] [--no-types]`.
 * The output needs no node_modules and is the same, byte for byte, wherever it is built from the same lock file.
 */
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { banner, copyAssets, define } from './assets.mjs';
import { decoderOptions } from './build/decoder.mjs';
import { licencesOf } from './build/licences.mjs';
import { sourceDigest } from './build/source-digest.mjs';
import { emitTypes } from './build/types.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

export async function buildTo(out, { types = true } = {}) {
  const staging = `${out}.tmp-${process.pid}`;
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  try {
    const result = await build({
      absWorkingDir: root,
      entryPoints: ['action', 'cli', 'index', 'worker'].map((name) => ({ in: `src/${name}.ts`, out: name })),
      outdir: staging,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      minifyWhitespace: true,
      minifySyntax: true,
      keepNames: true,
      legalComments: 'none',
      banner: { js: banner },
      define,
      metafile: true,
      logLevel: 'warning',
    });
    await build({ ...decoderOptions, absWorkingDir: root, outdir: staging });
    await writeFile(join(staging, 'THIRD_PARTY_LICENCES.txt'), await licencesOf(result.metafile, root));
    await copyAssets(join(staging, 'assets'));
    if (types) await emitTypes(root, join(staging, 'types'));
    await writeFile(join(staging, 'source.sha256'), `${await sourceDigest(root)}\n`);
    const previous = `${staging}-old`;
    await rename(out, previous).catch((error) => {
      if (error.code !== 'ENOENT') throw error;
    });
    await rename(staging, out);
    await rm(previous, { recursive: true, force: true });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** A folder laid out like the published action: `action.yml` beside `dist/`. */
export async function buildAction(folder, options) {
  await mkdir(folder, { recursive: true });
  await buildTo(join(folder, 'dist'), options);
  await cp(join(root, 'action.yml'), join(folder, 'action.yml'));
  await writeFile(join(folder, 'package.json'), await readFile(join(root, 'package.json')));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: join(root, 'dist') }, 'no-types': { type: 'boolean', default: false } },
  });
  await buildTo(resolve(values.out), { types: !values['no-types'] });
}
