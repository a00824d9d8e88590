/**
 * Follows channels through a LayersModel: which channels of which tensors are one and the same, which can only be removed
 * together, and which cannot be removed at all. Weights are looked at for their shapes alone, by `constant` for values.
 */
import type { LayerNode } from '../../model/layer-tree.ts';
import type { Model, Weight } from '../../model/model.ts';
import { type LabelSets, labelSets } from './label-sets.ts';
import { type LayerCall, layerGraph, type Wire } from './layer-graph.ts';
import { type Operation, opaque } from './operation.ts';
import { rules } from './rules.ts';
import { spread } from './spread.ts';
import type { Step, Traced } from './traced.ts';

export interface Trace {
  readonly steps: readonly Step[];
  readonly sets: LabelSets;
  readonly outputs: readonly Traced[];
  /** Layers whose config repeats the shape of a tensor. */
  readonly entrances: readonly { readonly layer: LayerNode; readonly tensor: Traced }[];
  weight(layer: LayerNode, part: string): Weight | undefined;
}

/** Undefined for a GraphModel, and where links of the layers lead nowhere. */
export function traceChannels(model: Model): Trace | undefined {
  if (model.format !== 'layers-model') return undefined;
  const graph = layerGraph(model.topology);
  if (graph === undefined) return undefined;
  const byName = new Map(model.weights.map((weight) => [weight.name, weight]));
  const weight = ({ name }: LayerNode, part: string) => byName.get(`${name}/${part}`);
  const sets = labelSets();
  const tensors = new Map<Wire, Traced>(graph.sources.map(({ wire, shape }) => [wire, { shape }]));
  const tensorOf = (wire: Wire): Traced => tensors.get(wire) ?? { shape: undefined };
  const steps: Step[] = [];
  for (const call of graph.calls) {
    const uses = graph.uses.get(call.layer.order) ?? 1;
    let inputs = call.inputs.map(tensorOf);
    for (const operation of operationsOf(call, inputs, uses, weight)) {
      const output = spread(operation, inputs, call.layer, sets);
      steps.push({ layer: call.layer, operation, inputs, output });
      inputs = [output];
    }
    tensors.set(call.outputs[0], inputs[0]);
  }
  const outputs = graph.outputs.map(tensorOf);
  for (const { channels } of outputs) {
    if (channels !== undefined) sets.pin(channels.labels, 'they are outputs of the model', true);
  }
  const entrances = graph.entrances.map(({ layer, wire }) => ({ layer, tensor: tensorOf(wire) }));
  return { steps, sets, outputs, entrances, weight };
}

function operationsOf(
  { layer }: LayerCall,
  inputs: readonly Traced[],
  uses: number,
  weight: Trace['weight'],
): readonly Operation[] {
  const rule = rules.get(layer.className);
  if (rule === undefined) return [opaque(`${layer.name} (${layer.className}) reads them`)];
  const operations = rule({
    layer,
    config: layer.config,
    shapes: inputs.map(({ shape }) => shape),
    axes: inputs.map(({ channels }) => channels?.axis),
    weight: (part) => weight(layer, part),
  });
  if (uses === 1 || !operations.some(isOwn)) return operations;
  const { shape, flops } = operations[operations.length - 1];
  return [opaque(`${layer.name} is called ${uses === 2 ? 'twice' : `${uses} times`}`, shape, flops)];
}

/** Whether the layer would have to change with the channels. */
function isOwn(operation: Operation): boolean {
  if (operation.kind === 'mix') return true;
  if (operation.kind === 'move') return operation.target !== undefined;
  return operation.kind === 'each' && operation.slices.length > 0;
}
