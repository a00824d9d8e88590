/** The optional first stage: trains the original from a module of the user's that builds the model. */
import type { LayersModel } from '@tensorflow/tfjs';
import type { Source } from '../data/source.ts';
import { chooseHead } from '../evaluate/head.ts';
import type { Task } from '../evaluate/task.ts';
import { Failure, inputFailure } from '../failure.ts';
import { seededRandom } from '../math/random.ts';
import { applyValues } from '../model/apply-values.ts';
import type { Quicken } from '../model/forward-pass.ts';
import type { Model } from '../model/model.ts';
import { loadTrainable, type Tf, type Trainable } from '../model/runnable.ts';
import type { Progress } from '../ports.ts';
import { type Checkpoints, checkpointOf, modelParts } from './checkpoint.ts';
import { fromLayersModel } from './from-layers-model.ts';
import { learningRateOf } from './learning-rate.ts';
import { type LoopResult, runLoop } from './loop.ts';
import type { MakeOptimizer } from './make-optimizer.ts';
import type { Noise } from './noise.ts';
import type { TrainOptions } from './options.ts';
import { measureQuality } from './quality.ts';

/** What the module is given. Layers that it leaves without a seed get theirs from `seed` all the same. */
export interface BuildContext {
  readonly tf: Tf;
  /** Of one example, without the batch dimension. */
  readonly inputShape: readonly number[];
  /** Number of classes; for regression the numbers per example. */
  readonly classes: number;
  readonly seed: number;
}

/** Default export of the module. Returns the model uncompiled. */
export type BuildModel = (context: BuildContext) => LayersModel | Promise<LayersModel>;

export interface TrainRequest {
  readonly tf: Tf;
  readonly backend: 'native' | 'wasm' | 'cpu';
  readonly build: BuildModel;
  readonly inputShape: readonly number[];
  readonly classes: number;
  /** Of a classifier whose config or data names its classes: the model must have an output for each and none more. */
  readonly classNames?: readonly string[];
  readonly splits: { readonly train: Source; readonly validation?: Source };
  readonly task: Task;
  readonly options: TrainOptions;
  readonly makeOptimizer: MakeOptimizer;
  /** Makes predictions on the validation split fast. */
  readonly quicken?: Quicken;
  readonly noise: Noise;
  readonly batchDivisor?: number;
  readonly progress?: Progress;
  /** Where to keep the state of a long training, and the kernels that it depends on. */
  readonly resume?: { readonly checkpoints: Checkpoints; readonly facts: unknown };
}

export interface TrainResult extends Omit<LoopResult, 'best'> {
  /** Headline metric: `accuracy`, `exactMatch` or `mae`; followed by `on the train split` without a validation split. */
  readonly metric: string;
  readonly quality: number;
}

/**
 * Trains for `epochs` and returns the weights of the best one on the validation split. The same seed, data and backend
 * give the same model, bit for bit.
 *
 * @throws input failure `train/module-result` when the module does not return a LayersModel, `train/module` when it throws
 */
export async function train(request: TrainRequest): Promise<{ readonly model: Model; readonly result: TrainResult }> {
  const { tf, task, splits, options } = request;
  const random = seededRandom(options.seed).fork('train');
  const batchDivisor = request.batchDivisor ?? 1;
  const judge = splits.validation ?? splits.train;
  const evaluationBatch = Math.max(1, Math.floor(256 / batchDivisor));
  const fresh = await buildModel(request);
  const trainable = await loadTrainable(tf, fresh, request.quicken);
  try {
    checkWidth(trainable, request);
    const measure = () => measureQuality(tf, trainable, judge, task, evaluationBatch);
    const before = await measure();
    const { best, ...course } = await runLoop({
      ...request,
      trainable,
      scale: before.scale,
      learningRate: learningRateOf(options.optimizer),
      random,
      batchDivisor,
      stage: 'train',
      checkpoint:
        request.resume &&
        checkpointOf(request.resume.checkpoints, {
          settings: { stage: 'train', options, task, batchDivisor, facts: request.resume.facts },
          parts: [modelParts(fresh)],
          sources: [splits.train, ...(splits.validation === undefined ? [] : [splits.validation])],
        }),
    });
    const quality = best?.quality ?? (await measure()).quality;
    const metric = splits.validation === undefined ? `${quality.metric} on the train split` : quality.metric;
    const model = best === undefined ? fresh : applyValues(fresh, best.values);
    return { model, result: { ...course, metric, quality: quality.value } };
  } finally {
    trainable.dispose();
  }
}

async function buildModel({ tf, build, inputShape, classes, options, noise }: TrainRequest): Promise<Model> {
  const { seed, module } = options;
  let layers: LayersModel;
  try {
    const draws = seededRandom(seed).fork('initial weights');
    layers = await noise(draws, () => build({ tf, inputShape, classes, seed }));
  } catch (error) {
    if (error instanceof Failure) throw error;
    const text = error instanceof Error ? error.message : String(error);
    throw inputFailure(
      'train/module',
      { where: module, what: `it failed to build the model: ${text.split('\n')[0].replace(/\.$/, '')}` },
      { cause: error },
    );
  }
  if (!isLayersModel(layers)) {
    throw inputFailure('train/module-result', {
      where: module,
      what: `its default export returned ${layers === undefined ? 'nothing' : `a ${typeof layers}`}, not a LayersModel`,
      fix: 'Return `tf.sequential(…)` or `tf.model(…)`, made with the `tf` that is handed in, uncompiled',
    });
  }
  const model = await fromLayersModel(tf, layers);
  layers.dispose();
  return model;
}

/** Other mismatches of labels and outputs come up with the first batch; outputs that no label ever names would not. */
function checkWidth({ outputs }: Trainable, { task, classNames, options }: TrainRequest): void {
  if (task.kind !== 'classification' || classNames === undefined) return;
  const { shape } = chooseHead(outputs, task.output);
  if (shape.includes(null)) return;
  const width = shape.reduce<number>((product, side) => product * side!, 1);
  const count = classNames.length;
  if (width === count || (width === 1 && count === 2)) return;
  const names = `${classNames.slice(0, 5).join(', ')}${count > 5 ? ' …' : ''}`;
  throw inputFailure('train/module-width', {
    where: options.module,
    what: `its model puts out ${width} ${width === 1 ? 'number' : 'numbers'} per example, and there are ${count} classes (${names})`,
    fix: 'Make the last layer as wide as `classes`, which the module is given',
  });
}

function isLayersModel(value: unknown): value is LayersModel {
  const candidate = value as Partial<LayersModel> | undefined;
  return typeof candidate?.save === 'function' && typeof candidate?.getWeights === 'function' && !!candidate.inputs;
}
