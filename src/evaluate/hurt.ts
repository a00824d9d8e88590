/** Examples that were right with another model and are wrong with the candidate, the most confident mistakes first. */
import type { Collection } from './collection.ts';
import type { Hurt, Predictions } from './measurement.ts';

/** More are counted and not listed. */
const MOST_LISTED = 100;

/** What is known of the other model: on record, ids are hashed. */
export type Reference = Pick<Predictions, 'ids' | 'correct'>;

export interface FoundHurt {
  readonly hurt: Hurt;
  /** Where each listed example stands in the split. */
  readonly rows: readonly number[];
}

/** Undefined where nothing is right or wrong, or the two were not given the same examples. */
export function findHurt(
  against: Hurt['against'],
  candidate: Collection,
  reference: Reference,
  classes: readonly string[] | undefined,
): FoundHurt | undefined {
  const { correct } = candidate.predictions;
  const before = reference.correct;
  if (correct === undefined || before === undefined || before.length !== correct.length) return undefined;
  const places = placesOf(candidate.hashedIds, reference.ids);
  if (places === undefined) return undefined;
  const hurt: number[] = [];
  let healed = 0;
  for (let row = 0; row < correct.length; row++) {
    const was = before[places === 'same' ? row : places[row]];
    if (was === 1 && correct[row] === 0) hurt.push(row);
    else if (was === 0 && correct[row] === 1) healed++;
  }
  const confidence = confidenceOf(candidate.predictions);
  const rows = hurt.sort((a, b) => confidence(b) - confidence(a) || a - b).slice(0, MOST_LISTED);
  const { truth, answer } = wordsOf(candidate, classes);
  const examples = rows.map((row) => ({
    id: candidate.ids[row],
    truth: truth(row),
    // It was right before.
    before: truth(row),
    after: answer(row),
    confidence: Number(confidence(row).toPrecision(6)),
  }));
  return { hurt: { against, count: hurt.length, healed, examples }, rows };
}

function placesOf(ids: readonly string[], others: readonly string[]): 'same' | Int32Array | undefined {
  if (ids.length !== others.length) return undefined;
  if (ids.every((id, row) => id === others[row])) return 'same';
  const known = new Map(others.map((id, row) => [id, row]));
  const places = Int32Array.from(ids, (id) => known.get(id) ?? -1);
  return places.includes(-1) || known.size !== others.length ? undefined : places;
}

type Predicted = Collection['predictions'];

function confidenceOf({ confidences, losses }: Predicted): (row: number) => number {
  if (confidences !== undefined) return (row) => confidences[row];
  return (row) => (losses === undefined ? 0 : 1 - Math.exp(-losses[row]));
}

function wordsOf({ predictions, results }: Collection, classes: readonly string[] | undefined) {
  const name = (index: number): string => classes?.[index] ?? String(index);
  if (results.kind === 'classification') {
    return {
      truth: (row: number) => name(results.truth?.labels[row] ?? -1),
      answer: (row: number) => name(results.predicted[row]),
    };
  }
  const width = predictions.outputs;
  const set = (values: Uint8Array | undefined) => (row: number) => {
    const own = Array.from(values?.subarray(row * width, (row + 1) * width) ?? []);
    const named = own.flatMap((member, index) => (member === 1 ? [name(index)] : []));
    return named.length === 0 ? 'none' : named.join(', ');
  };
  const truth = results.kind === 'multiLabel' ? results.truth?.labels : undefined;
  return { truth: set(truth), answer: set(predictions.labels) };
}
