import { damaged } from './damaged.ts';
import type { PackedTensor } from './packed-tensor.ts';
import { product } from './view.ts';

/**
 * Turns words into the values that they stand for, in place. `bools`: where those of a bool tensor go. Arithmetic is that of
 * doubles, rounded once to float32: the same everywhere.
 */
export function valuesOf(
  words: Int32Array,
  { dtype, shape, stored, meaning, name }: PackedTensor,
  bools: Uint8Array,
): Float32Array | Int32Array | Uint8Array {
  const isFloat = dtype === 'float32';
  if ((meaning.kind === 'itself') === isFloat)
    throw damaged(`gives the tensor ${JSON.stringify(name)} a form that its type does not have`);
  if (!isFloat) {
    if (dtype === 'int32') return words;
    for (let i = 0; i < words.length; i++) {
      if (words[i] >>> 1 !== 0) throw damaged(`holds a bool that is neither 0 nor 1 in ${JSON.stringify(name)}`);
      bools[i] = words[i];
    }
    return bools;
  }
  const floats = new Float32Array(words.buffer, words.byteOffset, words.length);
  if (meaning.kind === 'levels') {
    const { scales, axis } = meaning;
    const inner = scales.length === 1 ? words.length : product(shape, axis + 1, shape.length);
    for (let start = 0, index = 0; start < words.length; start += inner, index++) {
      const scale = scales[index % scales.length];
      for (let i = start; i < start + inner; i++) floats[i] = words[i] * scale;
    }
  } else if (meaning.kind === 'affine') {
    const { scale, min, zero } = meaning;
    const most = stored === 'uint8' ? 255 : 65535;
    for (let i = 0; i < words.length; i++) {
      const code = words[i] + zero;
      if (code < 0 || code > most) throw damaged(`holds a code out of its range in ${JSON.stringify(name)}`);
      floats[i] = code * scale + min;
    }
  } else if (meaning.kind === 'palette') {
    const { zero } = meaning;
    const entries = new Int32Array(meaning.entries.buffer);
    for (let i = 0; i < words.length; i++) {
      const entry = entries[words[i] + zero];
      if (entry === undefined) throw damaged(`holds a value that is not on its list in ${JSON.stringify(name)}`);
      words[i] = entry;
    }
  }
  return floats;
}
