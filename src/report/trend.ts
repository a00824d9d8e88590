/** A metric over the last recorded states as a Mermaid chart, which GitHub draws in comments and summaries. */
import type { MetricInfo, Unit } from '../evaluate/metric.ts';
import type { HistoryEntry } from '../history/entry.ts';

export interface TrendPoint {
  /** Tag of a release, else seven characters of the commit, else the day; `now` for this run. */
  readonly name: string;
  /** In the metric's unit. */
  readonly value: number;
}

/** Points of a chart: more cannot be told apart in a comment. */
const MOST_POINTS = 30;

/** The newest points, this run's candidate last; undefined where there are fewer than three, which are no trend. */
export function trendOf(
  metric: string,
  entries: readonly HistoryEntry[],
  candidate: number | undefined,
): readonly TrendPoint[] | undefined {
  const recorded = entries
    .filter(({ metrics }) => Number.isFinite(metrics[metric]))
    .map(({ metrics, commit, createdAt, release }) => ({
      name: release ?? commit?.slice(0, 7) ?? createdAt.slice(0, 10),
      value: metrics[metric],
    }));
  const now = candidate !== undefined && Number.isFinite(candidate) ? [{ name: 'now', value: candidate }] : [];
  const points = [...recorded, ...now].slice(-MOST_POINTS);
  return points.length < 3 ? undefined : points;
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

/** Lines of Markdown. */
export function renderTrend(
  { title, unit }: Pick<MetricInfo, 'title' | 'unit'>,
  points: readonly TrendPoint[],
): string {
  const { label, scale } = AXIS[unit];
  const values = points.map(({ value }) => value * scale);
  const [low, high] = rangeOf(values);
  const ends = `${points[0].name} … ${points[points.length - 1].name}`;
  return [
    '```mermaid',
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${LINE_COLOUR}"}}}}%%`,
    'xychart-beta',
    `  title "${quoted(`${title}${label === '' ? '' : `, ${label}`}`)}"`,
    // A label for each point would lie over the next one's.
    `  x-axis "${quoted(ends)}" 1 --> ${points.length}`,
    `  y-axis ${low} --> ${high}`,
    `  line [${values.map((value) => digits(value, high - low)).join(', ')}]`,
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
