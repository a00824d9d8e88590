import { graphNodes } from '../model/graph.ts';
import type { Model, Weight } from '../model/model.ts';
import { isObject } from '../model/parse.ts';
import type { WeightRole } from '../model/roles.ts';

/** Axes of a kernel: what it sums over, and what it puts out. The last two of its shape, in either order. */
export interface KernelAxes {
  readonly input: number;
  readonly output: number;
}

/** Undefined for vectors. `[…, inputs, outputs]` but for transposed convolutions and for products with a transposed matrix. */
export function kernelAxes(model: Model): (weight: Weight, use: WeightRole | undefined) => KernelAxes | undefined {
  const nodes = model.format === 'graph-model' ? graphNodes(model.topology) : undefined;
  return ({ shape }, use) => {
    if (shape.length < 2) return undefined;
    const [before, last] = [shape.length - 2, shape.length - 1];
    const turned = /Transpose$|BackpropInput$/.test(use?.layerClass ?? '') || isTurned(nodes?.get(use?.layer ?? ''));
    return turned ? { input: last, output: before } : { input: before, output: last };
  };
}

function isTurned(node: { readonly attr: Readonly<Record<string, unknown>> } | undefined): boolean {
  return ['transpose_b', 'adj_y'].some((name) => {
    const attribute = node?.attr[name];
    return isObject(attribute) && attribute.b === true;
  });
}
