import type { Levels, Storage, Weight } from '../model/model.ts';
import { decodedParts } from '../model/quantization.ts';
import { isStoredWeight } from '../model/stored-weight.ts';
import { floatForm } from './number-form.ts';
import type { Meaning, Stored } from './packed-tensor.ts';

/** A way of turning a weight into words. They are made when they are asked for: kept, they would be a copy of the model. */
export interface Description {
  readonly words: () => Int32Array;
  readonly meaning: Meaning;
  readonly stored: Stored;
}

/** All ways that give back exactly the values of the weight, and its stock storage where it has one. */
export function descriptionsOf(weight: Weight): Description[] {
  const { dtype, storage, levels, name } = weight;
  if (dtype !== 'float32')
    return [{ words: () => Int32Array.from(weight.values), meaning: { kind: 'itself' }, stored: 'full' }];
  if (storage !== undefined && storage.dtype !== 'float16') {
    checkCodes(storage, weight);
    return zerosOf(storage).map((zero) => ({
      words: () => wordsOf(storage.codes, (code) => code - zero),
      meaning: { kind: 'affine', scale: storage.scale, min: storage.min, zero },
      stored: storage.dtype,
    }));
  }
  const values = weight.values as Float32Array;
  const stored = storage?.dtype === 'float16' ? 'float16' : 'full';
  const bits = new Int32Array(values.buffer, values.byteOffset, values.length);
  // A level of zero is never a negative zero: where the values hold one, the levels say less than the values do.
  if (levels !== undefined && !values.some((value) => Object.is(value, -0))) {
    const { codes, scales, axis } = levels;
    if (!standFor(codes, scales, axis, weight))
      throw new Error(`the levels of the weight "${name}" do not stand for its values`);
    const words = () => (codes instanceof Int32Array ? codes : Int32Array.from(codes));
    return [{ words, meaning: { kind: 'levels', scales, axis }, stored }];
  }
  const found: Description[] = [{ words: () => bits, meaning: { kind: 'float', ...rangeOf(bits) }, stored }];
  const entries = distinct(bits, mostEntries);
  if (entries !== undefined) {
    found.push(paletteOf(bits, entries, stored));
    const step = stepOf(values, entries);
    if (step !== undefined) found.push(step);
  }
  return found;

  function stepOf(all: Float32Array, sorted: Float32Array): Description | undefined {
    let least = Number.POSITIVE_INFINITY;
    for (const value of sorted) if (value !== 0 && Math.abs(value) < least) least = Math.abs(value);
    if (!Number.isFinite(least) || sorted.some((value) => !isMultiple(value, least))) return undefined;
    const words = () => wordsOf(all, (value) => Math.round(value / least));
    return { words, meaning: { kind: 'levels', scales: Float32Array.of(least), axis: 0 }, stored };
  }
}

const mostEntries = 1024;

/** Many times as fast as `Int32Array.from` with a function. */
function wordsOf(source: ArrayLike<number>, wordOf: (number: number) => number): Int32Array {
  const words = new Int32Array(source.length);
  for (let i = 0; i < words.length; i++) words[i] = wordOf(source[i]);
  return words;
}

/** Codes that no longer stand for the values would silently undo a compression step. */
function checkCodes(storage: Storage, weight: Weight): void {
  if (isStoredWeight(weight)) return;
  for (const { start, values } of decodedParts(storage, weight.dtype)) {
    for (let i = 0; i < values.length; i++) {
      if (values[i] !== weight.values[start + i])
        throw new Error(`the stored codes of the weight "${weight.name}" do not decode to its values`);
    }
  }
}

function rangeOf(bits: Int32Array): { top: number; tail: number } {
  const form = floatForm(bits);
  return form.kind === 'float' ? form : { top: 0, tail: 0 };
}

/**
 * Codes to count from. That of zero need not say where the range begins; that of most weights makes small words where they
 * are far from zero.
 */
function zerosOf({ codes, scale, min }: AffineStorage): number[] {
  const common = commonCode(codes);
  const zero = Math.round(-min / scale);
  if (!(zero >= 0 && zero <= 65535) || min !== 0 - zero * scale || zero === common) return [common];
  return Math.abs(common - zero) < 16 ? [zero] : [zero, common];
}

type AffineStorage = Exclude<Storage, { readonly dtype: 'float16' }>;

/** The code of the value that most weights have. */
function commonCode(codes: Uint8Array | Uint16Array): number {
  const counts = new Uint32Array(codes instanceof Uint8Array ? 256 : 65536);
  let common = 0;
  for (let i = 0; i < codes.length; i++) if (++counts[codes[i]] > counts[common]) common = codes[i];
  return common;
}

function standFor(words: Levels['codes'], scales: Float32Array, axis: number, { values, shape }: Weight): boolean {
  if (words.length !== values.length || scales.length !== (scales.length === 1 ? 1 : shape[axis])) return false;
  const inner = shape.slice(axis + 1).reduce((product, side) => product * side, 1);
  for (let i = 0; i < words.length; i++) {
    const scale = scales.length === 1 ? scales[0] : scales[Math.floor(i / inner) % scales.length];
    if (Math.fround(words[i] * scale) !== values[i]) return false;
  }
  return true;
}

/** Ascending, by bits: a negative zero is one of its own. Undefined when there are more than `most`. */
function distinct(bits: Int32Array, most: number): Float32Array | undefined {
  const seen = new Set<number>();
  for (let i = 0; i < bits.length; i++) {
    if (seen.size > most) return undefined;
    seen.add(bits[i]);
  }
  const words = Int32Array.from(seen);
  // By value; the order of numbers that compare equal or not at all is that of their bits.
  words.sort((a, b) => rank(a) - rank(b));
  return new Float32Array(words.buffer);
}

function rank(word: number): number {
  return word < 0 ? -(word & 0x7fffffff) - 0.5 : word;
}

function paletteOf(bits: Int32Array, entries: Float32Array, stored: Stored): Description {
  const places = new Map([...new Int32Array(entries.buffer)].map((word, index) => [word, index]));
  const zero = places.get(0) ?? Math.floor(entries.length / 2);
  const words = () => wordsOf(bits, (word) => places.get(word)! - zero);
  return { words, meaning: { kind: 'palette', entries, zero }, stored };
}

function isMultiple(value: number, step: number): boolean {
  const times = Math.round(value / step);
  return Math.abs(times) < 2 ** 24 && Math.fround(times * step) === value && !Object.is(value, -0);
}
