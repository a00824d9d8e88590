/** A packed file becomes the Model that it was made of, bit for bit. */
import { inputFailure } from '../failure.ts';
import { encodeFloat16 } from '../model/float16.ts';
import type { Model, Storage, Weight } from '../model/model.ts';
import { Arrived } from './arrived.ts';
import { PackedError } from './damaged.ts';
import { type DecodedTensor, type DecodeOptions, decodePacked } from './decode-packed.ts';

/** Weights that were stored as uint8, uint16 or float16 are so again. Throws a Failure that names `where`. */
export function unpackModel(bytes: Uint8Array, options: DecodeOptions & { readonly where?: string } = {}): Model {
  try {
    const { topology: json, tensors } = decodeAll(bytes, options);
    const { format, modelTopology, ...extras } = JSON.parse(json);
    return { format, topology: modelTopology, extras, weights: tensors.map(weightOf) };
  } catch (error) {
    if (!(error instanceof PackedError)) throw error;
    throw inputFailure(error.code, { where: options.where, what: error.message.replace(/\.$/, '') }, { cause: error });
  }
}

function decodeAll(bytes: Uint8Array, options: DecodeOptions) {
  const steps = decodePacked(new Arrived(bytes, true), options, true);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function weightOf({ name, shape, dtype, values, stored, meaning, words }: DecodedTensor): Weight {
  const storage = storageOf();
  return storage === undefined ? { name, shape, dtype, values } : { name, shape, dtype, values, storage };

  function storageOf(): Storage | undefined {
    if (stored === 'float16') return { dtype: 'float16', codes: encodeFloat16(values as Float32Array)!.codes };
    if (words === undefined || meaning.kind !== 'affine') return undefined;
    const codes = stored === 'uint8' ? new Uint8Array(words.length) : new Uint16Array(words.length);
    for (let i = 0; i < codes.length; i++) codes[i] = words[i] + meaning.zero;
    return { dtype: stored === 'uint8' ? 'uint8' : 'uint16', scale: meaning.scale, min: meaning.min, codes };
  }
}
