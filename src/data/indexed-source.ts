/** A source over examples that can be read by index. */

import type { Examples } from './examples.ts';
import type { EncodedLabels } from './label/encode-labels.ts';
import { pickMetadata } from './metadata.ts';
import type { InputPlan } from './prepare/input-plan.ts';
import type { Batch, Source, TensorData } from './source.ts';

/** `indices` are the examples of this split, in order. */
export function indexedSource(
  examples: Examples,
  indices: Uint32Array,
  plans: readonly InputPlan[],
  labels: EncodedLabels | undefined,
  classes: readonly string[] | undefined,
): Source {
  return {
    count: indices.length,
    classes,
    async *batches({ size, shuffle }) {
      const order = shuffle === undefined ? indices : shuffle.permutation(indices.length).map((i) => indices[i]);
      for (let start = 0; start < order.length; start += size)
        yield readBatch(examples, order.subarray(start, start + size), plans, labels);
    },
  };
}

async function readBatch(
  examples: Examples,
  indices: Uint32Array,
  plans: readonly InputPlan[],
  labels: EncodedLabels | undefined,
): Promise<Batch> {
  const inputs: Record<string, TensorData> = {};
  for (const plan of plans) inputs[plan.name] = await plan.read(indices, examples.position);
  return {
    size: indices.length,
    inputs,
    labels: labels && gather(labels, indices),
    ids: Array.from(indices, (index) => examples.id(index)),
    metadata: pickMetadata(examples.metadata, indices),
  };
}

function gather({ values, width, flat }: EncodedLabels, indices: Uint32Array): TensorData {
  const Values = values.constructor as new (length: number) => typeof values;
  const out = new Values(indices.length * width);
  for (let i = 0; i < indices.length; i++)
    for (let k = 0; k < width; k++) out[i * width + k] = values[indices[i] * width + k];
  return { shape: flat ? [indices.length] : [indices.length, width], values: out };
}
