/** Per-example outcomes of two models on the same examples, for metrics that are a share of examples. */
import type { Predictions } from '../evaluate/measurement.ts';
import type { Measured } from './measured.ts';

/** On how many examples the event (right, agrees, flipped) holds only for the candidate, only for the reference. */
export interface Pairs {
  readonly gained: number;
  readonly lost: number;
  readonly n: number;
}

/** Metrics that are a share of the examples; of those whose outcome per example is kept, changes can be paired. */
const OUTCOMES: Readonly<Record<string, (subject: Measured, original: Measured) => Uint8Array | undefined>> = {
  accuracy: (subject) => subject.predictions?.correct,
  exactMatch: (subject) => subject.predictions?.correct,
  agreement: (subject, original) => (subject === original ? constant(original, 1) : subject.predictions?.agrees),
  negativeFlips: (subject, original) => flips(subject, original, 1),
  positiveFlips: (subject, original) => flips(subject, original, 0),
};

function outcomeOf(metric: string): (subject: Measured, original: Measured) => Uint8Array | undefined {
  if (Object.hasOwn(OUTCOMES, metric)) return OUTCOMES[metric];
  if (isBehaviour(metric)) {
    return ({ behaviour }) =>
      behaviour && Object.hasOwn(behaviour, metric) ? Uint8Array.from(behaviour[metric], Number) : undefined;
  }
  const k = Number(TOP_K.exec(metric)?.[1]);
  return (subject) =>
    subject.predictions?.ranks && Uint8Array.from(subject.predictions.ranks, (rank) => (rank < k ? 1 : 0));
}

const TOP_K = /^top(\d+)Accuracy$/;

/** Behavioural tests try examples of their own, the same for all models. */
export function isBehaviour(metric: string): boolean {
  return metric.startsWith('behaviour.');
}

/** Whether the metric is a share of the test examples, so that a score interval of a proportion applies. */
export function isShareOfExamples(metric: string): boolean {
  return Object.hasOwn(OUTCOMES, metric) || TOP_K.test(metric) || isBehaviour(metric);
}

/** The share of the subject's examples; undefined where the metric is none, or nothing is known per example. */
export function shareOf(metric: string, subject: Measured, original: Measured): number | undefined {
  const outcome = isShareOfExamples(metric) ? outcomeOf(metric)(subject, original) : undefined;
  if (outcome === undefined || outcome.length === 0) return undefined;
  return outcome.reduce((sum, value) => sum + value, 0) / outcome.length;
}

/** The pairs, or why there are none (undefined where the metric is no share of examples at all). */
export function pairOutcomes(
  metric: string,
  candidate: Measured,
  reference: Measured,
  original: Measured,
): Pairs | string | undefined {
  if (!isShareOfExamples(metric)) return undefined;
  const outcome = outcomeOf(metric);
  const [after, before] = [outcome(candidate, original), outcome(reference, original)];
  if (after === undefined || before === undefined) return 'predictions per example are not on record';
  const order = isBehaviour(metric)
    ? 'same'
    : alignment(candidate.predictions, reference.predictions ?? candidate.predictions);
  if (order === undefined || after.length !== before.length || after.length === 0) {
    return 'the predictions are not of the same examples';
  }
  let [gained, lost] = [0, 0];
  for (let i = 0; i < after.length; i++) {
    const difference = after[i] - before[order === 'same' ? i : order[i]];
    if (difference > 0) gained++;
    else if (difference < 0) lost++;
  }
  return { gained, lost, n: after.length };
}

/** Where each example of `a` stands in `b`; undefined when they are not the same examples. */
export function alignment(a: Predictions | undefined, b: Predictions | undefined): 'same' | Int32Array | undefined {
  if (a === undefined || b === undefined || a.ids.length !== b.ids.length) return undefined;
  if (a.ids.every((id, index) => id === b.ids[index])) return 'same';
  const places = new Map(b.ids.map((id, index) => [id, index]));
  if (places.size !== b.ids.length) return undefined;
  const order = Int32Array.from(a.ids, (id) => places.get(id) ?? -1);
  return order.includes(-1) || new Set(order).size !== order.length ? undefined : order;
}

function constant(subject: Measured, value: 0 | 1): Uint8Array | undefined {
  const length = subject.predictions?.ids.length;
  return length === undefined ? undefined : new Uint8Array(length).fill(value);
}

/** Examples on which the original was `was` (1 right, 0 wrong) and the subject is not. */
function flips(subject: Measured, original: Measured, was: 0 | 1): Uint8Array | undefined {
  if (subject === original) return constant(original, 0);
  const before = original.predictions?.correct;
  const after = subject.predictions?.correct;
  const order = alignment(subject.predictions, original.predictions);
  if (before === undefined || after === undefined || order === undefined) return undefined;
  return after.map((right, i) => (before[order === 'same' ? i : order[i]] === was && right !== was ? 1 : 0));
}
