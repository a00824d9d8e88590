/** Layers of a LayersModel whose kernel can be taken apart, and why others cannot. */
import { containerClasses } from '../../model/layer-classes.ts';
import { layersOf, modelConfigOf } from '../../model/layer-tree.ts';
import type { Model } from '../../model/model.ts';
import { isObject, type JsonObject } from '../../model/parse.ts';
import { weightRole } from '../../model/roles.ts';
import { type FloatWeight, isFloat } from '../select-weights.ts';

export interface Candidate {
  readonly layer: string;
  readonly className: 'Dense' | 'Conv1D' | 'Conv2D';
  readonly kernel: FloatWeight;
  readonly config: JsonObject;
}

export interface Candidates {
  readonly found: readonly Candidate[];
  readonly notes: readonly string[];
}

const classes = new Set(['Dense', 'Conv1D', 'Conv2D']);

/** In the order of the topology. What stands in a wrapper (TimeDistributed, Bidirectional) is left alone. */
export function candidatesOf(model: Model): Candidates {
  const roles = weightRole(model);
  const kernels = new Map<string, FloatWeight[]>();
  for (const weight of model.weights) {
    const { role, layer } = roles.get(weight.name)!;
    if (role !== 'kernel' || !isFloat(weight)) continue;
    kernels.set(layer, [...(kernels.get(layer) ?? []), weight]);
  }
  const notes: string[] = [];
  const found: Candidate[] = [];
  for (const entry of plainLayers(modelConfigOf(model.topology))) {
    const className = String(entry.class_name);
    if (!classes.has(className)) continue;
    const config = isObject(entry.config) ? entry.config : {};
    const layer = String(config.name ?? entry.name);
    const [kernel, other] = kernels.get(layer) ?? [];
    if (kernel === undefined || other !== undefined || !kernel.name.split('/').includes(layer)) {
      notes.push(`${layer} was left alone: its kernel cannot be told by its name.`);
    } else if (isObject(config.kernel_constraint)) {
      notes.push(`${layer} was left alone: its kernel is under a constraint, which its factors cannot hold.`);
    } else {
      found.push({ layer, className: className as Candidate['className'], kernel, config });
    }
  }
  return { found, notes };
}

function plainLayers(container: JsonObject): JsonObject[] {
  return layersOf(container)
    .filter(isObject)
    .flatMap((layer) => (containerClasses.has(String(layer.class_name)) ? plainLayers(layer) : [layer]));
}
