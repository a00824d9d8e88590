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

const notes = {
  compression:
    'Bytes are those of the whole packed file without its topology: names, shapes, steps, integers, digest. The file is decoded before it is measured. Strengths are chosen by validation examples, a twelfth of the train set and another one for each of three seeds: the mean loss and its standard error have to fit within 0.1 point. The test set is read once. The peers start from the same originals, and their settings are judged on the test set, which flatters them: the smallest within 0.1 point stands here.',
  search:
    'Hypervolume is what the trials cover of the box between the best thinkable figures and a reference. All sides ask the same objective, `search serve` of the fixture project, for the same number of trials. The sampler had no scan here. Some of these seeds of the first pair were looked at while it was made.',
  gate: "The worker's memory is largest while the candidate is evaluated for the first time. Then the kernels hold the weights of both models, and the candidate's stand beside them as data and as the files that were read back. The original's weights as data were let go of after compression.",
};

function section({ suite, seconds, machine, records }) {
  const rows = records.map((record) => {
    const { name, figure, unit, peer, goal, holds, reason } = record;
    const verdict = holds === null ? `undecided: ${reason}` : holds ? 'holds' : 'does not hold';
    return [
      name,
      figure === null ? '–' : `${Number(figure.toPrecision(4))} ${unit}`,
      peer === undefined ? '' : `${peer.name}: ${Number(peer.figure.toPrecision(4))} ${peer.unit ?? unit}`,
      String(goal),
      isSlower(record) ? `${verdict}; slower than the peer` : verdict,
    ];
  });
  return [
    `## ${suite}`,
    `\`npm run bench -- ${suite}\`: ${seconds} s on ${machine.cores} cores (${machine.cpu}), ${machine.memoryGiB} GiB, Node ${machine.node}.`,
    ...(notes[suite] === undefined ? [] : [notes[suite]]),
    markdownTable([['what', 'figure', 'peer in the same run', 'goal', ''], ...rows]),
  ].join('\n\n');
}

/** Whether a peer is faster, whatever the goal says of it. A first run is the same program, hence no peer. */
function isSlower({ figure, unit, peer }) {
  if (figure === null || peer === undefined || peer.name === 'first run') return false;
  if (unit.startsWith("× the peer's speed")) return figure < 1;
  if (unit.startsWith('× the native time')) return figure > 1;
  return unit.startsWith('MB/s') && figure < peer.figure;
}
