/** Where size and quality went, step by step: for markdown, and as lines for a terminal. */
import type { Trail } from '../evaluate/measurement.ts';
import type { Unit } from '../evaluate/metric.ts';
import { formatCount, formatValue } from '../validate/units.ts';
import { cleanText, escapeMarkdown, proseMarkdown } from './escape.ts';
import type { TargetReport } from './report.ts';
import { table } from './table.ts';
import { columns, wrap } from './wrap.ts';

/** Of the metric, as tables write it. */
export interface Named {
  readonly title: string;
  readonly unit: Unit;
}

interface TrailColumns {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What the last column stands on, or why it is not there; one sentence. */
  readonly about: string;
}

function trailColumns(trail: Trail, { title, unit }: Named): TrailColumns {
  const { metric, examples = 0, unmeasured, points } = trail;
  const hasQuality = metric !== undefined;
  const hasPacked = points.some(({ packedBytes }) => packedBytes !== undefined);
  const rows = points.map(({ step, weightBytes, packedBytes, nonZeros, quality }) => [
    step,
    formatCount(nonZeros),
    formatValue(weightBytes, 'bytes'),
    ...(hasPacked ? [formatValue(packedBytes ?? null, 'bytes')] : []),
    ...(hasQuality ? [formatValue(quality ?? null, unit)] : []),
  ]);
  const counted = `${formatCount(examples)} example${examples === 1 ? '' : 's'}`;
  const about = hasQuality
    ? `${title} is that of ${counted} of the validation split.`
    : unmeasured === undefined
      ? ''
      : `Quality was not measured after each step: ${unmeasured}.`;
  return {
    head: ['After', 'Non-zero', 'Weights', ...(hasPacked ? ['Packed'] : []), ...(hasQuality ? [title] : [])],
    rows,
    about,
  };
}

export function trailTable(target: TargetReport): string | undefined {
  if (target.trail === undefined) return undefined;
  const shown = trailColumns(target.trail, namedIn(target));
  const cells = shown.rows.map(([step, ...figures]) => [escapeMarkdown(step, 120), ...figures]);
  const head = shown.head.map((cell) => escapeMarkdown(cell, 60));
  const about = shown.about === '' ? '' : `\n\n${proseMarkdown(shown.about, 300)}`;
  return `Where size and quality went:\n\n${table(head, ['l', ...shown.head.slice(1).map(() => 'r' as const)], cells)}${about}`;
}

function namedIn({ trail, rows }: TargetReport): Named {
  const row = rows.find((one) => one.metric === trail?.metric);
  return { title: row?.title ?? trail?.metric ?? '', unit: row?.unit ?? 'number' };
}

/** Aligned lines for a terminal; empty where there is nothing to tell. */
export function trailLines(target: TargetReport, width: number): string[] {
  return target.trail === undefined ? [] : alignedTrail(target.trail, namedIn(target), width);
}

/** A table where it fits the width, else a sentence per step. */
export function alignedTrail(trail: Trail, named: Named, width: number): string[] {
  const { head, rows, about } = trailColumns(trail, named);
  const cells = [head, ...rows].map(([step, ...figures]) => [cleanText(step, 60), ...figures]);
  const widths = head.map((_, column) => Math.max(...cells.map((row) => columns(row[column]))));
  if (widths.reduce((sum, one) => sum + one + 2, -2) > width) {
    const said = cells.slice(1).map(([step, ...figures]) => {
      const named = figures.map((figure, index) => `${head[index + 1]} ${figure}`).join(', ');
      return wrap(`${step}: ${named}`, width, '  ');
    });
    return about === '' ? said : [...said, wrap(cleanText(about), width)];
  }
  const lines = cells.map((row) =>
    row
      .map((text, column) => {
        const gap = ' '.repeat(widths[column] - columns(text));
        return column === 0 ? `${text}${gap}` : `${gap}${text}`;
      })
      .join('  ')
      .trimEnd(),
  );
  return about === '' ? lines : [...lines, wrap(cleanText(about), width)];
}
