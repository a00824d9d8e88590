/** The optional stage before all others, for `train`: makes the original from a module of the user's. */
import type { TargetConfig } from '../config/schema.ts';
import type { Batch, Source } from '../data/source.ts';
import type { Evaluation } from '../evaluate/measurement.ts';
import { inputFailure } from '../failure.ts';
import type { ModelFiles } from '../model/model.ts';
import { writeModel } from '../model/write.ts';
import { type BuildModel, type TrainResult, train } from '../train/train.ts';
import { evaluateModel, firstBatch, live, prepareData, stopwatch } from './stages.ts';
import type { Tools } from './tools.ts';

export interface TrainedTarget {
  readonly files: ModelFiles;
  readonly evaluation: Evaluation;
  readonly result: TrainResult;
}

export async function trainTarget(target: string, config: TargetConfig, tools: Tools): Promise<TrainedTarget> {
  const { stage } = stopwatch(target, tools);
  const { train: options } = config;
  if (options === undefined) throw new Error(`target ${target} has no train part`);
  const build = await stage('open the module', () => buildFunction(options.module, tools));
  const data = await stage('prepare the data', () => prepareData(config, undefined, tools));
  const { train: examples, validation } = data;
  const sample = examples && (await firstBatch(examples, 1));
  if (examples === undefined || sample === undefined) {
    throw inputFailure('train/no-examples', {
      where: `targets.${target}.data`,
      what: 'there is no `train` split to train on',
      fix: 'Give `train`, or one set as `all` to be split',
    });
  }
  const classNames = namesOf(config, examples);
  const classes = classNames?.length ?? (await classCount(config, examples));
  const { model, result } = await stage('train', () =>
    train({
      tf: tools.tf,
      backend: tools.facts.backend,
      build,
      inputShape: inputShape(sample, target),
      classes,
      classNames,
      splits: { train: examples, validation },
      task: config.task,
      options,
      makeOptimizer: tools.makeOptimizer,
      quicken: tools.quicken,
      noise: tools.noise,
      batchDivisor: tools.batchDivisor,
      progress: tools.progress,
      resume: tools.checkpoints && { checkpoints: tools.checkpoints, facts: tools.facts },
    }),
  );
  const files = writeModel(model);
  const living = await stage('read the model', () => live(files, undefined, tools));
  const { evaluation } = await stage('evaluate', () => evaluateModel(living, data, config, tools));
  living.runnable.dispose();
  return { files, evaluation, result };
}

/** The module's default export. */
async function buildFunction(path: string, tools: Tools): Promise<BuildModel> {
  const module = (await tools.importModule(path)) as { readonly default?: unknown };
  if (typeof module.default === 'function') return module.default as BuildModel;
  throw inputFailure('train/module-export', {
    where: path,
    what: 'the module has no function as its default export',
    fix: 'Write `export default ({ tf, inputShape, classes, seed }) => tf.sequential(…)`',
  });
}

function inputShape({ inputs }: Batch, target: string): readonly number[] {
  const shapes = Object.values(inputs).map(({ shape }) => shape.slice(1));
  if (shapes.length === 1) return shapes[0];
  throw inputFailure('train/several-inputs', {
    where: `targets.${target}.data`,
    what: `the data gives ${shapes.length} inputs (${Object.keys(inputs).join(', ')}), and models with one input are trained`,
    fix: 'Bring a trained model instead of the `train` part',
  });
}

function namesOf({ task }: TargetConfig, examples: Source): readonly string[] | undefined {
  return ('classes' in task ? task.classes : undefined) ?? examples.classes;
}

/** Classes of a classifier, labels per example of a multi-label task, numbers per example of a regression. */
async function classCount({ task }: TargetConfig, examples: Source): Promise<number> {
  let count = 1;
  for await (const { labels } of examples.batches({ size: 1024 })) {
    if (labels === undefined) break;
    if (task.kind !== 'classification') return labels.shape.slice(1).reduce((product, length) => product * length, 1);
    for (const label of labels.values) count = Math.max(count, label + 1);
  }
  return count;
}
