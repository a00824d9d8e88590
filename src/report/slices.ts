/** Figures per slice and per class, for reading: each interval stands on its own, and no gate looks at them. */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Check } from '../validate/gate.ts';
import { figureOf, type Subjects } from '../validate/measured.ts';
import { type SliceEvidence, sliceEvidence, sliceQ } from '../validate/slice-evidence.ts';
import { isSliceable, slicer } from '../validate/slice-subjects.ts';
import { type Slice, slicesOf } from '../validate/slices.ts';
import type { SliceRow, SliceTable } from './report.ts';

export interface SliceListing {
  readonly metrics: readonly MetricInfo[];
  readonly subjects: Subjects;
  readonly checks: readonly Check[];
  readonly confidence: number;
  readonly classNames?: readonly string[];
  /** Whether classes are listed too. */
  readonly perClass: boolean;
}

/** The headline metric, and those with gates on slices; undefined where there are neither slices nor classes. */
export function buildSlices(listing: SliceListing): SliceTable[] | undefined {
  const { subjects, classNames, perClass } = listing;
  const { predictions } = subjects.candidate;
  const named = slicesOf('any', predictions, classNames);
  const classes = perClass ? slicesOf('classes', predictions, classNames) : [];
  const all = [
    ...(typeof named === 'string' ? [] : named.map((slice) => ({ ...slice, kind: 'slice' as const }))),
    ...(typeof classes === 'string' ? [] : classes.map((slice) => ({ ...slice, kind: 'class' as const }))),
  ];
  if (all.length === 0) return undefined;
  return chosenMetrics(listing).map((info) => buildTable(info, all, listing));
}

function chosenMetrics({ metrics, subjects, checks }: SliceListing): MetricInfo[] {
  const fitting = metrics.filter(isSliceable);
  const headline = fitting.find(({ name }) => typeof figureOf(name, subjects.candidate) === 'number');
  const gated = fitting.filter(({ name }) =>
    checks.some(({ metric, slice }) => metric === name && slice !== undefined),
  );
  return [...new Set([...(headline === undefined ? [] : [headline]), ...gated])];
}

type Listed = Slice & Pick<SliceRow, 'kind'>;

function buildTable(info: MetricInfo, slices: readonly Listed[], { subjects, confidence }: SliceListing): SliceTable {
  const against = subjects.baseline === undefined ? 'original' : 'baseline';
  const partOf = slicer(info, against, subjects);
  const together = slices.reduce((sum, { rows }) => sum + rows.length, 0);
  const evidence: Evidence = (part) => sliceEvidence(info, against, part, confidence, together);
  const rows = slices.map((slice) => buildRow(info, against, slice, partOf(slice.rows), evidence));
  const q = sliceQ(rows.map(({ p }) => p));
  const { name: metric, title, unit, better } = info;
  const listed = rows.map(({ p: _, ...row }, index) => ({ ...row, q: q[index] }));
  return { metric, title, unit, better, against, rows: listed };
}

type Row = Omit<SliceRow, 'q'> & { readonly p: number | null };

type Evidence = (part: Subjects) => SliceEvidence;

function buildRow(
  info: MetricInfo,
  against: 'baseline' | 'original',
  { name, kind, rows }: Listed,
  part: Subjects,
  evidence: Evidence,
): Row {
  const figure = (model: Subjects['baseline']) => {
    const value = model === undefined || rows.length === 0 ? '' : figureOf(info.name, model);
    return typeof value === 'number' ? value : null;
  };
  const [original, baseline, candidate] = [part.original, part.baseline, part.candidate].map(figure);
  const reference = against === 'baseline' ? baseline : original;
  const change = candidate === null || reference === null ? null : candidate - reference;
  const found = change === null ? { interval: null, p: null } : evidence(part);
  return { name, kind, size: rows.length, original, baseline, candidate, change, ...found };
}
