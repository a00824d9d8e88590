/** The pass over the split: batches in, O(1) numbers per example out. */
import type { SliceOptions } from '../data/slice/options.ts';
import type { Batch, Source, TensorData } from '../data/source.ts';
import { inputFailure } from '../failure.ts';
import type { Port, Runnable, Tf } from '../model/runnable.ts';
import type { Progress } from '../ports.ts';
import { collectDifferences } from './collect/differences.ts';
import { collectSlices, type SliceCollector } from './collect/slices.ts';
import type { Collection } from './collection.ts';
import { sumDrift } from './compare.ts';
import { joinLabels } from './custom-metric.ts';
import { predictBatch } from './feed.ts';
import { hashId } from './hash-id.ts';
import { chooseHead, widthOf } from './head.ts';
import { nonFinite } from './non-finite.ts';
import { padBatch } from './pad.ts';
import { comparableOf, type Pass, startPass } from './start-pass.ts';
import type { Task } from './task.ts';

export interface CollectRequest {
  readonly tf: Tf;
  readonly runnable: Runnable;
  readonly source: Source;
  readonly task: Task;
  /** Absent: this is the original. */
  readonly original?: { readonly collection: Collection; readonly runnable: Runnable };
  /** Parts of the split; looked at with the original, for they are the same for all models. */
  readonly slices?: readonly SliceOptions[];
  readonly batchSize: number;
  /** Numbers of outputs to hold in memory; beyond it the original is run again beside the model. */
  readonly keep: number;
  readonly stage: string;
  readonly progress?: Progress;
}

export async function collect(request: CollectRequest): Promise<Collection> {
  const { tf, runnable, source, task, keep, stage } = request;
  const theirs = request.original?.collection;
  const head = chooseHead(runnable.outputs, task.output);
  const size = fixedBatch(runnable) ?? request.batchSize;
  const predict = predictor(tf, runnable, head, size);
  const predictOriginal = request.original && originalPredictor(request, size);
  const drift = theirs && sumDrift();
  const differences = theirs && collectDifferences(task.kind, source.count);
  const ids: string[] = [];
  const labels: Batch['labels'][] = [];
  const slices = theirs === undefined ? slicesOf(request) : undefined;
  const broken = { count: 0, first: '' };
  let labelled = 0;
  let pass: Pass | undefined;

  for await (const batch of source.batches({ size })) {
    const output = await predict(batch);
    const raw = output.values as Float32Array;
    const width = widthOf(output.shape, batch.size, head, task);
    checkWidth(width, pass?.width ?? theirs?.width, head);
    pass ??= await startPass(
      { batch, output, width },
      { task, runnable, predict, keep, expected: source.count, scale: theirs?.scale },
    );

    const bad = nonFinite(raw, width, pass.scale === 'logits');
    if (broken.count === 0 && bad.count > 0) broken.first = batch.ids[bad.first];
    broken.count += bad.count;

    const values = comparableOf(raw, width, pass.scale, task);
    pass.collector.add(values, batch.labels, batch.ids);
    slices?.add(batch);
    pass.outputs?.push(values);
    pass.raw?.push(raw);
    if (task.metrics.length > 0) labels.push(batch.labels);
    if (drift !== undefined) {
      const from = ids.length * (values.length / batch.size);
      const before = theirs?.outputs?.subarray(from, from + values.length) ?? (await predictOriginal!(batch));
      drift.add(values, before);
      differences?.add(values, before, batch.size);
    }
    for (const id of batch.ids) ids.push(id);
    if (batch.labels !== undefined) labelled += batch.size;
    request.progress?.({ stage, done: ids.length, total: source.count });
  }
  if (pass === undefined) throw noExamples();
  checkSameExamples(ids, theirs?.ids);

  const text =
    broken.count === 0 ? undefined : `${broken.count} of ${ids.length} outputs hold NaN or an infinite number`;
  const raw = pass.raw?.values();
  const { results, predictions } = pass.collector.finish();
  const members = theirs?.slices ?? slices?.finish();
  return {
    results,
    predictions: members === undefined ? predictions : { ...predictions, slices: members },
    slices: members,
    ids,
    hashedIds: theirs?.hashedIds ?? ids.map(hashId),
    scale: pass.scale,
    width: pass.width,
    outputs: pass.outputs?.values(),
    raw: raw && { shape: [ids.length, ...pass.shape], values: raw },
    labels: joinLabels(labels),
    labelled,
    drift: drift?.finish(),
    differences: differences?.finish(),
    broken: text,
    findings:
      text === undefined
        ? pass.findings
        : [
            ...pass.findings,
            { code: 'non-finite-output', level: 'error', text: `${text}, the first is example \`${broken.first}\`.` },
          ],
  };
}

function slicesOf({ slices = [], task, source }: CollectRequest): SliceCollector | undefined {
  if (slices.length === 0) return undefined;
  const classes = task.kind === 'regression' ? undefined : (task.classes ?? source.classes);
  return collectSlices(slices, task.kind, classes, source.count);
}

type Predict = (batch: Batch) => Promise<TensorData>;

/** Predicts batches of up to `size`; a model of a fixed batch gets that many, and the rest is cut off. */
export function predictor(tf: Tf, runnable: Runnable, head: Port, size: number): Predict {
  const fixed = fixedBatch(runnable);
  if (fixed === undefined) return (batch) => predictBatch(tf, runnable, batch, head);
  return async (batch) => {
    const { shape, values } = await predictBatch(tf, runnable, padBatch(batch, size), head);
    const length = (values.length / shape[0]) * batch.size;
    return shape[0] === size
      ? { shape: [batch.size, ...shape.slice(1)], values: values.subarray(0, length) }
      : { shape, values };
  };
}

/** For outputs above the cap: what the original makes of the batch, in the form that drift is measured in. */
function originalPredictor(
  { tf, original, task }: CollectRequest,
  size: number,
): (batch: Batch) => Promise<Float32Array> {
  const { runnable, collection } = original!;
  const predict = predictor(tf, runnable, chooseHead(runnable.outputs, task.output), size);
  return async (batch) => {
    const { values } = await predict(batch);
    return comparableOf(values as Float32Array, collection.width, collection.scale, task);
  };
}

export function fixedBatch(runnable: Runnable): number | undefined {
  return runnable.inputs.find((port) => port.fixedBatch !== undefined)?.fixedBatch;
}

function checkWidth(width: number, expected: number | undefined, head: Port): void {
  if (expected === undefined || width === expected) return;
  throw inputFailure('output-width', {
    where: `output \`${head.name}\``,
    what: `it holds ${width} numbers per example where ${expected} are expected`,
    fix: 'Compare models whose outputs have one and the same shape for all examples',
  });
}

function noExamples(): Error {
  return inputFailure('no-examples', {
    where: 'data.test',
    what: 'it holds no examples',
    fix: 'Point it at data with at least one example',
  });
}

function checkSameExamples(ids: readonly string[], expected: readonly string[] | undefined): void {
  if (expected === undefined) return;
  const same = ids.length === expected.length && ids.every((id, index) => id === expected[index]);
  if (same) return;
  throw inputFailure('unsteady-data', {
    where: 'data.test',
    what: `the data came out differently when it was read a second time (${expected.length} examples, then ${ids.length})`,
    fix: 'Make the data module yield the same examples in the same order each time; seed what is random in it',
  });
}
