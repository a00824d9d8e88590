/** A GraphModel in tfjs. For training, the constants that may be trained are replaced by variables. */
import type { GraphModel, NamedTensorMap, Tensor, Variable } from '@tensorflow/tfjs';
import { Failure, inputFailure } from '../failure.ts';
import { artifactsOf, loadFailure, running, tensorsOf } from './artifacts.ts';
import { asItIs, type Quicken } from './forward-pass.ts';
import { type Signature, type SignatureEntry, signatureOf, usedNodes } from './graph.ts';
import { asyncOps } from './graph-ops.ts';
import { graphRoles } from './graph-roles.ts';
import type { Model } from './model.ts';
import { fedDtype, feed, portOf } from './ports.ts';
import type { Port, Tf, Trainable } from './runnable.ts';

type WeightMap = Record<string, Tensor[]>;
interface Executor {
  weightMap: WeightMap;
  readonly graph: { readonly nodes: Readonly<Record<string, { readonly category?: string }>> };
}

const dtypes: Readonly<Record<string, string>> = {
  DT_FLOAT: 'float32',
  DT_HALF: 'float32',
  DT_DOUBLE: 'float32',
  DT_INT32: 'int32',
  DT_INT64: 'int32',
  DT_UINT8: 'int32',
  DT_INT8: 'int32',
  DT_BOOL: 'bool',
  DT_STRING: 'text',
};

/** `trainable` false: constants stay constants and `variables` is empty. */
export async function loadGraph(tf: Tf, model: Model, trainable: boolean, quicken: Quicken): Promise<Trainable> {
  refuseAsync(model);
  const signature = signatureOf(model.topology, model.extras);
  const inputs = signature.inputs.map(portFor);
  const outputs = signature.outputs.map(portFor);
  const loaded = await build(tf, model);
  const variables = trainable ? makeVariables(tf, loaded, model) : new Map<string, Variable>();
  const executor = executorOf(loaded);
  const floats = model.weights.filter(({ dtype }) => dtype === 'float32').map(({ name }) => name);

  const run = (tensors: readonly Tensor[], inner: readonly string[] = []): Tensor[] => {
    const fed: NamedTensorMap = Object.fromEntries(inputs.map((port, index) => [port.name, tensors[index]]));
    const keys = [...outputs.map((port) => port.name), ...inner];
    const result = loaded.execute(fed, keys);
    const list: (Tensor | undefined)[] = Array.isArray(result) ? result : [result];
    const given = keys.map((key, index) => computed(list[index], key));
    // An output that is an input or a constant comes back as that very tensor, which the caller must not dispose.
    const own = new Set([...tensors, ...Object.values(executor.weightMap).flat()].map((tensor) => tensor.id));
    return given.map((tensor) => (own.has(tensor.id) ? tensor.clone() : tensor));
  };
  const quick = (hasCustom(executor) ? asItIs : quicken)(tf, {
    run,
    weights: () => Object.values(executor.weightMap).flat(),
  });
  const named = (
    data: Readonly<Record<string, Tensor>>,
    run: (tensors: readonly Tensor[]) => Tensor[],
    inner: readonly string[] = [],
  ) =>
    tf.tidy(() => {
      const tensors = feed(inputs, data);
      const list = running(() => run(tensors));
      const names = [...outputs.map((port) => port.name), ...inner];
      return Object.fromEntries(names.map((name, index) => [name, list[index]]));
    });

  const assign = (values: ReadonlyMap<string, Float32Array>): void => {
    const next: WeightMap = { ...executor.weightMap };
    for (const [name, given] of values) {
      const present = next[name]?.[0];
      if (present === undefined) continue;
      const tensor = tf.tensor(given, present.shape);
      const variable = variables.get(name);
      if (variable === undefined) next[name] = [tf.keep(tensor)];
      else variable.assign(tensor);
      (variable === undefined ? present : tensor).dispose();
    }
    setWeights(loaded, next);
  };

  return {
    inputs,
    outputs,
    variables,
    assign,
    predict: (data) => named(data, quick.run),
    inner: innerPorts(model, signature),
    predictInner: (data, names) => named(data, (tensors) => run(tensors, names), names),
    forward: (data, inner = []) => named(data, (tensors) => run(tensors, inner), inner),
    penalty: () => undefined,
    constrain: () => false,
    values: async () => {
      const values = new Map<string, Float32Array>();
      for (const name of floats) {
        const tensor = executor.weightMap[name]?.[0];
        if (tensor !== undefined) values.set(name, (await tensor.data()).slice() as Float32Array);
      }
      return values;
    },
    dispose: () => {
      quick.dispose();
      loaded.dispose();
    },
  };
}

async function build(tf: Tf, model: Model): Promise<GraphModel> {
  try {
    const loaded = await tf.loadGraphModel(
      tf.io.fromMemory({ ...artifactsOf(model), weightSpecs: [], weightData: [] }),
    );
    const weights = Object.entries(tensorsOf(tf, model));
    setWeights(loaded, Object.fromEntries(weights.map(([name, tensor]) => [name, [tensor]])));
    return loaded;
  } catch (error) {
    throw error instanceof Failure ? error : loadFailure(error);
  }
}

function computed(tensor: Tensor | undefined, name: string): Tensor {
  if (tensor === undefined) throw new Error(`the output "${name}" has no value`);
  return tensor;
}

/** The private executor is the one place where a GraphModel keeps its weights. */
function executorOf(loaded: GraphModel): Executor {
  return (loaded as unknown as { readonly executor: Executor }).executor;
}

/** An operation that somebody has registered in the place of one of TensorFlow.js's own. */
function hasCustom({ graph }: Executor): boolean {
  return Object.values(graph.nodes).some(({ category }) => category === 'custom');
}

function makeVariables(tf: Tf, loaded: GraphModel, model: Model): Map<string, Variable> {
  const executor = executorOf(loaded);
  const roles = graphRoles(model);
  const variables = new Map<string, Variable>();
  const next: WeightMap = { ...executor.weightMap };
  for (const { name } of model.weights) {
    const tensor = next[name]?.[0];
    if (tensor === undefined || !roles.get(name)?.isTrainable) continue;
    const variable = tf.variable(tensor, true);
    tensor.dispose();
    next[name] = [variable];
    variables.set(name, variable);
  }
  setWeights(loaded, next);
  return variables;
}

/** Through the setter, which notes the tensors that `execute` must not dispose. */
function setWeights(loaded: GraphModel, next: WeightMap): void {
  executorOf(loaded).weightMap = next;
  const initializer = (loaded as unknown as { readonly initializer?: Executor }).initializer;
  if (initializer !== undefined) initializer.weightMap = next;
}

/** The nodes that read kernels, the outputs excepted. The graph does not say what shapes they have. */
function innerPorts(model: Model, { outputs }: Signature): Port[] {
  const ends = new Set(outputs.map(({ node }) => node));
  const kernels = [...graphRoles(model).values()].filter(({ role, isTrainable }) => role === 'kernel' && isTrainable);
  const names = kernels.sort((one, other) => one.order - other.order).map(({ layer }) => layer);
  return [...new Set(names)].filter((name) => !ends.has(name)).map((name) => portOf(name, undefined, 'float32'));
}

function portFor(entry: SignatureEntry): Port {
  const dtype = entry.dtype === undefined ? 'float32' : (dtypes[entry.dtype] ?? entry.dtype);
  const port = portOf(entry.key, entry.shape, fedDtype(entry.key, dtype));
  if (entry.shape?.length === 0) return { ...port, anyShape: true };
  return port;
}

function refuseAsync(model: Model): void {
  const node = usedNodes(model.topology, model.extras).find(({ op }) => asyncOps.has(op));
  if (node === undefined) return;
  throw inputFailure('model-async-op', {
    where: `graph node "${node.name}"`,
    what: `the operation ${node.op} (control flow, or a shape that depends on values) cannot be evaluated by batches`,
    fix: 'Export the model without it, for example without its post-processing or with unrolled loops',
  });
}
