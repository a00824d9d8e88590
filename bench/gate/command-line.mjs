/** Runs the built command line as a user would and measures it from outside. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const observer = pathToFileURL(join(dirname(fileURLToPath(import.meta.url)), 'observe.mjs')).href;

/**
 * @returns {Promise<{ seconds: number, workerSeconds: number, startSeconds: number, overheadSeconds: number,
 *   workerPeakBytes: number, mainPeakBytes: number, stages: Record<string, number>, targets: object[] }>}
 * Rejects with what was printed when the run does not come to a verdict.
 */
export async function gate({ cli, cache }, { folder, config }, command, ...flags) {
  const output = join(folder, 'compression-gate-out');
  const observed = join(folder, 'observed.json');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output);
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', observer, cli, '--quiet', ...command.split(' '), '--config', config, ...flags],
    {
      cwd: folder,
      env: { ...process.env, COMPRESSION_GATE_CACHE: cache, BENCH_OBSERVE: observed },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let printed = '';
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0 && code !== 1) throw new Error(`${command} ended with exit code ${code}: ${printed.trim()}`);
  const seen = JSON.parse(readFileSync(observed, 'utf8'));
  const resultFile = join(output, 'result.json');
  const { targets } = existsSync(resultFile) ? JSON.parse(readFileSync(resultFile, 'utf8')) : { targets: [] };
  return { seconds, overheadSeconds: seconds - seen.workerSeconds, ...seen, stages: stagesOf(targets), targets };
}

/** Seconds by stage, over all targets. */
function stagesOf(targets) {
  const stages = {};
  for (const { stage, milliseconds } of targets.flatMap(({ times }) => times)) {
    stages[stage] = (stages[stage] ?? 0) + milliseconds / 1000;
  }
  return stages;
}

/** Sizes of models that were measured before are forgotten: every run pays for all of its own work. */
export function forgetSizes({ cache }) {
  rmSync(join(cache, 'sizes'), { recursive: true, force: true });
}
