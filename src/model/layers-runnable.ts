/** A LayersModel in tfjs. Its weights are variables already, so one object serves prediction and training. */
import type { LayersModel, SymbolicTensor, Tensor, Variable } from '@tensorflow/tfjs';
import { Failure } from '../failure.ts';
import { artifactsOf, loadFailure, running, tensorsOf } from './artifacts.ts';
import { asItIs, type Quicken } from './forward-pass.ts';
import { innerLayers } from './inner-layers.ts';
import { whileBuilding } from './layer-building.ts';
import type { Model } from './model.ts';
import { fedDtype, feed, portOf } from './ports.ts';
import type { Port, Tf, Trainable } from './runnable.ts';

type Layer = LayersModel['layers'][number];
type LayerWeight = Layer['weights'][number];

export async function loadLayers(tf: Tf, model: Model, quicken: Quicken): Promise<Trainable> {
  const loaded = await build(tf, model);
  try {
    return bring(tf, loaded, model, quicken);
  } catch (error) {
    loaded.dispose();
    throw error;
  }
}

/** Values of a weight: up to 4 MB may be allocated for a layer whose weights are not in the file, so that tfjs says so. */
const harmless = 2 ** 20;

async function build(tf: Tf, model: Model): Promise<LayersModel> {
  try {
    const most = Math.max(harmless, ...model.weights.map(({ values }) => values.length));
    return await whileBuilding(tf, most, async () => {
      const loaded = await tf.loadLayersModel(tf.io.fromMemory(artifactsOf(model)));
      const weights = tensorsOf(tf, model);
      try {
        loaded.loadWeights(weights);
      } finally {
        tf.dispose(weights);
      }
      return loaded;
    });
  } catch (error) {
    throw error instanceof Failure ? error : loadFailure(error);
  }
}

function bring(tf: Tf, loaded: LayersModel, model: Model, quicken: Quicken): Trainable {
  const inputs = portsOf(loaded.inputs, loaded.inputNames);
  const names = loaded.outputNames?.length > 0 ? loaded.outputNames : [loaded.layers.at(-1)!.name];
  const outputs = portsOf(loaded.outputs, names);
  const weights = weightsByName(loaded, model);
  const trainable = new Set(loaded.trainableWeights);
  const variables = new Map<string, Variable>();
  for (const [name, weight] of weights) {
    if (trainable.has(weight) && weight.dtype === 'float32') variables.set(name, variableOf(weight));
  }
  const constrained = constraintsOf([...variables.keys()].map((name) => weights.get(name)!));
  keepFrozenStatistics(loaded);
  freeMasks(loaded);

  const run = (tensors: readonly Tensor[], training: boolean): Tensor[] => {
    // Every batch starts from the same state, so that results do not depend on the batches before.
    if (loaded.stateful) loaded.resetStates();
    const fed = tensors.length === 1 ? tensors[0] : [...tensors];
    const result = loaded.apply(fed, { training }) as Tensor | Tensor[];
    return Array.isArray(result) ? result : [result];
  };
  const inside = innerLayers(tf, loaded);
  const runInner = (tensors: readonly Tensor[], names: readonly string[], training: boolean): Tensor[] => {
    if (loaded.stateful) loaded.resetStates();
    return inside.run(tensors, names, training);
  };
  const all = loaded.weights.map(variableOf);
  const pass = { run: (tensors: readonly Tensor[]) => run(tensors, false), weights: () => all };
  // A state is kept where nobody sees it.
  const quick = (loaded.stateful ? asItIs : quicken)(tf, pass);
  const named = (
    given: Readonly<Record<string, Tensor>>,
    run: (tensors: readonly Tensor[]) => Tensor[],
    inner: readonly string[] = [],
  ) =>
    tf.tidy(() => {
      const tensors = feed(inputs, given);
      const list = running(() => run(tensors));
      const names = [...outputs.map((port) => port.name), ...inner];
      return Object.fromEntries(names.map((name, index) => [name, list[index]]));
    });

  return {
    inputs,
    outputs,
    variables,
    penalty: () => {
      const losses = loaded.calculateLosses();
      return losses.length === 0 ? undefined : tf.addN(losses.map((loss) => tf.mean(loss)));
    },
    constrain: () => {
      if (constrained.length === 0) return false;
      tf.tidy(() => {
        for (const { variable, constraint } of constrained) variable.assign(constraint.apply(variable));
      });
      return true;
    },
    assign: (values) =>
      tf.tidy(() => {
        for (const [name, next] of values) {
          const weight = weights.get(name);
          if (weight !== undefined) weight.write(tf.tensor(next, weight.shape as number[]));
        }
      }),
    predict: (given) => named(given, quick.run),
    inner: inside.ports,
    predictInner: (given, names) => named(given, (tensors) => runInner(tensors, names, false), names),
    forward: (given, inner = []) =>
      inner.length === 0
        ? named(given, (tensors) => run(tensors, true))
        : named(given, (tensors) => runInner(tensors, inner, true), inner),
    values: async () => {
      const values = new Map<string, Float32Array>();
      for (const [name, weight] of weights) {
        if (weight.dtype === 'float32') values.set(name, (await weight.read().data()).slice() as Float32Array);
      }
      return values;
    },
    dispose: () => {
      quick.dispose();
      loaded.dispose();
    },
  };
}

/** A Sequential knows no names of inputs and outputs: that of its input layer stands in, and of its last layer. */
function portsOf(tensors: readonly SymbolicTensor[], known: readonly string[] | undefined): Port[] {
  const names = tensors.map((tensor, index) => known?.[index] ?? tensor.sourceLayer.name);
  return tensors.map((tensor, index) => {
    const name = uniqueName(names, index);
    return portOf(name, tensor.shape, fedDtype(name, tensor.dtype));
  });
}

/** A layer whose two outputs are both outputs of the model gives its name twice. */
function uniqueName(names: readonly string[], index: number): string {
  const before = names.slice(0, index).filter((name) => name === names[index]).length;
  return before === 0 ? names[index] : `${names[index]}_${before}`;
}

/** The variable of each weight of the manifest, found as tfjs finds it in `Container.loadWeights`. */
function weightsByName(loaded: LayersModel, model: Model): Map<string, LayerWeight> {
  const byName = new Map<string, LayerWeight>();
  for (const layer of loaded.layers) for (const weight of layer.weights) byName.set(weight.originalName, weight);
  const found = new Map<string, LayerWeight>();
  for (const { name } of model.weights) {
    const parts = name.split('/');
    // TensorFlow 2.2 added the name of the cell: `lstm/lstm_cell/kernel` for `lstm/kernel`.
    const shortened = [...parts.slice(0, -2), ...parts.slice(-1)].join('/');
    const weight = byName.get(name) ?? byName.get(shortened);
    if (weight === undefined) throw new Error(`tfjs has no variable for the weight "${name}"`);
    found.set(name, weight);
  }
  return found;
}

function variableOf(weight: LayerWeight): Variable {
  return (weight as unknown as { readonly val: Variable }).val;
}

interface Constrained {
  readonly variable: Variable;
  readonly constraint: { apply(weight: Tensor): Tensor };
}

/** tfjs applies a constraint where a layer's weight is written, and its optimizers write to the variable behind it. */
function constraintsOf(weights: readonly LayerWeight[]): Constrained[] {
  return weights.flatMap((weight) => {
    const { constraint } = weight as unknown as { readonly constraint?: Constrained['constraint'] | null };
    return constraint ? [{ variable: variableOf(weight), constraint }] : [];
  });
}

/**
 * Keras runs frozen batch normalization in inference mode, also while training (tf.keras since 2.0). tfjs does not, and
 * would move the statistics of frozen layers.
 */
function keepFrozenStatistics(container: { readonly layers: readonly Layer[] }, isFrozen = false): void {
  for (const layer of container.layers) {
    const frozen = isFrozen || layer.trainable === false;
    const inner = layer as unknown as { readonly layers?: readonly Layer[] };
    if (inner.layers !== undefined) keepFrozenStatistics({ layers: inner.layers }, frozen);
    if (frozen && layer.getClassName() === 'BatchNormalization') {
      const call = layer.call.bind(layer);
      layer.call = (inputs, kwargs) => call(inputs, { ...kwargs, training: false });
    }
  }
}

/** A seed in the config makes tfjs drop the same units at every step, where Keras draws anew: it is taken away. */
function freeMasks(container: { readonly layers: readonly Layer[] }): void {
  for (const layer of container.layers) {
    const inner = layer as unknown as { readonly layers?: readonly Layer[]; seed?: number; readonly rate?: number };
    if (inner.layers !== undefined) freeMasks({ layers: inner.layers });
    if (inner.rate !== undefined && inner.seed !== undefined) inner.seed = undefined;
  }
}
