/** The folded parts of a target's report. Each returns nothing when there is nothing to tell. */
import type { FineTuneResult, StepResult } from '../evaluate/measurement.ts';
import type { Unit } from '../evaluate/metric.ts';
import { formatCount, formatSeconds, formatValue } from '../validate/units.ts';
import { decided } from './decided.ts';
import { codeMarkdown, escapeMarkdown, proseMarkdown } from './escape.ts';
import { hurtTable, hurtTitle } from './hurt.ts';
import { kernelsPhrase } from './phrases.ts';
import type { Report, TargetReport } from './report.ts';
import { sliceTables } from './slice-tables.ts';
import { renderTable, table } from './table.ts';
import { trailTable } from './trail-table.ts';
import { renderTrend } from './trend.ts';

/** `body` is markdown; `summary` is escaped already. */
export function folded(summary: string, body: string | undefined): string | undefined {
  if (body === undefined || body === '') return undefined;
  return `<details>\n<summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

export function renderDetails(target: TargetReport, family: Report['family']): string[] {
  return [
    folded(hurtTitle(target), hurtTable(target)),
    folded('More metrics', renderTable(target, 'rest')),
    folded('Slices', sliceTables(target, 'slice')),
    folded('Classes', sliceTables(target, 'class') || classes(target)),
    folded('Trend', trends(target)),
    folded('How it was decided', decided(target, family)),
    folded('Compression steps and files', join(steps(target), trailTable(target), sizes(target))),
    folded('About this run', join(facts(target), latency(target))),
  ].filter((part) => part !== undefined);
}

function counted(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function join(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join('\n\n');
}

function trends({ trend, rows }: TargetReport): string | undefined {
  const charts = trend?.flatMap(({ metric, points }) => {
    const row = rows.find((one) => one.metric === metric);
    return row === undefined ? [] : [renderTrend(row, points)];
  });
  return charts?.join('\n\n');
}

const MAX_CLASSES = 50;

/** Those that lost most first. */
function classes({ perClass }: TargetReport): string | undefined {
  if (perClass === undefined || perClass.length === 0) return undefined;
  const percent = (value: number | null) => formatValue(value, 'fraction');
  const drop = (one: (typeof perClass)[number]) =>
    one.candidateRecall - (one.baselineRecall ?? one.originalRecall ?? one.candidateRecall);
  const sorted = [...perClass].sort((a, b) => (drop(a) || 0) - (drop(b) || 0));
  const rows = sorted
    .slice(0, MAX_CLASSES)
    .map((one) => [
      escapeMarkdown(one.name, 60),
      formatCount(one.support),
      percent(one.originalRecall),
      percent(one.baselineRecall),
      percent(one.candidateRecall),
    ]);
  const head = ['Class', 'Examples', 'Recall, original', 'Baseline', 'Candidate'];
  const more = sorted.length > MAX_CLASSES ? `\n\nand ${sorted.length - MAX_CLASSES} more classes that lost less` : '';
  return `${table(head, ['l', 'r', 'r', 'r', 'r'], rows)}${more}`;
}

function steps({ steps: all, fineTune, rows }: TargetReport): string | undefined {
  if (all.length === 0 && fineTune === undefined) return undefined;
  const metric = fineTune?.metric.split(' ')[0];
  const row = rows.find((one) => one.metric === metric);
  const unit = (row ?? rows[0])?.unit ?? 'number';
  const items = all.map(step);
  if (fineTune !== undefined) items.push(tuned(fineTune, row?.title ?? fineTune.metric, unit));
  return items.join('\n');
}

function step({ title, method, options, summary, notes }: StepResult): string {
  const name = title === undefined ? named(method, options) : `**${escapeMarkdown(title)}**`;
  const head = `- ${name}: ${proseMarkdown(summary)}`;
  return [head, ...notes.map((note) => `  - ${proseMarkdown(note)}`)].join('\n');
}

/** A step of a record that says it in no few words. */
function named(method: string, options: StepResult['options']): string {
  const settings = Object.entries(options)
    .filter(([name, value]) => name !== 'method' && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
    .join(', ');
  return `**${escapeMarkdown(method)}**${settings === '' ? '' : ` ${codeMarkdown(settings, 300)}`}`;
}

function tuned(result: FineTuneResult, title: string, unit: Unit): string {
  const { epochs, steps: count, stoppedEarly, bestEpoch, learningRate, before, after } = result;
  const found = learningRate === undefined ? '' : `, learning rate ${learningRate} found by a range test`;
  const end = `${found}${stoppedEarly ? ', stopped early' : ''}`;
  const onTrain = result.metric.endsWith(' on the train split');
  const change = `${escapeMarkdown(title)} on the ${onTrain ? 'train' : 'validation'} split ${formatValue(before, unit)} before, ${formatValue(after, unit)} after`;
  const last = onTrain ? 'last weights, for there is no validation split' : `best weights of epoch ${bestEpoch}`;
  const kept = bestEpoch === 0 ? 'no epoch beat the weights as they were, which are kept' : last;
  return `- **fine-tuning** over ${counted(epochs, 'epoch')}, ${counted(count, 'step')}${end}, ${kept}: ${change}`;
}

function sizes({ size: { original, candidate }, modelFolder }: TargetReport): string {
  const bytes = (value: number | undefined) => (value === undefined ? '–' : formatValue(value, 'bytes'));
  const names = [...new Set([...(original?.files ?? []), ...candidate.files].map(({ name }) => name))];
  const of = (files: typeof candidate.files | undefined, name: string) =>
    files?.find((file) => file.name === name)?.bytes;
  const rows = names
    .slice(0, 40)
    .map((name) => [codeMarkdown(name, 80), bytes(of(original?.files, name)), bytes(of(candidate.files, name))]);
  const notes = [`${compressors[candidate.brotliQuality]}.`];
  if (candidate.packed !== undefined) {
    const before = original?.packed === undefined ? '' : `${bytes(original.packed)} → `;
    const weights = bytes(candidate.packedWeights);
    notes.push(`Packed container: ${before}${bytes(candidate.packed)}, ${weights} of it without the topology.`);
  }
  if (names.length > 40) notes.unshift(`${names.length - 40} more files are not listed.`);
  if (modelFolder !== undefined) notes.push(`The compressed model lies in ${codeMarkdown(modelFolder, 200)}.`);
  return `${table(['File', 'Original', 'Candidate'], ['l', 'r', 'r'], rows)}\n\n${notes.join(' ')}`;
}

const compressors = {
  11: 'Brotli quality 11; gzip level 9',
  5: 'Brotli quality 5; gzip level 6',
  mixed: 'Files up to 1 MB: brotli quality 11, gzip level 9; above: 5 and 6',
} as const;

function latency({ latency: figures }: TargetReport): string | undefined {
  if (figures === undefined) return undefined;
  const row = (name: string, figure: typeof figures.candidate | undefined) =>
    figure === undefined
      ? []
      : [
          [
            name,
            formatValue(figure.milliseconds, 'milliseconds'),
            formatValue(figure.ratio, 'ratio'),
            `${formatValue(figure.interval[0], 'ratio')} … ${formatValue(figure.interval[1], 'ratio')}`,
          ],
        ];
  const rows = [
    ...row('Original', figures.original),
    ...row('Baseline', figures.baseline),
    ...row('Candidate', figures.candidate),
  ];
  const head = ['Model', 'Median per batch', 'Ratio to original', '95 % interval'];
  const about = `Latency: batches of ${figures.batchSize}, timed in turns in one process, in ${counted(figures.rounds, 'block')} that run forth and back; milliseconds are for orientation and never compared across runs.`;
  return `${about}\n\n${table(head, ['l', 'r', 'r', 'r'], rows)}`;
}

function facts({ facts: run, times, contentKey, source }: TargetReport): string {
  const oneDnn = run.oneDnn === undefined ? '' : `, oneDNN ${run.oneDnn ? 'on' : 'off'}`;
  const lines = [
    `- Kernels: ${escapeMarkdown(kernelsPhrase(run))}${oneDnn}, ${counted(run.threads, 'thread')} (${proseMarkdown(run.reason)})`,
    `- TensorFlow.js ${escapeMarkdown(run.tfjs)}, Node.js ${escapeMarkdown(run.node)}, ${escapeMarkdown(run.platform)}, ${escapeMarkdown(run.cpu)}`,
  ];
  if (times.length > 0 && source === 'measured') {
    const total = times.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const each = times.map(
      ({ stage, milliseconds }) => `${escapeMarkdown(stage)} ${formatSeconds(milliseconds / 1000)}`,
    );
    lines.push(`- Time: ${formatSeconds(total / 1000)} (${each.join(', ')})`);
  }
  lines.push(`- Content key: ${codeMarkdown(contentKey.slice(0, 16))}`);
  return lines.join('\n');
}
