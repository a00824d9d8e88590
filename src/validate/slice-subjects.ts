/** The models of one target, as if the test split held only some of its examples. */
import type { Predictions } from '../evaluate/measurement.ts';
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Check } from './gate.ts';
import { type Measured, referenceOf, type Subjects } from './measured.ts';
import { alignment, isShareOfExamples, shareOf } from './paired.ts';
import { reordered } from './reordered.ts';
import { totalOf } from './resample.ts';
import { isSummable, summed } from './summands.ts';

/** Whether the metric can be told for a part of the examples: a share of them, or a function of sums over them. */
export function isSliceable({ name }: MetricInfo): boolean {
  return isShareOfExamples(name) || (isSummable(name) && name !== 'worstClassRecall');
}

/**
 * Yields the models as if there were only the examples at `rows`, places in the order of the candidate's predictions. Models
 * of other examples hold no predictions then.
 */
export function slicer(
  info: MetricInfo,
  against: Check['against'],
  subjects: Subjects,
): (rows: Int32Array) => Subjects {
  const { candidate, original } = subjects;
  const reference = against === 'value' ? undefined : referenceOf(info.name, against, subjects);
  const whole = {
    candidate: aligned(candidate, candidate),
    original: aligned(original, candidate),
    reference: reference && aligned(reference, candidate),
  };
  return (rows) => {
    const first = restricted(whole.original, rows);
    const truth = restricted(whole.candidate, rows);
    const figures = (model: Measured) => withFigure(info.name, model, truth.predictions, first);
    const sliced = { ...subjects, candidate: figures(truth), original: figures(first) };
    if (against === 'value' || against === 'original') return sliced;
    const named = whole.reference && figures(restricted(whole.reference, rows));
    return against === 'best' ? { ...sliced, best: named && { [info.name]: named } } : { ...sliced, [against]: named };
  };
}

/** With predictions in the order of the candidate's, or without any. */
function aligned(model: Measured, candidate: Measured): Measured {
  const { modelDigest, missing, predictions } = model;
  const order = alignment(candidate.predictions, predictions);
  const none = { metrics: {}, missing, modelDigest };
  if (predictions === undefined || order === undefined) return none;
  return { ...none, predictions: order === 'same' ? predictions : reordered(predictions, order) };
}

function restricted(model: Measured, rows: Int32Array): Measured {
  const { predictions } = model;
  return predictions === undefined ? model : { ...model, predictions: subset(predictions, rows) };
}

function withFigure(metric: string, model: Measured, truth: Predictions | undefined, original: Measured): Measured {
  const { predictions } = model;
  const why = (text: string): Measured => ({ ...model, missing: { [metric]: text } });
  if (model.missing !== undefined && Object.hasOwn(model.missing, metric)) return model;
  if (predictions === undefined || truth === undefined) return why('predictions per example are not on record');
  const share = shareOf(metric, model, original);
  if (share !== undefined) return { ...model, metrics: { [metric]: share } };
  const sums = summed(metric, predictions, truth);
  if (sums === undefined) return why('what each example contributes is not on record');
  const figure = totalOf(sums, predictions.count);
  return Number.isFinite(figure)
    ? { ...model, metrics: { [metric]: figure } }
    : why('these examples do not determine it');
}

type Column = Float32Array | Int32Array | Uint8Array;

/** Some rows of predictions, in the order of `rows`. Of which slices they are is left out: nobody slices a slice. */
export function subset(predictions: Predictions, rows: Int32Array): Predictions {
  const { slices: _, ...columns } = predictions;
  const { count } = predictions;
  const pick = (value: unknown): unknown => {
    if (Array.isArray(value)) return Array.from(rows, (row) => value[row]);
    if (ArrayBuffer.isView(value))
      return pickRows(value as Column, value.byteLength === 0 ? 0 : (value as Column).length / count, rows);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, pick(inner)]));
  };
  const picked = Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, pick(value)]));
  return { ...(picked as unknown as Predictions), count: rows.length };
}

function pickRows(values: Column, width: number, rows: Int32Array): Column {
  const picked = new (values.constructor as new (length: number) => Column)(rows.length * width);
  if (width === 1) {
    for (let i = 0; i < rows.length; i++) picked[i] = values[rows[i]];
    return picked;
  }
  for (let i = 0; i < rows.length; i++) picked.set(values.subarray(rows[i] * width, (rows[i] + 1) * width), i * width);
  return picked;
}
