/** A Model becomes files in the standard tfjs form, which unmodified tfjs loads. The same model gives the same bytes. */
import type { Model, ModelFiles, Storage, Weight, WeightValues } from './model.ts';
import { decodedParts } from './quantization.ts';
import { isStoredWeight } from './stored-weight.ts';

/** Shard size of the tfjs converter: browsers cache files of this size. */
const shardBytes = 4 * 1024 * 1024;

/**
 * `model.json` and shards `group1-shard1of2.bin` … Quantized weights are written as their codes with the manifest entry
 * that tfjs decodes, which `model.save()` of tfjs cannot do. A shard that lies within one weight is a view of that weight's
 * memory: a large model is not held twice.
 */
export function writeModel(model: Model): ModelFiles {
  const shards = shardsOf(model.weights.map(storedBytes));
  const paths = shards.map((_, index) => `group1-shard${index + 1}of${shards.length}.bin`);
  const json = {
    format: model.format,
    ...model.extras,
    modelTopology: model.topology,
    weightsManifest: [{ paths, weights: model.weights.map(manifestEntry) }],
  };
  const files = new Map<string, Uint8Array>([['model.json', new TextEncoder().encode(JSON.stringify(json))]]);
  for (const [index, shard] of shards.entries()) files.set(paths[index], shard);
  return files;
}

function manifestEntry({ name, shape, dtype, storage }: Weight): object {
  if (storage === undefined) return { name, shape, dtype };
  // `original_dtype` is what the converter writes; tfjs ignores it.
  if (storage.dtype === 'float16')
    return { name, shape, dtype, quantization: { dtype: 'float16', original_dtype: dtype } };
  const { scale, min } = storage;
  return { name, shape, dtype, quantization: { dtype: storage.dtype, scale, min, original_dtype: dtype } };
}

function storedBytes(weight: Weight): Uint8Array {
  const stored = weight.storage === undefined ? weight.values : codesOf(weight, weight.storage);
  return new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength);
}

/** Codes that no longer stand for the values would silently undo a compression step. */
function codesOf(weight: Weight, storage: Storage): Uint8Array | Uint16Array {
  if (!isStoredWeight(weight) && !standsFor(storage, weight)) {
    throw new Error(`the stored codes of the weight "${weight.name}" do not decode to its values`);
  }
  return storage.codes;
}

function standsFor(storage: Storage, { values, dtype }: Weight): boolean {
  if (storage.codes.length !== values.length) return false;
  for (const { start, values: decoded } of decodedParts(storage, dtype)) {
    if (!sameValues(decoded, values.subarray(start, start + decoded.length))) return false;
  }
  return true;
}

function sameValues(a: WeightValues, b: WeightValues): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && !Object.is(a[i], b[i])) return false;
  return true;
}

/** The parts end to end, cut at multiples of the shard size. */
function shardsOf(parts: readonly Uint8Array[]): Uint8Array[] {
  const shards: Uint8Array[] = [];
  let pieces: Uint8Array[] = [];
  let room = shardBytes;
  for (const part of parts) {
    for (let offset = 0; offset < part.byteLength; ) {
      const piece = part.subarray(offset, offset + room);
      pieces.push(piece);
      offset += piece.byteLength;
      room -= piece.byteLength;
      if (room > 0) continue;
      shards.push(joined(pieces));
      [pieces, room] = [[], shardBytes];
    }
  }
  return pieces.length === 0 ? shards : [...shards, joined(pieces)];
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0];
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.byteLength, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.byteLength;
  }
  return whole;
}
