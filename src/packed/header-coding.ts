/** Headers of all tensors, before the first number: what they declare is checked before anything is allocated. */
import type { BitCoder } from './bit-coder.ts';
import { damaged } from './damaged.ts';
import { FieldCoding } from './field-coding.ts';
import { mostListed, mostTensors } from './file-form.ts';
import { dtypes, type Meaning, meanings, type PackedTensor, storedForms } from './packed-tensor.ts';
import type { Plan } from './tensor-coding.ts';
import type { TextCoding } from './text-coding.ts';
import type { View } from './view.ts';

/** As coded, with escapes. */
const mostNameBytes = 2048;
const mostRank = 8;
/** Between two looks at what has arrived. */
const run = 256;
const end = 10;
const escapeByte = 1;

/** `given` counts when writing. */
export function* codeHeaders(
  coder: BitCoder,
  text: TextCoding,
  given: readonly PackedTensor[],
): Generator<void, PackedTensor[]> {
  while (coder.starved()) yield;
  const fields = new FieldCoding(coder);
  const count = fields.count('tensors', given.length);
  if (count > mostTensors) throw damaged('lists too many tensors');
  const tensors: PackedTensor[] = [];
  let last = 0;
  for (let i = 0; i < count; i++) {
    while (coder.starved()) yield;
    const name = codeName(coder, text, given[i]?.name ?? '');
    const dtype = dtypes[fields.symbol('dtype', 2, dtypes.indexOf(given[i]?.dtype))];
    if (dtype === undefined) throw damaged('holds a tensor of an unknown type');
    const shape = codeShape(fields, given[i]?.shape ?? [], last);
    last = shape.at(-1) ?? 1;
    const stored = storedForms[fields.symbol('stored', 2, storedForms.indexOf(given[i]?.stored))];
    const meaning = yield* codeMeaning(coder, fields, given[i]?.meaning, shape);
    const plan = codePlan(fields, shape.length, given[i]?.plan);
    tensors.push({ name, dtype, shape, stored, meaning, plan });
  }
  return tensors;
}

/** A name ends with a line feed; one within it, and the escape itself, stand behind an escape. */
function codeName(coder: BitCoder, text: TextCoding, given: string): string {
  const bytes: number[] = [];
  for (const byte of new TextEncoder().encode(given)) {
    if (byte === end || byte === escapeByte) bytes.push(escapeByte, byte + 1);
    else bytes.push(byte);
  }
  const read: number[] = [];
  for (let i = 0, escaped = 0; ; i++) {
    const byte = text.code(coder, bytes[i] ?? end);
    if (byte === end) break;
    if (byte === escapeByte && escaped === 0) escaped = 1;
    else {
      read.push(byte - escaped);
      escaped = 0;
    }
    if (i === mostNameBytes) throw damaged('holds a name that is too long');
  }
  return new TextDecoder().decode(Uint8Array.from(read));
}

/** A bias is as long as its kernel is wide, and a kernel takes what the one before gives. */
function codeShape(fields: FieldCoding, given: readonly number[], last: number): number[] {
  const rank = fields.symbol('rank', 4, given.length);
  if (rank > mostRank) throw damaged('holds a tensor of too many axes');
  const shape: number[] = [];
  for (let axis = 0; axis < rank; axis++) {
    const again = fields.flag(`again ${Math.min(2, rank)} ${rank - axis}`, given[axis] === last);
    shape.push(again ? last : fields.count(`side ${rank} ${rank - axis}`, given[axis] ?? 0));
  }
  return shape;
}

function* codeMeaning(
  coder: BitCoder,
  fields: FieldCoding,
  given: Meaning | undefined,
  shape: readonly number[],
): Generator<void, Meaning> {
  const kind = meanings[fields.symbol('meaning', 3, given === undefined ? 0 : meanings.indexOf(given.kind))];
  switch (kind) {
    case 'itself':
      return { kind };
    case 'levels': {
      const from = given?.kind === kind ? given : { scales: new Float32Array(0), axis: 0 };
      const perAxis = fields.flag('per axis', from.scales.length !== 1);
      const axis = perAxis ? fields.symbol('axis', 3, from.axis) : 0;
      const length = perAxis ? shape[axis] : 1;
      if (length === undefined) throw damaged('scales an axis that is not there');
      return { kind, axis, scales: yield* codeFloats(coder, fields, 'scale', from.scales, length) };
    }
    case 'affine': {
      const from = given?.kind === kind ? given : { scale: 0, min: 0, zero: 0 };
      const short = fields.flag('short scale', Math.fround(from.scale) === from.scale);
      const scale = short ? fields.float('scale', from.scale) : fields.double(from.scale);
      const zero = fields.count('zero', from.zero);
      const implied = fields.flag('implied min', from.min === 0 - from.zero * from.scale);
      return { kind, scale, zero, min: implied ? 0 - zero * scale : fields.double(from.min) };
    }
    case 'palette': {
      const from = given?.kind === kind ? given : { entries: new Float32Array(0), zero: 0 };
      const length = fields.count('entries', from.entries.length);
      const zero = fields.count('zero', from.zero);
      return { kind, zero, entries: yield* codeFloats(coder, fields, 'entry', from.entries, length) };
    }
    case 'float': {
      const from = given?.kind === kind ? given : { top: 0, tail: 0 };
      const top = fields.symbol('top', 8, from.top);
      const tail = fields.symbol('tail', 5, from.tail);
      if (tail > 23) throw damaged('holds a code that nothing writes');
      return { kind, top, tail };
    }
    default:
      throw damaged('holds a tensor of an unknown form');
  }
}

/** A list that is declared long grows only as far as there are bytes for it. */
function* codeFloats(
  coder: BitCoder,
  fields: FieldCoding,
  kind: string,
  given: Float32Array,
  length: number,
): Generator<void, Float32Array> {
  if (length > mostListed) throw damaged('lists too many values');
  const read: number[] = [];
  for (let i = 0; i < length; i++) {
    if (i % run === 0) while (coder.starved()) yield;
    read.push(fields.float(kind, given[i] ?? 0));
  }
  return Float32Array.from(read);
}

function codePlan(fields: FieldCoding, rank: number, given: Plan | undefined): Plan {
  const view = codeView(fields, rank, given?.view ?? { from: 0, to: 0, swap: false });
  const rowFlags = fields.flag('row flags', given?.rowFlags === true);
  const columnFlags = fields.flag('column flags', given?.columnFlags === true);
  const mixed = fields.flag('mixed', given?.mixed === true);
  const isPeriodic = mixed && fields.flag('periodic', given !== undefined && given.period > 0);
  return { view, rowFlags, columnFlags, mixed, period: isPeriodic ? fields.count('period', given?.period ?? 0) : 0 };
}

function codeView(fields: FieldCoding, rank: number, given: View): View {
  if (rank === 0) return { from: 0, to: 0, swap: false };
  if (fields.flag('usual view', given.from === rank - 1)) return { from: rank - 1, to: rank, swap: false };
  const from = fields.symbol('from', 3, given.from);
  const to = fields.symbol('to', 4, given.to);
  if (!(from < to && to <= rank)) throw damaged('holds a code that nothing writes');
  return { from, to, swap: from > 0 && to < rank && fields.flag('swap', given.swap) };
}
