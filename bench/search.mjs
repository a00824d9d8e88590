/**
 * Suite `search`: the same objective for `compression-gate search` and for Optuna's samplers, equal numbers of trials,
 * compared by the hypervolume that their trials cover; and what a second worker brings.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { banner, copyAssets, define } from '../scripts/assets.mjs';
import { makeEnvironment, pythonOf } from './python/environment.mjs';
import { openObjective } from './search/objective.mjs';
import { makeProject } from './search/project.mjs';
import { secondsOf } from './search/speed.mjs';

const _execute = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const cache = join(dirname(here), '.cache', 'bench');
const python = pythonOf('optuna');
const version = '5.0.0';

/** The peer, in a virtual environment of its own. */
export function setup({ log }) {
  makeEnvironment('optuna', [[`optuna==${version}`]], log);
}

/** Each: what is compared, in its direction, and where hypervolume begins, as a multiple of the original's figure or as it is. */
const pairs = [
  [
    { metric: 'mae', better: 'lower', reference: { times: 4 } },
    { metric: 'sizeBrotli', better: 'lower', reference: { times: 1 } },
  ],
  [
    { metric: 'relativeDrift', better: 'lower', reference: { value: 0.5 } },
    { metric: 'sizeGzip', better: 'lower', reference: { times: 1 } },
  ],
  [
    { metric: 'r2', better: 'higher', reference: { value: 0 } },
    { metric: 'sizeBrotli', better: 'lower', reference: { times: 1 } },
  ],
];

export async function run({ quick, log }) {
  const out = join(cache, 'search');
  await copyAssets(join(out, 'assets'));
  await build({
    entryPoints: [
      { in: join(here, '..', 'src', 'cli.ts'), out: 'cli' },
      { in: join(here, '..', 'src', 'worker.ts'), out: 'worker' },
      { in: join(here, 'search', 'ours.ts'), out: 'ours' },
    ],
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    define,
    banner: { js: banner },
    logLevel: 'warning',
  });
  const project = await makeProject(join(out, 'project'));
  const cli = [process.execPath, join(out, 'cli.mjs')];
  return [...(await againstOptuna(cli, project, out, quick, log)), await secondWorker(cli, project, quick, log)];
}

async function againstOptuna(cli, project, out, quick, log) {
  const peers = ['tpe', 'nsga2'];
  const names = { tpe: "Optuna's TPE", nsga2: "Optuna's NSGA-II" };
  if (!existsSync(python)) {
    const reason = 'no Optuna: run `npm run bench -- setup`';
    return peers.map((peer) => undecided(`hypervolume against ${names[peer]}`, reason));
  }
  const { study } = await import(join(out, 'ours.mjs'));
  const [seeds, trials] = quick ? [2, 25] : [10, 60];
  const objective = await openObjective(cli, project, join(out, 'known.json'));
  const ratios = { tpe: [], nsga2: [] };
  const volumes = { ours: [], tpe: [], nsga2: [] };
  try {
    for (const pair of pairs) {
      for (let seed = 0; seed < seeds; seed++) {
        const given = { pair, seed, trials };
        const own = await objective.volume(pair, (ask) => study({ ...given, space: objective.space, ask }));
        volumes.ours.push(own);
        for (const peer of peers) {
          const peers = await objective.volume(pair, (ask) =>
            objective.optuna(python, { ...given, sampler: peer }, ask),
          );
          volumes[peer].push(peers);
          ratios[peer].push(own / peers);
        }
        const [ours, tpe, nsga2] = ['ours', 'tpe', 'nsga2'].map((side) => volumes[side].at(-1).toFixed(4));
        log(
          `${pair.map(({ metric }) => metric).join(' × ')}, seed ${seed}: ours ${ours}, TPE ${tpe}, NSGA-II ${nsga2}`,
        );
      }
    }
  } finally {
    await objective.close();
  }
  return peers.map((peer) => {
    const { mean, low, high } = interval(ratios[peer]);
    return {
      name: `hypervolume after ${trials} trials, ${seeds} seeds × ${pairs.length} pairs of objectives, against ${names[peer]}`,
      figure: mean,
      unit: `× the peer's (95 % interval ${low.toFixed(4)} to ${high.toFixed(4)})`,
      goal: 'lower bound ≥ 0.97, aim > 1',
      holds: low >= 0.97,
      peer: { name: `${names[peer]} ${version}`, figure: average(volumes[peer]), unit: 'of the box' },
    };
  });
}

async function secondWorker(cli, project, quick, log) {
  const trials = quick ? 16 : 48;
  const rounds = quick ? 1 : 5;
  const ratios = [];
  for (let round = 0; round < rounds; round++) {
    const one = await secondsOf(cli, project, { workers: 1, trials, seed: round });
    const two = await secondsOf(cli, project, { workers: 2, trials, seed: round });
    ratios.push(one / two);
    log(`${trials} trials: one worker ${one.toFixed(1)} s, two ${two.toFixed(1)} s`);
  }
  ratios.sort((a, b) => a - b);
  const figure = ratios[Math.floor(ratios.length / 2)];
  return {
    name: 'two workers of one kernel thread each against one such worker',
    figure,
    unit: `× its trials per second, median of ${rounds}`,
    goal: '≥ 1.7',
    holds: figure >= 1.7,
  };
}

function undecided(name, reason) {
  return { name, figure: null, unit: '', goal: 'lower bound ≥ 0.97', holds: null, reason };
}

function average(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Student's interval of the mean; quantiles of t at 97.5 % for the sizes that there are. */
function interval(values) {
  const mean = average(values);
  const n = values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const t = n >= 30 ? 2.045 : 2.571;
  const half = (t * deviation) / Math.sqrt(n);
  return { mean, low: mean - half, high: mean + half };
}
