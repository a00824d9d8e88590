import type { Model, Weight } from '../model/model.ts';
import { timesChannels } from './flow/channel-values.ts';
import { type Flow, type FlowNode, flowOf, onlyReader } from './flow/flow.ts';
import type { Fold } from './flow/fold.ts';
import { foldAhead } from './flow/fold-ahead.ts';
import { foldInGraph } from './flow/fold-graph.ts';
import { foldInLayers } from './flow/fold-layers.ts';
import { foldSteps } from './flow/fold-steps.ts';
import { normStatistics } from './flow/statistics.ts';
import type { MethodOutcome, PlainMethod } from './method.ts';
import { counted } from './wording.ts';

export const foldBatchNormSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {},
} as const;

/** None: without properties the schema gives a type that declarations cannot say. */
export type FoldBatchNormOptions = Record<never, never>;

/**
 * Batch norm becomes part of the convolution or dense layer before it, else of the one behind it (`foldAhead`), and so does
 * one that a converter took apart (`foldSteps`): y = γ(Wx + b − μ)/√(σ² + ε) + β is one product and
 * one sum. Exact up to rounding (outputs equal to about 1e-6 of their size). It saves three numbers per channel and an
 * operation per prediction. In a LayersModel the layer gets a bias; in a GraphModel the batch norm becomes a BiasAdd.
 *
 * After fine-tuning (phase `rewrite`): training needs the batch norm's own statistics. What the statistics said about the
 * outputs is handed on to later steps (bias correction, rate–distortion quantization).
 */
export const foldBatchNorm: PlainMethod<FoldBatchNormOptions> = {
  name: 'foldBatchNorm',
  schema: foldBatchNormSchema,
  phase: 'rewrite',
  scales: true,
  describe: () => 'fold batch norm',
  apply(model, _options, { masks, forms, statistics }): MethodOutcome {
    const leveled = new Set(model.weights.flatMap(({ name, levels }) => (levels === undefined ? [] : [name])));
    // Factors per channel would give shared values back their number.
    const isKept = (kernel: string) => forms?.has(kernel) === true || leveled.has(kernel);
    const steps = foldSteps(model, isKept);
    const flow = flowOf(steps.model);
    const folds: Fold[] = [];
    const values = new Map(steps.model.weights.map((weight) => [weight.name, weight]));
    for (const norm of flow.nodes.values()) {
      const linear = norm.kind === 'norm' ? foldsInto(flow, norm) : undefined;
      if (linear !== undefined && !isKept(linear.linear!.out.weight)) folds.push(fold(linear, norm, values));
    }
    const known = new Map([...(statistics ?? []), ...normStatistics(steps.model, flow)]);
    const scaled = { ...steps.model, weights: steps.model.weights.map(({ name }) => values.get(name)!) };
    const behind = model.format === 'layers-model' ? foldInLayers(scaled, folds) : foldInGraph(scaled, folds);
    const ahead = foldAhead(behind, isKept);
    const fewer = numbers(model) - numbers(ahead.model);
    const said = [
      [folds.length, 'became part of the layers before them'],
      [ahead.folded, 'became part of the layers behind them'],
      [steps.folded, 'that stood there as Mul and Add became part of the operations before them'],
    ].flatMap(([number, what]) => (number === 0 ? [] : [`${counted(number as number, 'batch norm')} ${what}`]));
    const summary =
      said.length === 0
        ? 'No batch norm stands behind a convolution or dense layer of its own, or in front of one.'
        : `${said.join(', ')}: ${counted(Math.abs(fewer), 'number')} ${fewer < 0 ? 'more' : 'fewer'}.`;
    const present = new Set(
      [...flowOf(ahead.model).nodes.values()].filter(({ kind }) => kind === 'norm').map(({ name }) => name),
    );
    const left = present.size;
    const padded = ahead.padded;
    const notes: string[] = [];
    if (padded > 0)
      notes.push(
        `${counted(padded, 'batch norm')} stayed in front of a convolution that puts zeros around what it reads: their shift cannot reach those.`,
      );
    const along = [...flow.nodes.values()].filter(
      ({ name, kind, channelsFirst }) => kind === 'norm' && channelsFirst === true && !present.has(name),
    ).length;
    if (along > 0)
      notes.push(
        `${counted(along, 'batch norm')} stood along axis 1. The WASM and CPU backends of TensorFlow.js compute that wrong (tfjs issue 1106); folded, they compute it right, and other outputs there are no loss.`,
      );
    if (left > padded)
      notes.push(
        `${counted(left - padded, 'batch norm')} stayed: no convolution or dense layer of its own stands before or behind.`,
      );
    return { model: ahead.model, masks, statistics: known, summary, notes };
  },
};

function numbers({ weights }: Model): number {
  return weights.reduce((sum, { values }) => sum + values.length, 0);
}

/** The layer whose outputs go into the batch norm alone and unchanged. */
function foldsInto(flow: Flow, norm: FlowNode): FlowNode | undefined {
  const before = flow.nodes.get(norm.inputs[0]);
  if (before === undefined || onlyReader(flow, before.name) !== norm) return undefined;
  return before.linear?.activation === 'linear' ? before : undefined;
}

function fold(linear: FlowNode, node: FlowNode, values: Map<string, Weight>): Fold {
  const { out, bias } = linear.linear!;
  const { gamma, beta, mean, variance, epsilon } = node.norm!;
  const of = (name: string | undefined) =>
    name === undefined ? undefined : (values.get(name)!.values as Float32Array);
  const [scales, shifts, means, variances, biases] = [of(gamma), of(beta), of(mean)!, of(variance)!, of(bias)];
  const factors = Float64Array.from(
    { length: out.count },
    (_, c) => (scales?.[c] ?? 1) / Math.sqrt(variances[c] + epsilon),
  );
  const kernel = values.get(out.weight)!;
  const { name, shape, dtype } = kernel;
  values.set(name, { name, shape, dtype, values: timesChannels(kernel.values as Float32Array, out, factors) });
  const added = Float32Array.from(
    factors,
    (factor, c) => ((biases?.[c] ?? 0) - means[c]) * factor + (shifts?.[c] ?? 0),
  );
  const weight: Weight = { name: bias ?? `${linear.name}/bias`, shape: [out.count], dtype: 'float32', values: added };
  if (bias !== undefined) values.set(bias, weight);
  return { linear, norm: node, bias: weight };
}
