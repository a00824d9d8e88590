/** What the smaller commands print: a few aligned lines, from the same figures that `--json` writes. */
import type { Evaluation } from '../evaluate/measurement.ts';
import { metricsOf } from '../evaluate/metrics.ts';
import type { Task } from '../evaluate/task.ts';
import type { CompressedTarget } from '../pipeline/compress-target.ts';
import { alignedTrail } from '../report/trail-table.ts';
import { formatFactor, formatValue } from '../validate/units.ts';

export function describeEvaluation({ metrics, missing, findings }: Evaluation, task: Task): string {
  const rows: [string, string][] = [];
  for (const { name, title, unit } of metricsOf(task)) {
    if (name in metrics) rows.push([title, formatValue(metrics[name], unit)]);
    else if (name in missing) rows.push([title, `– (${missing[name]})`]);
  }
  return [aligned(rows), ...findings.map(({ text }) => `note: ${text}`)].join('\n');
}

export function describeCompression(
  { originalSize, size, steps, fineTune, trail }: CompressedTarget,
  task: Task,
): string {
  const bytes = (value: number) => formatValue(value, 'bytes');
  const lines = steps.flatMap(({ method, summary, notes }) => [
    `${method}: ${summary}`,
    ...notes.map((note) => `  ${note}`),
  ]);
  if (fineTune !== undefined) {
    const { metric, before, after, epochs } = fineTune;
    lines.push(
      `fine-tuned for ${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}: ${metric} ${before.toFixed(4)} → ${after.toFixed(4)}`,
    );
  }
  const rows: [string, string][] = (['raw', 'gzip', 'brotli', 'packed'] as const).flatMap((coder) => {
    const [before, after] = [originalSize[coder], size[coder]];
    if (before === undefined || after === undefined) return [];
    return [[`Size, ${coder}`, `${bytes(before)} → ${bytes(after)} (${formatFactor(before, after)})`]];
  });
  const metric = metricsOf(task).find(({ name }) => name === trail?.metric);
  const named = { title: metric?.title ?? '', unit: metric?.unit ?? 'number' } as const;
  const course = trail === undefined ? [] : alignedTrail(trail, named, 100).map((line) => `  ${line}`);
  return [...lines, ...course, aligned(rows)].join('\n');
}

function aligned(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([title]) => title.length));
  return rows.map(([title, value]) => `  ${title.padEnd(width)}  ${value}`).join('\n');
}
