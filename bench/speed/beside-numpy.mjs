/** Pruning (one threshold for all) and clustering (16 values) of 100 million weights beside NumPy doing the same. */
import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { cacheFolder, root } from '../../scripts/setup.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const most = 3;

/**
 * @param {{ python: string, weights?: number, rounds?: number }} options `python`: one that has NumPy
 * @returns rows of a benchmark; each side has the machine to itself, and its median counts
 */
export async function besideNumpy({ python, weights = 100_000_000, rounds = 3 }) {
  const work = join(cacheFolder, 'bench', 'speed');
  const worker = join(work, 'shape-worker.mjs');
  mkdirSync(work, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/speed/shape-worker.ts'],
    outfile: worker,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  });
  const size = [String(weights), '4', String(rounds)];
  const ours = await answerOf(process.execPath, [worker, ...size]);
  const theirs = await answerOf(python, [join(here, 'shape.py'), ...size]);
  if (Math.abs(ours.zeros - theirs.zeros) > 0.01 || !(ours.error < theirs.error * 1.05)) {
    throw new Error(`unlike results: ${JSON.stringify({ ours, theirs })}`);
  }
  return ['prune', 'cluster'].map((name) => {
    const figure = ours.seconds[name] / theirs.seconds[name];
    const what = name === 'prune' ? 'prune by one threshold' : 'cluster (16 values per tensor)';
    return {
      name: `${what}, ${Math.round(weights / 1e6)} million weights: ${ours.seconds[name].toFixed(2)} s, NumPy ${theirs.numpy} ${theirs.seconds[name].toFixed(2)} s`,
      figure,
      unit: "× NumPy's time",
      goal: `≤ ${most}`,
      holds: figure <= most,
    };
  });
}

async function answerOf(command, args) {
  const { stdout } = await promisify(execFile)(command, args, { maxBuffer: 2 ** 20 });
  return JSON.parse(stdout.trim().split('\n').at(-1));
}
