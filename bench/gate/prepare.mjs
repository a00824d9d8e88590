/** What the suite runs: the action as it is built for users, and the modules that it measures by themselves. */
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildAction } from '../../scripts/build.mjs';
import { cacheFolder, root } from '../../scripts/setup.mjs';
import { pythonOf } from '../python/environment.mjs';

export const work = join(cacheFolder, 'bench', 'gate');
export const python = pythonOf('tfjs');
export const libraryFile = join(work, 'library.mjs');

/** @returns {Promise<{ cli: string, cache: string, library: object }>} */
export async function prepare({ log }) {
  log('building …');
  mkdirSync(work, { recursive: true });
  await buildAction(join(work, 'action'), { types: false });
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/gate/library.ts'],
    outfile: libraryFile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  });
  const library = await import(pathToFileURL(libraryFile).href);
  return { cli: join(work, 'action', 'dist', 'cli.mjs'), cache: ownCache(), library };
}

/** A cache folder of the suite's own, with the user's native kernels in it: nothing else of the user's bears on the times. */
function ownCache() {
  const cache = join(work, 'cache');
  mkdirSync(cache, { recursive: true });
  const { COMPRESSION_GATE_CACHE, XDG_CACHE_HOME } = process.env;
  const users = COMPRESSION_GATE_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'compression-gate');
  const [kernels, link] = [join(users, 'native'), join(cache, 'native')];
  mkdirSync(dirname(kernels), { recursive: true });
  if (existsSync(kernels) && !existsSync(link)) symlinkSync(kernels, link, 'dir');
  return cache;
}
