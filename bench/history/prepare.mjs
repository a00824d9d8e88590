import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { banner, define } from '../../scripts/assets.mjs';
import { cacheFolder, root } from '../../scripts/setup.mjs';

export const work = join(cacheFolder, 'bench', 'history');

/** Modules of the project, see library.ts. */
export async function library() {
  mkdirSync(work, { recursive: true });
  const outfile = join(work, 'library.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/history/library.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    define,
    banner: { js: banner },
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
