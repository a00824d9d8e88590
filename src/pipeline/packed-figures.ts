import type { SizeFigures } from '../evaluate/measurement.ts';
import { Failure } from '../failure.ts';
import type { Model } from '../model/model.ts';
import { packModel } from '../packed/pack.ts';
import { packedSize } from '../packed/packed-size.ts';
import { unpackModel } from '../packed/unpack.ts';

export type PackedFigures = Pick<SizeFigures, 'packed' | 'packedWeights'>;

/**
 * Sizes of a model's packed container. A figure is given only of bytes that decode to the very weights that are evaluated;
 * `packed`: those that came out of the recipe, else they are made here. None where the container has no room for the model.
 */
export function packedFigures(model: Model, packed?: Uint8Array): PackedFigures {
  try {
    const bytes = packed ?? packModel(model);
    compare(unpackModel(bytes, { maxBytes: Number.POSITIVE_INFINITY }), model);
    const { total, weights } = packedSize(bytes);
    return { packed: total, packedWeights: weights };
  } catch (error) {
    if (error instanceof Failure && error.code === 'packed/no-room') return {};
    throw error;
  }
}

function compare(unpacked: Model, model: Model): void {
  for (const [index, { name, values }] of model.weights.entries()) {
    const found = unpacked.weights[index];
    if (found?.name !== name || found.values.length !== values.length || !sameBits(found.values, values)) {
      throw new Error(`the packed container does not hold the weight "${name}" as it was written`);
    }
  }
}

function sameBits(a: ArrayBufferView, b: ArrayBufferView): boolean {
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(Buffer.from(b.buffer, b.byteOffset, b.byteLength));
}
