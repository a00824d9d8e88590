/** Runs the behavioural tests on one model. */
import type { Batch, Source } from '../../data/source.ts';
import { inputFailure } from '../../failure.ts';
import { seededRandom } from '../../math/random.ts';
import type { Runnable, Tf } from '../../model/runnable.ts';
import { fixedBatch, predictor } from '../collect.ts';
import { chooseHead } from '../head.ts';
import { rowsOf } from '../pad.ts';
import type { Scale } from '../scale.ts';
import { comparableOf } from '../start-pass.ts';
import type { Task } from '../task.ts';
import { behaviourMetric } from './behaviour-metrics.ts';
import { changeInputs } from './change-inputs.ts';
import { standardDeviation } from './jitter.ts';
import { type FeatureNames, featureIndex, moveFeature, outputIndex } from './move-feature.ts';
import type { Behaviour, BehaviourTest } from './options.ts';
import { isRight, type OutputRows, obeys, stays } from './outcomes.ts';

export interface BehaviourRequest {
  readonly tf: Tf;
  readonly runnable: Runnable;
  readonly task: Task;
  readonly tests: Behaviour;
  /** The examples that are changed; the same for all models. */
  readonly sample: Batch;
  /** Minimum functionality sets by metric name. */
  readonly sets: ReadonlyMap<string, Source>;
  readonly features: FeatureNames;
  readonly classes?: readonly string[];
  /** How the original's outputs are read, for all models alike. */
  readonly scale: Scale;
  readonly batchSize: number;
  /** Of the original's run; absent for the original itself. */
  readonly tolerance?: readonly number[];
}

export interface BehaviourOutcomes {
  /** By metric name: one character per example, `1` passed, `0` not. */
  readonly outcomes: Readonly<Record<string, string>>;
  /** By how much numbers may move where a test says nothing: a twentieth of their standard deviation. */
  readonly tolerance: readonly number[];
}

const TOLERANCE_SHARE = 1 / 20;

/** Throws an input failure for a test that does not fit model or data. */
export async function runBehaviourTests(request: BehaviourRequest): Promise<BehaviourOutcomes> {
  const { sample, tests } = request;
  const before = await predictRows(sample, request);
  const tolerance = request.tolerance ?? tolerancesOf(before);
  const outcomes: Record<string, string> = {};
  for (const test of tests) {
    const passed =
      test.kind === 'minimum'
        ? await runMinimum(test, tolerance, request)
        : await runOnSample(test, before, tolerance, request);
    outcomes[behaviourMetric(test)] = passed.join('');
  }
  return { outcomes, tolerance };
}

type SampleTest = Exclude<BehaviourTest, { kind: 'minimum' }>;

async function runOnSample(
  test: SampleTest,
  all: OutputRows,
  given: readonly number[],
  request: BehaviourRequest,
): Promise<Uint8Array> {
  const { task, runnable, features, classes } = request;
  const count = Math.min(test.examples, request.sample.size);
  const batch = rowsOf(request.sample, 0, count);
  const before = { ...all, values: all.values.subarray(0, count * all.width) };
  if (test.kind === 'direction') {
    const column = outputIndex(test, all.width, classes);
    const after = await predictRows(moveFeature(batch, test, features), request);
    return obeys(before, after, column, test.expect, test.tolerance);
  }
  const width = Object.values(batch.inputs)[0].values.length / count;
  const named = test.kind === 'jitter' ? test.features?.map((one) => featureIndex(one, features, width)) : undefined;
  const random = seededRandom(`${test.seed}/${behaviourMetric(test)}`);
  const changed = changeInputs(test, batch, runnable.inputs, random, named);
  if (typeof changed === 'string') {
    throw inputFailure('behaviour-misfit', {
      where: `behaviour: test \`${test.kind}\``,
      what: changed,
      fix: 'Remove the test, or set its `input`',
    });
  }
  return stays(before, await predictRows(changed, request), task, tolerancesFor(test, given));
}

async function runMinimum(
  test: Extract<BehaviourTest, { kind: 'minimum' }>,
  given: readonly number[],
  request: BehaviourRequest,
): Promise<Uint8Array> {
  const source = request.sets.get(behaviourMetric(test))!;
  const parts: Uint8Array[] = [];
  for await (const batch of source.batches({ size: request.batchSize })) {
    if (batch.labels === undefined) {
      throw inputFailure('behaviour-unlabelled', {
        where: `behaviour: test \`${test.name ?? test.kind}\``,
        what: 'its examples have no labels',
        fix: 'Give labels: a minimum functionality set says what is right',
      });
    }
    const rows = await predictRows(batch, request);
    parts.push(isRight(rows, batch.labels, request.task, tolerancesFor(test, given)));
  }
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

async function predictRows(batch: Batch, request: BehaviourRequest): Promise<OutputRows> {
  const { tf, runnable, task, scale } = request;
  const head = chooseHead(runnable.outputs, task.output);
  const size = fixedBatch(runnable) ?? request.batchSize;
  const predict = predictor(tf, runnable, head, size);
  let values = new Float32Array(0);
  let width = 1;
  for (let start = 0; start < batch.size; start += size) {
    const part = rowsOf(batch, start, Math.min(batch.size, start + size));
    const output = await predict(part);
    const raw = output.values as Float32Array;
    const rows = comparableOf(raw, raw.length / part.size, scale, task);
    width = rows.length / part.size;
    if (start === 0) values = new Float32Array(batch.size * width);
    values.set(rows, start * width);
  }
  return { values, width };
}

function tolerancesOf({ values, width }: OutputRows): number[] {
  return Array.from({ length: width }, (_, column) => TOLERANCE_SHARE * standardDeviation(values, column, width));
}

function tolerancesFor({ tolerance }: BehaviourTest, given: readonly number[]): readonly number[] {
  return tolerance === undefined ? given : given.map(() => tolerance);
}
