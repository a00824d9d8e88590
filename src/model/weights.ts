/** Bytes of shards become named typed arrays, bit for bit as tfjs decodes them. */
import { inputFailure } from '../failure.ts';
import { allFinite } from './all-finite.ts';
import { quoted, type WeightGroup, type WeightSpec } from './manifest.ts';
import type { ModelFormat, Storage, Weight, WeightValues } from './model.ts';
import { decodeStorage } from './quantization.ts';

/**
 * The weights of one group of the manifest. `shards` are its files in order. Throws a Failure when their bytes are fewer
 * or more than the manifest says, and for weights that are not finite.
 */
export function decodeGroup(
  group: WeightGroup,
  shards: readonly Uint8Array[],
  format: ModelFormat,
  folder: string,
): Weight[] {
  const expected = group.weights.reduce((sum, spec) => sum + spec.byteLength, 0);
  const present = shards.reduce((sum, shard) => sum + shard.byteLength, 0);
  if (present !== expected && !isRepeated(shards, expected)) throw wrongSize(group, shards, expected, present, folder);
  const weights: Weight[] = [];
  const stream = byteStream(shards);
  for (const spec of group.weights) {
    const bytes = stream(spec.byteLength);
    if (spec.isOptimizerState) continue;
    const weight = decodeWeight(spec, bytes);
    checkFinite(weight, format, folder);
    weights.push(weight);
  }
  return weights;
}

/**
 * Old versions of tfjs saved the same bytes several times over when weights shared a buffer; such files are around and
 * load (tfjs reads the first copy). Any other surplus means that the files do not belong together.
 */
function isRepeated(shards: readonly Uint8Array[], period: number): boolean {
  const [bytes] = shards;
  if (shards.length !== 1 || period === 0 || bytes.byteLength === 0 || bytes.byteLength % period !== 0) return false;
  for (let i = period; i < bytes.byteLength; i++) if (bytes[i] !== bytes[i - period]) return false;
  return true;
}

/** Hands out the next bytes as a fresh, aligned copy. */
function byteStream(shards: readonly Uint8Array[]): (length: number) => Uint8Array<ArrayBuffer> {
  let [index, offset] = [0, 0];
  return (length) => {
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const part = shards[index].subarray(offset, offset + length - filled);
      bytes.set(part, filled);
      filled += part.byteLength;
      offset += part.byteLength;
      if (offset === shards[index].byteLength) [index, offset] = [index + 1, 0];
    }
    return bytes;
  };
}

function decodeWeight(spec: WeightSpec, bytes: Uint8Array<ArrayBuffer>): Weight {
  const { name, shape, dtype, quantization } = spec;
  if (quantization === undefined) return { name, shape, dtype, values: plainValues(dtype, bytes) };
  const codes = quantization.dtype === 'uint8' ? bytes : new Uint16Array(bytes.buffer);
  const storage = { ...quantization, codes } as Storage;
  return { name, shape, dtype, values: decodeStorage(storage, dtype), storage };
}

function plainValues(dtype: Weight['dtype'], bytes: Uint8Array<ArrayBuffer>): WeightValues {
  if (dtype === 'float32') return new Float32Array(bytes.buffer);
  return dtype === 'int32' ? new Int32Array(bytes.buffer) : bytes;
}

/** A lone infinite constant of a graph may be meant (the start of a maximum, a mask); infinite parameters never are. */
function checkFinite(weight: Weight, format: ModelFormat, where: string): void {
  if (!(weight.values instanceof Float32Array) || allFinite(weight.values)) return;
  let [nan, infinite] = [0, 0];
  for (const value of weight.values) {
    if (Number.isNaN(value)) nan++;
    else if (!Number.isFinite(value)) infinite++;
  }
  if (nan === 0 && (infinite === 0 || (format === 'graph-model' && weight.values.length === 1))) return;
  const kinds = [nan > 0 ? `${nan} NaN` : '', infinite > 0 ? `${infinite} infinite` : ''].filter((text) => text !== '');
  throw inputFailure('model-weight-nonfinite', {
    where,
    what: `the weight ${quoted(weight.name)} holds ${kinds.join(' and ')} of ${weight.values.length} values`,
    fix: 'The model diverged in training or the file is damaged: restore a sound version of it',
  });
}

function wrongSize(
  group: WeightGroup,
  shards: readonly Uint8Array[],
  expected: number,
  present: number,
  where: string,
) {
  const names = group.paths.length > 3 ? [...group.paths.slice(0, 3), '…'] : group.paths;
  const sizes = shards.length === 1 ? '' : ` together`;
  const cut = firstCut(group, present);
  const what =
    present < expected
      ? `${present} bytes${sizes}, the manifest needs ${expected}: they end inside the weight ${quoted(cut)}`
      : `${present} bytes${sizes}, ${present - expected} more than the ${expected} that the manifest lists`;
  return inputFailure('model-shard-size', {
    where,
    what: `the weight file${shards.length === 1 ? '' : 's'} ${names.join(', ')} hold${shards.length === 1 ? 's' : ''} ${what}`,
    fix: 'model.json and its weight files are of different versions, or one was cut off: copy all of them again',
  });
}

function firstCut(group: WeightGroup, present: number): string | undefined {
  let end = 0;
  return group.weights.find((spec) => {
    end += spec.byteLength;
    return end > present;
  })?.name;
}
