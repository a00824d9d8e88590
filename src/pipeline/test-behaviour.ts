/** The stage of behavioural tests: original, candidate and baseline on the very same examples. */
import type { TargetConfig } from '../config/schema.ts';
import type { DataOptions } from '../data/options.ts';
import type { Source, Splits } from '../data/source.ts';
import { behaviourMetric } from '../evaluate/behaviour/behaviour-metrics.ts';
import { drawExamples } from '../evaluate/behaviour/draw-examples.ts';
import type { FeatureNames } from '../evaluate/behaviour/move-feature.ts';
import type { Behaviour } from '../evaluate/behaviour/options.ts';
import { type BehaviourOutcomes, runBehaviourTests } from '../evaluate/behaviour/run-tests.ts';
import type { Evaluated } from '../evaluate/evaluate.ts';
import type { Evaluation } from '../evaluate/measurement.ts';
import { seededRandom } from '../math/random.ts';
import type { Runnable } from '../model/runnable.ts';
import { type Living, openMinimumSet } from './stages.ts';
import type { Tools } from './tools.ts';

type Outcomes = BehaviourOutcomes['outcomes'];

interface Models<T> {
  readonly original: T;
  readonly candidate: T;
  readonly baseline?: T;
}

/** `first`: what evaluating the original handed back. */
export async function testBehaviour(
  { original, candidate, baseline }: Models<Living>,
  data: Splits,
  config: TargetConfig,
  first: Evaluated,
  tools: Tools,
): Promise<Models<Outcomes>> {
  const behave = await openBehaviour(config, data, first, tools);
  return {
    original: await behave(original.runnable),
    candidate: await behave(candidate.runnable),
    baseline: baseline && (await behave(baseline.runnable)),
  };
}

type Behave = (runnable: Runnable) => Promise<Outcomes>;

/** The function is called with the original first: by how much numbers may move hangs on its outputs. */
export async function openBehaviour(
  config: TargetConfig,
  data: Splits,
  original: Evaluated,
  tools: Tools,
): Promise<Behave> {
  const { behaviour: tests = [], task } = config;
  const batchSize = Math.max(1, Math.floor(config.evaluation.batchSize / tools.batchDivisor));
  const drawn = Math.max(1, ...tests.map((test) => ('examples' in test ? test.examples : 1)));
  const sample = await drawExamples(data.test, drawn, batchSize, seededRandom('behaviour'));
  const classes = ('classes' in task ? task.classes : undefined) ?? data.test.classes;
  const sets = await openSets(tests, config, classes, original.runnable, tools);
  let tolerance: readonly number[] | undefined;
  return async (runnable) => {
    const result = await runBehaviourTests({
      tf: tools.tf,
      runnable,
      task,
      tests,
      sample,
      sets,
      features: featureNames(config.data),
      classes,
      scale: original.collection.scale,
      batchSize,
      tolerance,
    });
    tolerance ??= result.tolerance;
    return result.outcomes;
  };
}

async function openSets(
  tests: Behaviour,
  config: TargetConfig,
  classes: readonly string[] | undefined,
  model: Runnable,
  tools: Tools,
): Promise<ReadonlyMap<string, Source>> {
  const sets = new Map<string, Source>();
  for (const test of tests) {
    if (test.kind !== 'minimum') continue;
    sets.set(behaviourMetric(test), await openMinimumSet(test.data, config, classes, model, tools));
  }
  return sets;
}

/** Names where a CSV file's `features` are listed by name; a column that is one-hot becomes `column=value` for each. */
function featureNames({ test, all, preprocess }: DataOptions): FeatureNames {
  const source = test ?? all;
  const { divide, std } = preprocess;
  const scale = [std].flat().map((deviation) => 1 / (divide * deviation));
  if (source?.format !== 'csv' || source.features === undefined) return { scale };
  const oneHot = new Set((source.oneHot ?? []).map(String));
  const names = source.features.map(String).flatMap((name) => {
    if (!oneHot.has(name)) return [name];
    return (source.categories?.[name] ?? []).map((value) => `${name}=${value}`);
  });
  return { names, scale };
}

/** The figures that the outcomes give, beside all others. */
export function withBehaviour(evaluation: Evaluation, outcomes: Outcomes | undefined): Evaluation {
  if (outcomes === undefined) return evaluation;
  const shares = Object.entries(outcomes).map(([name, passed]) => [name, share(passed)]);
  return { ...evaluation, metrics: { ...evaluation.metrics, ...Object.fromEntries(shares) }, behaviour: outcomes };
}

function share(passed: string): number {
  let count = 0;
  for (const one of passed) if (one === '1') count++;
  return Number((count / passed.length).toPrecision(12));
}
