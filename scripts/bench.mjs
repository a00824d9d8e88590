/**
 * `npm run bench -- SUITE [--quick] [--data DIR] [--json FILE] [--record]`: every benchmark of the project hangs on this.
 *
 *   setup      makes the peers' own virtual environments (Python, from the package registry)
 *   docs       writes docs/benchmarks.md and docs/statistics.md from the committed records of full runs (bench/records)
 *   kernels, gate …  a suite: bench/SUITE.mjs exports `run({ quick, data, log })` and, where it has peers, `setup({ log })`
 *
 * A record is {suite, name, figure, unit, goal, holds, quick, peer?, reason?}: `holds` is null where nothing was decided,
 * with the reason. Exit code 1 when a record does not hold.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBenchmarkDocs } from './bench/docs.mjs';
import { writeStatisticsDocs } from './bench/statistics-docs.mjs';
import { installDependencies, requireNode, root } from './setup.mjs';

requireNode();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    data: { type: 'string', default: process.env.COMPRESSION_GATE_SHARED },
    json: { type: 'string' },
    record: { type: 'boolean', default: false },
  },
});
const suites = readdirSync(join(root, 'bench'))
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => name.slice(0, -4))
  .sort();
const [wanted] = positionals;
const log = (text) => console.error(text);

if (wanted === 'docs') {
  writeBenchmarkDocs(root);
  writeStatisticsDocs(root);
} else if (wanted === 'setup') {
  installDependencies();
  for (const name of suites) await (await load(name)).setup?.({ log });
} else if (suites.includes(wanted)) {
  installDependencies();
  await runSuite(wanted);
} else {
  console.error(
    `Usage: npm run bench -- ${['setup', 'docs', ...suites].join(' | ')} [--quick] [--data DIR] [--json FILE]`,
  );
  process.exitCode = 2;
}

function load(name) {
  return import(join(root, 'bench', `${name}.mjs`));
}

async function runSuite(suite) {
  const started = performance.now();
  const { run } = await load(suite);
  const found = await run({ quick: values.quick, data: values.data, log });
  const records = found.map((record) => ({ suite, ...record, quick: values.quick }));
  const seconds = Math.round((performance.now() - started) / 1000);
  for (const { name, figure, unit, goal, holds, reason } of records) {
    const mark = holds === null ? `undecided: ${reason}` : holds ? 'holds' : 'DOES NOT HOLD';
    console.log(`${name}: ${figure === null ? '–' : Number(figure.toPrecision(4))} ${unit} (goal: ${goal}) ${mark}`);
  }
  const result = {
    suite,
    seconds,
    quick: values.quick,
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memoryGiB: Math.round(totalmem() / 2 ** 30),
      node: process.version,
    },
    records,
  };
  const text = `${JSON.stringify(result, null, 2)}\n`;
  const targets = [
    values.json && resolve(values.json),
    values.record && !values.quick && join(root, 'bench', 'records', `${suite}.json`),
  ];
  for (const file of targets.filter(Boolean)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (!records.some(({ holds }) => holds !== null)) console.error('No record of this run decides anything.');
  if (records.some(({ holds }) => holds === false)) process.exitCode = 1;
}
