/** From a measurement of this run to the baseline that is stored. */
import type { Evaluation, FineTuneResult, Measurement, Predictions } from '../evaluate/measurement.ts';
import type { StoredBaseline } from '../ports.ts';
import { BASELINE_SCHEMA_VERSION, type ContentKey } from './record.ts';

export interface Occasion {
  readonly key: ContentKey;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly commit?: string;
}

export interface Caps {
  /** A larger compressed model is not stored. */
  readonly maxModelBytes: number;
  /** Predictions of more examples are not stored. */
  readonly maxPredictions: number;
}

/** Rows of numbers (multi-label, regression) are kept up to 4 MB; what is one number per example is always kept. */
const MAX_VALUES = 2 ** 20;

export function makeRecord(measurement: Measurement, { key, createdAt, commit }: Occasion, caps: Caps): StoredBaseline {
  const { target, facts, candidate, original, steps, fineTune, trail, latency, examples, classNames } = measurement;
  const omitModel = candidate.size.raw > caps.maxModelBytes;
  const omitPredictions = examples > caps.maxPredictions;
  const record = {
    schemaVersion: BASELINE_SCHEMA_VERSION,
    target,
    createdAt,
    commit,
    key,
    facts,
    candidate: withPredictions(candidate, omitPredictions ? none : small),
    original: withPredictions(original, omitPredictions ? none : ofOriginal),
    steps,
    fineTune: fineTune && recordable(fineTune),
    trail,
    latency,
    examples,
    classNames,
    ...(omitModel
      ? { modelOmitted: `its ${candidate.size.raw} bytes are above baseline.maxModelBytes (${caps.maxModelBytes})` }
      : { modelDigest: candidate.modelDigest }),
    ...(omitPredictions
      ? { predictionsOmitted: `${examples} examples are above baseline.maxPredictions (${caps.maxPredictions})` }
      : {}),
  };
  if (omitModel) return { record };
  return {
    record,
    model: measurement.model,
    ...(measurement.packedKnowsMore && { packed: measurement.packed }),
  };
}

function withPredictions(evaluation: Evaluation, keep: (predictions: Predictions) => Predictions): Evaluation {
  return { ...evaluation, predictions: keep(evaluation.predictions) };
}

function none({ count, outputs }: Predictions): Predictions {
  return { count, outputs, ids: [] };
}

/** What gates against the original ask for. What is of the data stands with the candidate. */
function ofOriginal(predictions: Predictions): Predictions {
  const { count, outputs, ids, classes, confidences, losses, squares, hits, misses, ranks, correct, custom } =
    predictions;
  const numbers = predictions.labels === undefined ? small(predictions).values : undefined;
  const kept = { classes, confidences, losses, squares, hits, misses, ranks, correct, custom, values: numbers };
  const known = Object.entries(kept).filter(([, values]) => values !== undefined);
  return { count, outputs, ids, ...Object.fromEntries(known) };
}

function small(predictions: Predictions): Predictions {
  const { values, labels, targets, ...rest } = predictions;
  const fits = predictions.count * predictions.outputs <= MAX_VALUES;
  return fits ? predictions : rest;
}

/** The course of a run that diverged holds NaN, which JSON cannot say. */
function recordable({ history, ...rest }: FineTuneResult): FineTuneResult | undefined {
  return Number.isFinite(rest.before) && Number.isFinite(rest.after) ? { ...rest, history: [] } : undefined;
}
