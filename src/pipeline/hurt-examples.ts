/** Who was hurt by the candidate: against the original, and against the baseline where its outcomes are known. */
import type { Splits } from '../data/source.ts';
import type { Evaluated } from '../evaluate/evaluate.ts';
import { type FoundHurt, findHurt } from '../evaluate/hurt.ts';
import type { Evaluation, Hurt } from '../evaluate/measurement.ts';
import { shownInputs } from '../evaluate/shown-inputs.ts';
import type { MeasureRequest } from './request.ts';

/** `baseline`: as measured in this run. Undefined for tasks in which nothing is right or wrong. */
export async function hurtExamples(
  request: MeasureRequest,
  { test }: Splits,
  original: Evaluated,
  candidate: Evaluated,
  baseline: Evaluation | undefined,
): Promise<readonly Hurt[] | undefined> {
  const { task, evaluation } = request.config;
  const named = task.kind === 'regression' ? undefined : (task.classes ?? test.classes);
  const { collection } = candidate;
  const classes = named?.length === collection.predictions.outputs ? named : undefined;
  const reference = baseline?.predictions ?? request.recorded;
  const found = [
    findHurt('original', collection, original.evaluation.predictions, classes),
    reference && findHurt('baseline', collection, reference, classes),
  ].filter((one) => one !== undefined);
  if (found.length === 0) return undefined;
  const form = request.examples ?? 'ids';
  if (form === 'ids') return found.map(({ hurt }) => hurt);
  const rows = new Set(found.flatMap((one) => one.rows));
  const inputs = await shownInputs(test, [...rows], form, evaluation.batchSize);
  return found.map((one) => withInputs(one, inputs));
}

function withInputs({ hurt, rows }: FoundHurt, inputs: Awaited<ReturnType<typeof shownInputs>>): Hurt {
  return {
    ...hurt,
    examples: hurt.examples.map((example, index) => ({ ...example, inputs: inputs.get(rows[index]) })),
  };
}
