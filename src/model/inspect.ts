/** What can be said about a model without running it: for `init`, for choosing a task, and for the report. */
import { type SignatureEntry, signatureOf } from './graph.ts';
import { type Activation, graphActivation } from './graph-activation.ts';
import { layerInputs, layerOutputs } from './layer-ends.ts';
import type { Model } from './model.ts';
import { type WeightRole, weightRole } from './roles.ts';

export interface ModelEnd {
  /** As the model's ports are called once it runs. */
  readonly name: string;
  /** Per example; null = any. Undefined where the file does not say. */
  readonly shape: readonly (number | null)[] | undefined;
}

export interface ModelOutput extends ModelEnd {
  readonly activation: Activation;
  /** Numbers in the last dimension, where known. */
  readonly width: number | undefined;
}

export interface ModelPart {
  readonly name: string;
  /** Layer class or graph operation. */
  readonly kind: string;
  readonly parameters: number;
}

export interface ModelInfo {
  readonly format: Model['format'];
  readonly inputs: readonly ModelEnd[];
  readonly outputs: readonly ModelOutput[];
  /** Layers (or operations) that hold weights, from the input on. */
  readonly parts: readonly ModelPart[];
  /** Numbers in all float weights, running statistics included. */
  readonly parameters: number;
  readonly nonZeros: number;
  /** Of those, what fine-tuning may change. */
  readonly trainable: number;
  /** What the only output looks like; undefined where it could be several things (logits or numbers) or there are several outputs. */
  readonly task: 'classification' | 'multiLabel' | 'regression' | undefined;
}

export function inspectModel(model: Model): ModelInfo {
  const roles = weightRole(model);
  const outputs = model.format === 'layers-model' ? layerOutputs(model) : graphOutputs(model);
  const floats = model.weights.filter((weight) => weight.dtype === 'float32');
  return {
    format: model.format,
    inputs:
      model.format === 'layers-model' ? layerInputs(model) : signatureOf(model.topology, model.extras).inputs.map(end),
    outputs,
    parts: partsOf(model, roles),
    parameters: sum(floats.map(({ values }) => values.length)),
    nonZeros: sum(floats.map(({ values }) => countNonZeros(values as Float32Array))),
    trainable: sum(floats.map(({ name, values }) => (roles.get(name)?.isTrainable ? values.length : 0))),
    task: outputs.length === 1 ? taskOf(outputs[0]) : undefined,
  };
}

/** Zeros as stored: −0 counts as zero. */
export function countNonZeros(values: Float32Array): number {
  let count = 0;
  for (const value of values) if (value !== 0) count++;
  return count;
}

function taskOf({ activation, shape, width }: ModelOutput): ModelInfo['task'] {
  const sides = shape?.filter((side) => side !== 1) ?? [];
  if (sides.length > 1) return 'regression';
  if (activation === 'softmax') return 'classification';
  if (activation === 'sigmoid') return width === 1 ? 'classification' : 'multiLabel';
  return width === 1 ? 'regression' : undefined;
}

function graphOutputs(model: Model): ModelOutput[] {
  return signatureOf(model.topology, model.extras).outputs.map((entry) => {
    const { name, shape } = end(entry);
    return { name, shape, activation: graphActivation(model, entry.node), width: shape?.at(-1) ?? undefined };
  });
}

function end({ key, shape }: SignatureEntry): ModelEnd {
  return { name: key, shape: shape?.slice(1).map((side) => (side < 0 ? null : side)) };
}

function partsOf(model: Model, roles: ReadonlyMap<string, WeightRole>): ModelPart[] {
  const parts = new Map<string, { name: string; kind: string; parameters: number; order: number }>();
  for (const { name, dtype, values } of model.weights) {
    if (dtype !== 'float32') continue;
    const { layer, layerClass, order } = roles.get(name)!;
    const part = parts.get(layer) ?? { name: layer, kind: layerClass, parameters: 0, order };
    part.parameters += values.length;
    parts.set(layer, part);
  }
  return [...parts.values()]
    .sort((a, b) => a.order - b.order)
    .map(({ name, kind, parameters }) => ({ name, kind, parameters }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
