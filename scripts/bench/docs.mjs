import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';

/** docs/benchmarks.md from the committed records of full runs: no figure in it was typed by hand. */
export function writeBenchmarkDocs(root) {
  writeFileSync(join(root, 'docs', 'benchmarks.md'), benchmarkDocs(root));
}

export function benchmarkDocs(root) {
  const folder = join(root, 'bench', 'records');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const parts = files.map((name) => section(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  return `${[
    '# Benchmarks',
    'Written by `npm run bench -- docs` from the records in `bench/records`, which `npm run bench -- SUITE --record` writes. Machines are shared and noisy: read the ratios, which compare blocks of one run, rather than the times.',
    ...parts,
  ].join('\n\n')}\n`;
}

function section({ suite, seconds, machine, records }) {
  const rows = records.map(({ name, figure, unit, peer, goal, holds, reason }) => [
    name,
    figure === null ? '–' : `${Number(figure.toPrecision(4))} ${unit}`,
    peer === undefined ? '' : `${peer.name}: ${Number(peer.figure.toPrecision(4))} ${peer.unit ?? unit}`,
    String(goal),
    holds === null ? `undecided: ${reason}` : holds ? 'holds' : 'does not hold',
  ]);
  return [
    `## ${suite}`,
    `\`npm run bench -- ${suite}\`: ${seconds} s on ${machine.cores} cores (${machine.cpu}), ${machine.memoryGiB} GiB, Node ${machine.node}.`,
    markdownTable([['what', 'figure', 'peer in the same run', 'goal', ''], ...rows]),
  ].join('\n\n');
}
