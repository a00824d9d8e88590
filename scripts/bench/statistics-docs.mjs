import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';

/** docs/statistics.md: the rules of a verdict in words, and the figures of the committed record of suite `statistics`. */
export function writeStatisticsDocs(root) {
  const file = join(root, 'bench', 'records', 'statistics.json');
  const record = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  writeFileSync(join(root, 'docs', 'statistics.md'), statisticsDocs(root, record));
}

/** Heading, sentence, and which records stand under it. */
const SECTIONS = [
  [
    'False alarms',
    'Runs in which nothing was worse than allowed, and yet a gate of level `error` failed. *Same model*: fresh test samples, held against exactly its true accuracy and agreement. *Equal accuracy*: original, baseline and candidate are equally good and differ by chance on a share of the examples; once with the default gates, once with four gates whose limit is 0, the least favourable case. *Retrained*: the same recipe with another seed, really trained.',
    /^failed runs/,
  ],
  [
    'Drops that are caught',
    'The candidate is truly worse by twice the limit, on a test set that resolves it; four gates share alpha.',
    /^caught/,
  ],
  [
    'Coverage',
    'How often the 95 % interval holds the true value. With few differing examples the exact method covers more than it says.',
    /coverage|rejected at 1 %/,
  ],
  [
    'Many slices',
    'Two models that are equally good, with the 200 resamples that a slice of many gets, at the level of so many slices: intervals that miss, and "within the limit" refuted at a limit of 0.',
    /at the level of/,
  ],
  ['Latency', 'Short real runs beside a load process.', /^latency/],
];

export function statisticsDocs(root, record) {
  const rules = readFileSync(join(root, 'scripts', 'bench', 'statistics-rules.md'), 'utf8').trim();
  if (record === undefined) {
    return `${rules}\n\n## How often verdicts are wrong\n\n\`npm run bench -- statistics --record\` measures it.\n`;
  }
  const { seconds, machine, records } = record;
  const parts = SECTIONS.map(([heading, text, pattern]) => ({
    heading,
    text,
    rows: records.filter(({ name }) => pattern.test(name)).map(row),
  })).filter(({ rows }) => rows.length > 0);
  const measured = `Written by \`npm run bench -- docs\` from \`bench/records/statistics.json\`, which \`npm run bench -- statistics --record\` writes (${Math.round(seconds / 60)} minutes on ${machine.cores} cores, Node ${machine.node}). Each rate is of 10,000 simulated runs unless its row says otherwise; in brackets its own 95 % interval.`;
  return `${[
    rules,
    '## How often verdicts are wrong',
    measured,
    ...parts.flatMap(({ heading, text, rows }) => [
      `### ${heading}`,
      text,
      markdownTable([['what', 'rate', 'goal', ''], ...rows]),
    ]),
  ].join('\n\n')}\n`;
}

function row({ name, figure, unit, goal, holds, reason, interval, simulations, note }) {
  const span = interval === undefined ? '' : ` (${percent(interval.low)} … ${percent(interval.high)})`;
  const shown =
    figure === null ? '–' : unit === '%' ? `${percent(figure)} %` : `${Number(figure.toPrecision(4))} ${unit}`;
  const verdict = holds === null ? `undecided: ${reason}` : holds ? 'holds' : 'does not hold';
  const fewer = simulations === undefined || simulations === 10_000 ? undefined : `${simulations} runs`;
  const remarks = [fewer, note].filter(Boolean).join('; ');
  return [remarks === '' ? name : `${name} (${remarks})`, `${shown}${span}`, String(goal), verdict];
}

function percent(value) {
  return value.toFixed(2);
}
