/**
 * Suite `statistics`: how often verdicts are wrong, by simulation. Examples are drawn, the project's own code judges them
 * (`judgeGates`: default gates or a family of four, alpha 1 %, Holm), and what it said is counted: false alarms where
 * nothing is wrong, intervals that miss the truth, drops of twice the limit that are not caught. Each rate is of 10,000
 * simulations and carries its own 95 % interval (Wilson); retraining is the exception, as every record says. Latency is no
 * simulation: short real runs beside a load process of the suite's own.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { cacheFolder, root } from '../scripts/setup.mjs';
import { latencyRecords } from './latency/records.mjs';
import { alarms } from './statistics/alarms.mjs';
import { coverage } from './statistics/coverage.mjs';
import { parts } from './statistics/parts.mjs';
import { power } from './statistics/power.mjs';
import { remember } from './statistics/remember.mjs';
import { seeds } from './statistics/seeds.mjs';

export async function run({ quick, log }) {
  const library = await loadLibrary();
  const options = { library, quick, log, simulations: 10_000 };
  const records = [];
  for (const part of [alarms, coverage, parts, power, ...(quick ? [] : [seeds])])
    records.push(...(await part(options)));
  return [...records, ...(await latencyRecords({ quick, log }))];
}

/** The modules under test, bundled like the action is. */
async function loadLibrary() {
  const outfile = join(cacheFolder, 'bench', 'statistics', 'library.mjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['bench/statistics/library.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    plugins: [remember],
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
