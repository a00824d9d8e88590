/** A metric over the last recorded states as a Mermaid chart, which GitHub draws in comments and summaries. */
import type { MetricInfo, Unit } from '../evaluate/metric.ts';
import type { HistoryEntry } from '../history/entry.ts';

export interface TrendOptions {
  readonly metric: MetricInfo;
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  /** Of this run, drawn as the last point. */
  readonly candidate?: number;
  /** Most points, this run's included. Default 30: more cannot be told apart in a comment. */
  readonly points?: number;
}

/** What a unit is drawn in: axes have no room for `kB` at every tick. */
const AXIS: Readonly<Record<Unit, { readonly label: string; readonly scale: number }>> = {
  fraction: { label: '%', scale: 100 },
  bytes: { label: 'kB', scale: 1e-3 },
  count: { label: '', scale: 1 },
  ratio: { label: '×', scale: 1 },
  milliseconds: { label: 'ms', scale: 1 },
  nats: { label: 'nats', scale: 1 },
  number: { label: '', scale: 1 },
};

/** Mermaid's own is hardly seen on white; this one is on white and on black. */
const LINE_COLOUR = '#3b82f6';

/** Lines of Markdown; undefined where there are fewer than three points, which are no trend. */
export function renderTrend({ metric, entries, candidate, points = 30 }: TrendOptions): string | undefined {
  const { label, scale } = AXIS[metric.unit];
  const recorded = entries
    .filter(({ metrics }) => Number.isFinite(metrics[metric.name]))
    .map(({ metrics, commit, createdAt, release }) => ({
      name: release ?? commit?.slice(0, 7) ?? createdAt.slice(0, 10),
      value: metrics[metric.name] * scale,
    }));
  const now = candidate !== undefined && Number.isFinite(candidate) ? [{ name: 'now', value: candidate * scale }] : [];
  const shown = [...recorded, ...now].slice(-points);
  if (shown.length < 3) return undefined;
  const [low, high] = rangeOf(shown.map(({ value }) => value));
  const title = `${metric.title}${label === '' ? '' : `, ${label}`}`;
  const ends = `${shown[0].name} … ${shown[shown.length - 1].name}`;
  return [
    '```mermaid',
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${LINE_COLOUR}"}}}}%%`,
    'xychart-beta',
    `  title "${quoted(title)}"`,
    // A label for each point would lie over the next one's.
    `  x-axis "${quoted(ends)}" 1 --> ${shown.length}`,
    `  y-axis ${low} --> ${high}`,
    `  line [${shown.map(({ value }) => digits(value, high - low)).join(', ')}]`,
    '```',
  ].join('\n');
}

/** A margin of a tenth on both sides; a constant series gets room as well. */
function rangeOf(values: readonly number[]): [low: number, high: number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const margin = high > low ? (high - low) / 10 : Math.max(Math.abs(high) / 100, 1e-3);
  const width = high - low + 2 * margin;
  return [Number(digits(low - margin, width)), Number(digits(high + margin, width))];
}

/** As many decimals as the height of the chart can show. */
function digits(value: number, width: number): string {
  const decimals = Math.min(12, Math.max(0, 3 - Math.floor(Math.log10(width))));
  return String(Number(value.toFixed(decimals)));
}

/** Text inside double quotes of Mermaid, which knows no escapes for them: titles and tags come from elsewhere. */
function quoted(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,:;%×…_/()+−-]/gu, '·').slice(0, 60);
}
