/** Peak memory in multiples of the model's size (as float32). */
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gate } from './command-line.mjs';
import { libraryFile, work } from './prepare.mjs';
import { writeProject } from './project.mjs';

const child = join(dirname(fileURLToPath(import.meta.url)), 'memory-child.mjs');

/** A process that does nothing else; the model that it holds is counted in. */
export async function quantizeMemory({ size }) {
  const { stdout } = await promisify(execFile)(process.execPath, [child, libraryFile, size]);
  const { idle, peak, modelBytes } = JSON.parse(stdout);
  const figure = (peak - idle) / modelBytes;
  const name = `peak memory of quantize and write, the model counted in (${Math.round(modelBytes / 1e6)} MB)`;
  return [{ name, figure, unit: '× the model', goal: '≤ 2.2', holds: figure <= 2.2 }];
}

/** By how much the peaks of both processes grow from a small to a large model: what they take without any falls out. */
export async function runMemory(tools, backend) {
  const examples = 64;
  const points = [];
  for (const size of ['fourMillion', 'large']) {
    const project = writeProject(tools.library, join(work, `memory-${size}`), size, examples);
    const { modelBytes } = project;
    points.push({ modelBytes, ...(await gate(tools, project, 'run', '--fresh', '--backend', backend)) });
  }
  const [small, large] = points;
  const growth = (key) => (large[key] - small[key]) / (large.modelBytes - small.modelBytes);
  const row = (name, key, most) => {
    const figure = growth(key);
    return { name, figure, unit: '× the model', goal: `≤ ${most}`, holds: figure <= most };
  };
  return [
    row(`peak memory of the worker by model size (${backend}: original and candidate alive)`, 'workerPeakBytes', 5),
    row('peak memory of the main process by model size', 'mainPeakBytes', 2.5),
  ];
}
