/** Mean and spread of what layers take in and put out. */
import type { Tensor } from '@tensorflow/tfjs';
import type { InputMoments, OutputMoments } from '../../compress/evidence.ts';
import { type Flow, type FlowNode, flowOf, onlyReader } from '../../compress/flow/flow.ts';
import { feed } from '../../evaluate/feed.ts';
import type { Model } from '../../model/model.ts';
import { loadRunnable } from '../../model/runnable.ts';
import { batchSizeFor } from './batch-size.ts';
import { innerModel } from './inner-model.ts';
import type { EvidenceSetting } from './setting.ts';

/** Of dense and convolution kernels; the pointwise half of a separable convolution is left out. */
export async function inputMoments(
  setting: EvidenceSetting,
  model: Model,
  names: readonly string[],
): Promise<ReadonlyMap<string, InputMoments>> {
  const flow = flowOf(model);
  const asked = [...flow.nodes.values()].flatMap(({ linear, inputs, channelsFirst }) =>
    linear !== undefined && names.includes(linear.in.weight)
      ? [
          {
            weight: linear.in.weight,
            node: isFed(flow, inputs[0]) ? FED : inputs[0],
            count: linear.in.count,
            isFirst: channelsFirst === true,
          },
        ]
      : [],
  );
  return measured(setting, model, asked, ({ mean, square }) => ({ mean, square }));
}

/** Behind the bias or batch norm of a layer and before its activation; not of layers that have one built in. */
export async function outputMoments(
  setting: EvidenceSetting,
  model: Model,
  names: readonly string[],
): Promise<ReadonlyMap<string, OutputMoments>> {
  const flow = flowOf(model);
  const asked = [...flow.nodes.values()].flatMap((node) => {
    const { linear } = node;
    if (linear === undefined || linear.activation !== 'linear' || !names.includes(linear.out.weight)) return [];
    const isFirst = node.channelsFirst === true;
    return [{ weight: linear.out.weight, node: lastLinear(flow, node).name, count: linear.out.count, isFirst }];
  });
  return measured(setting, model, asked, ({ mean, square }) => ({
    mean,
    variance: square.map((value, c) => Math.max(0, value - mean[c] ** 2)),
  }));
}

function lastLinear(flow: Flow, node: FlowNode): FlowNode {
  let last = node;
  for (let next = onlyReader(flow, last.name); next !== undefined; next = onlyReader(flow, last.name)) {
    if (next.kind !== 'bias' && next.kind !== 'norm' && next.kind !== 'scale') break;
    last = next;
  }
  return last;
}

interface Asked {
  readonly weight: string;
  /** Layer or node whose output is looked at. */
  readonly node: string;
  readonly count: number;
  /** Whether channels are its axis 1, and not the last. */
  readonly isFirst: boolean;
}

interface Sums {
  readonly mean: Float64Array;
  readonly square: Float64Array;
}

/** In the place of a node's name. */
const FED = '';
/** Examples at once: all outputs of a large network are held at the same time. */
const BATCH = 8;

async function measured<T>(
  setting: EvidenceSetting,
  model: Model,
  asked: readonly Asked[],
  answer: (moments: InputMoments) => T,
): Promise<ReadonlyMap<string, T>> {
  const nodes = [...new Set(asked.map(({ node }) => node))].filter((node) => node !== FED);
  const firsts = new Set(asked.flatMap(({ node, isFirst }) => (isFirst ? [node] : [])));
  const inner = asked.length === 0 ? undefined : nodes.length === 0 ? model : innerModel(model, nodes);
  if (inner === undefined) return new Map();
  const { tf, quicken } = setting.tools;
  const runnable = await loadRunnable(tf, inner, quicken);
  try {
    const sums = new Map<string, Sums>();
    let examples = 0;
    for await (const batch of setting.sample.source.batches({ size: batchSizeFor(runnable, BATCH, setting) })) {
      const inputs = feed(tf, runnable.inputs, batch);
      const outputs = runnable.predict(inputs);
      const given = Object.values(inputs);
      for (const [at, node] of nodes.entries()) {
        add(sums, node, await momentsOf(tf, outputs[runnable.outputs[at].name], firsts.has(node)), batch.size);
      }
      // Which of several inputs a layer reads is not told apart here.
      if (given.length === 1) add(sums, FED, await momentsOf(tf, given[0], firsts.has(FED)), batch.size);
      tf.dispose([inputs, outputs]);
      examples += batch.size;
    }
    return new Map(
      asked.flatMap(({ weight, node, count }): [string, T][] => {
        const sum = sums.get(node);
        if (sum === undefined || examples === 0 || sum.mean.length !== count) return [];
        const per = (values: Float64Array) => Float32Array.from(values, (value) => value / examples);
        return [[weight, answer({ mean: per(sum.mean), square: per(sum.square) })]];
      }),
    );
  } finally {
    runnable.dispose();
  }
}

/** Whether it is the model's input that a layer reads. */
function isFed(flow: Flow, name: string | undefined): boolean {
  return name === undefined || flow.nodes.get(name)?.kind === 'input';
}

async function momentsOf(tf: EvidenceSetting['tools']['tf'], output: Tensor, isFirst: boolean): Promise<Sums> {
  const [mean, square] = tf.tidy(() => {
    const axes = output.shape.map((_, axis) => axis);
    const last = isFirst && output.rank > 2 ? tf.transpose(output, [0, ...axes.slice(2), 1]) : output;
    const flat = tf.reshape(last, [-1, last.shape[last.rank - 1] ?? 1]);
    return [tf.mean(flat, 0), tf.mean(tf.square(flat), 0)];
  });
  const values = [await mean.data(), await square.data()];
  tf.dispose([mean, square]);
  return { mean: Float64Array.from(values[0]), square: Float64Array.from(values[1]) };
}

function add(sums: Map<string, Sums>, node: string, { mean, square }: Sums, weight: number): void {
  const before = sums.get(node) ?? { mean: new Float64Array(mean.length), square: new Float64Array(mean.length) };
  for (let c = 0; c < mean.length; c++) {
    before.mean[c] += weight * mean[c];
    before.square[c] += weight * square[c];
  }
  sums.set(node, before);
}
