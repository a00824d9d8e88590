/**
 * A gate on parts of the test split: one slice, every slice, or every class. All parts that it looks at are judged
 * together, so that looking at many raises no false alarm: intervals at the Bonferroni level, and the p-value of the gate is
 * the smallest of its parts times their number (Dunn 1961, JASA 56:52–64). That holds however the parts overlap, and with
 * the exact methods that small parts need.
 */
import type { Predictions } from '../evaluate/measurement.ts';
import type { MetricInfo } from '../evaluate/metric.ts';
import { bonferroni } from '../stats/bonferroni.ts';
import { bootstraps } from './bootstraps.ts';
import { type Absent, type Estimate, estimate } from './estimate.ts';
import type { Check } from './gate.ts';
import type { Subjects } from './measured.ts';
import { slicer } from './slice-subjects.ts';

/** Examples of a slice, by their places in the candidate's predictions. */
export interface Slice {
  readonly name: string;
  readonly rows: Int32Array;
}

export interface SlicePart {
  readonly name: string;
  readonly size: number;
  readonly found: Estimate | Absent;
  /** One-sided p-value of "the candidate is within the limit" for this part alone. */
  readonly p?: number;
}

export interface Sliced {
  /** Large enough to be judged. */
  readonly parts: readonly SlicePart[];
  /** Named, and judged by nobody. */
  readonly small: readonly { readonly name: string; readonly size: number }[];
  readonly minSize: number;
  /** Of the whole gate. */
  readonly p?: number;
}

/** `any`: all slices of the target; `classes`: one per true class; else the one of that name. */
export function slicesOf(
  wanted: string,
  predictions: Predictions | undefined,
  classNames: readonly string[] | undefined,
): readonly Slice[] | string {
  if (predictions === undefined || predictions.ids.length === 0) return 'predictions per example are not on record';
  if (wanted === 'classes') return classSlices(predictions, classNames);
  const { slices = {} } = predictions;
  const names = wanted === 'any' ? Object.keys(slices) : Object.hasOwn(slices, wanted) ? [wanted] : [];
  if (names.length === 0)
    return `which examples belong to ${wanted === 'any' ? 'slices' : `\`${wanted}\``} is not on record`;
  return names.map((name) => ({ name, rows: placesOf(slices[name], 1) }));
}

function classSlices({ truth, outputs }: Predictions, names: readonly string[] | undefined): readonly Slice[] | string {
  if (truth === undefined) return 'the true classes are not on record';
  const classes = Array.from({ length: Math.max(outputs, 2) }, (_, index) => index);
  return classes.flatMap((index) => {
    const rows = placesOf(truth, index);
    // A class that the test data lacks is nobody's example.
    return rows.length === 0 ? [] : [{ name: names?.[index] ?? `class ${index}`, rows }];
  });
}

function placesOf(values: ArrayLike<number>, wanted: number): Int32Array {
  const places: number[] = [];
  for (let row = 0; row < values.length; row++) if (values[row] === wanted) places.push(row);
  return Int32Array.from(places);
}

export interface SliceRequest {
  readonly info: MetricInfo;
  readonly against: Check['against'];
  /** What the limit allows for a reference figure (null: against a value), as `Estimate.pOf` takes it. */
  readonly allowed: (reference: number | null) => number;
  readonly subjects: Subjects;
  /** Nominal coverage of all intervals together. */
  readonly level: number;
  readonly minSize: number;
}

/** The metric on each part, with simultaneous intervals. */
export function estimateSlices(slices: readonly Slice[], request: SliceRequest): Sliced {
  const { info, against, subjects, level, minSize, allowed } = request;
  const large = slices.filter(({ rows }) => rows.length >= minSize);
  const small = slices.filter(({ rows }) => rows.length < minSize);
  const each = large.length === 0 ? level : bonferroni(level, large.length);
  const partOf = slicer(info, against, subjects);
  const together = large.reduce((sum, { rows }) => sum + rows.length, 0);
  const parts = large.map(({ name, rows }): SlicePart => {
    const own = partOf(rows);
    const found = estimate(info, against, own, each, bootstraps([{ info, against }], own, together));
    const tested = 'whose' in found || found.pOf === undefined || found.same === 'bytes' ? undefined : found;
    return { name, size: rows.length, found, p: tested?.pOf?.(allowed(tested.reference)) };
  });
  const pValues = parts.flatMap(({ p }) => (p === undefined ? [] : [p]));
  return {
    parts,
    small: small.map(({ name, rows }) => ({ name, size: rows.length })),
    minSize,
    p: pValues.length === 0 ? undefined : Math.min(1, parts.length * Math.min(...pValues)),
  };
}
