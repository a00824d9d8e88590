/** A packed file becomes the Model that it was made of, bit for bit. */
import { inputFailure } from '../failure.ts';
import { encodeFloat16 } from '../model/float16.ts';
import type { Levels, Model, Storage, Weight } from '../model/model.ts';
import { Arrived } from './arrived.ts';
import { PackedError } from './damaged.ts';
import { type DecodedTensor, type DecodeOptions, decodePacked } from './decode-packed.ts';

/** Weights that were stored as uint8, uint16 or float16 are so again, levels are there again. Throws a Failure that names `where`. */
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

function narrowed(words: Int32Array): Levels['codes'] {
  let [low, high] = [0, 0];
  for (let i = 0; i < words.length; i++) {
    if (words[i] < low) low = words[i];
    if (words[i] > high) high = words[i];
  }
  if (low >= -128 && high < 128) return Int8Array.from(words);
  return low >= -32768 && high < 32768 ? Int16Array.from(words) : words;
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
  const levels = levelsOf();
  return { name, shape, dtype, values, ...(storage && { storage }), ...(levels && { levels }) };

  function levelsOf(): Levels | undefined {
    if (words === undefined || meaning.kind !== 'levels') return undefined;
    return { codes: narrowed(words), scales: meaning.scales, axis: meaning.axis };
  }

  function storageOf(): Storage | undefined {
    if (stored === 'float16') return { dtype: 'float16', codes: encodeFloat16(values as Float32Array)!.codes };
    if (words === undefined || meaning.kind !== 'affine') return undefined;
    const codes = stored === 'uint8' ? new Uint8Array(words.length) : new Uint16Array(words.length);
    for (let i = 0; i < codes.length; i++) codes[i] = words[i] + meaning.zero;
    return { dtype: stored === 'uint8' ? 'uint8' : 'uint16', scale: meaning.scale, min: meaning.min, codes };
  }
}
