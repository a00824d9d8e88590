/** Quantizing and writing a model of 100 million weights: megabytes of float32 a second, and memory in sizes of the model. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { root } from '../../scripts/setup.mjs';

const [least, mostMemory] = [300, 2.2];

export async function quantize({ quick, folder }) {
  const worker = join(folder, 'quantize-worker.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/speed/quantize-worker.ts'],
    outfile: worker,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
  });
  const weights = quick ? 10_000_000 : 100_000_000;
  const found = await answerOf(worker, weights, 7, join(folder, 'quantized'));
  // The first rounds compile; memory is that of a process which does it once.
  const seconds = found.seconds.slice(2).sort((a, b) => a - b)[2];
  const once = await answerOf(worker, weights, 1, join(folder, 'quantized'));
  const [figure, memory] = [found.bytes / 1e6 / seconds, once.memory / once.bytes];
  const what = `quantize to uint8 and write, ${weights / 1e6} million weights`;
  return [
    { name: what, figure, unit: 'MB/s of float32', goal: `≥ ${least}`, holds: figure >= least },
    {
      name: `${what}: memory`,
      figure: memory,
      unit: '× the model',
      goal: `≤ ${mostMemory}`,
      holds: memory <= mostMemory,
    },
  ];
}

async function answerOf(worker, ...options) {
  const { stdout } = await promisify(execFile)(process.execPath, [worker, ...options.map(String)], {
    maxBuffer: 2 ** 20,
  });
  return JSON.parse(stdout);
}
