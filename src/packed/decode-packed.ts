import { Arrived } from './arrived.ts';
import { Checksum } from './checksum.ts';
import { damaged, PackedError } from './damaged.ts';
import { FieldCoding } from './field-coding.ts';
import { defaultMostBytes, magic, mostMixed, mostTopologyBytes, version } from './file-form.ts';
import { codeHeaders } from './header-coding.ts';
import { formOf, type PackedTensor } from './packed-tensor.ts';
import { RangeDecoder } from './range-decoder.ts';
import { codeTensor } from './tensor-coding.ts';
import { TextCoding } from './text-coding.ts';
import { valuesOf } from './values-of.ts';
import { product } from './view.ts';

export interface DecodeOptions {
  /** Bytes of decoded weights at most; a file that declares more is refused before anything is allocated. Default: 1 GiB. */
  readonly maxBytes?: number;
}

export interface Decoded {
  /** JSON text: model.json without its `weightsManifest`. */
  readonly topology: string;
  readonly tensors: readonly DecodedTensor[];
  /** All values: int32 and float32 tensors first, then bools, each in the order of `tensors`. */
  readonly data: ArrayBuffer;
}

export interface DecodedTensor extends PackedTensor {
  /** A view of `data`. */
  readonly values: Float32Array | Int32Array | Uint8Array;
  /** The words that were coded, where stock codes or levels can be made of them. */
  readonly words?: Int32Array;
}

/** Yields where it must wait for bytes. `keepWords`: for tensors that the stock format stores as uint8 or uint16, and for levels. */
export function* decodePacked(
  source: Arrived,
  { maxBytes = defaultMostBytes }: DecodeOptions = {},
  keepWords = false,
): Generator<void, Decoded> {
  while (!source.has(12)) yield;
  const topologyBytes = readFrame(source);
  while (!source.has(topologyBytes)) yield;
  const text = { coding: undefined as TextCoding | undefined };
  const topology = decodeTopology(source.take(topologyBytes), text);
  const coder = new RangeDecoder(source);
  const headers = yield* codeHeaders(coder, text.coding!, []);
  const { data, places } = allocate(headers, maxBytes);
  const sum = new Checksum();
  const tensors: DecodedTensor[] = [];
  for (const [index, header] of headers.entries()) {
    const { offset, size } = places[index];
    const words = header.dtype === 'bool' ? new Int32Array(size) : new Int32Array(data, offset, size);
    yield* codeTensor(coder, words, header.shape, header.plan, formOf(header.meaning));
    const { kind } = header.meaning;
    const kept = keepWords && (kind === 'affine' || kind === 'levels') ? words.slice() : undefined;
    const values = valuesOf(words, header, new Uint8Array(data, offset, header.dtype === 'bool' ? size : 0));
    addTo(sum, header, words);
    tensors.push({ ...header, values, words: kept });
  }
  while (coder.starved()) yield;
  checkSum(coder, sum);
  return { topology, tensors, data };
}

function readFrame(source: Arrived): number {
  for (const byte of magic)
    if (source.next() !== byte) {
      throw new PackedError('packed/not-packed', 'This is not a packed model: it does not begin with CGP.');
    }
  const found = source.next();
  if (found !== version) {
    throw new PackedError(
      'packed/version',
      `The packed model is of version ${found}, this decoder reads version ${version}: take a newer one.`,
    );
  }
  let [length, factor] = [0, 1];
  for (let byte = 128; byte >= 128; factor *= 128) {
    byte = source.next();
    length += (byte & 127) * factor;
    if (length > mostTopologyBytes || factor > 2 ** 28)
      throw tooLarge(`a topology of more than ${mostTopologyBytes} bytes, which no model has`);
    if (byte === 0 && factor > 1) throw damaged('holds a code that nothing writes');
  }
  return length;
}

function decodeTopology(bytes: Uint8Array, text: { coding?: TextCoding }): string {
  const coder = new RangeDecoder(new Arrived(bytes, true));
  const length = new FieldCoding(coder).count('text', 0);
  if (length > mostTopologyBytes)
    throw tooLarge(`a topology of more than ${mostTopologyBytes} bytes, which no model has`);
  text.coding = new TextCoding(length);
  const decoded = new Uint8Array(length);
  for (let i = 0; i < length; i++) decoded[i] = text.coding.code(coder, 0);
  const sum = new Checksum();
  sum.bytes(decoded);
  checkSum(coder, sum);
  return new TextDecoder().decode(decoded);
}

function allocate(
  headers: readonly PackedTensor[],
  maxBytes: number,
): { data: ArrayBuffer; places: { offset: number; size: number }[] } {
  let total = 0;
  const places = headers.map(({ shape }) => ({ offset: 0, size: product(shape, 0, shape.length) }));
  for (const narrow of [false, true]) {
    for (const [index, { dtype, name, plan }] of headers.entries()) {
      if ((dtype === 'bool') !== narrow) continue;
      const place = places[index];
      place.offset = total;
      total += place.size * (narrow ? 1 : 4);
      if (!(total <= maxBytes))
        throw tooLarge(`more than ${maxBytes} bytes of weights: set maxBytes higher if it is to be trusted`);
      if (plan.mixed && place.size > mostMixed)
        throw damaged(`codes the tensor ${JSON.stringify(name)} in a way that is for small ones`);
    }
  }
  return { data: new ArrayBuffer(total), places };
}

/** What the checksum of the weights covers. */
export function addTo(sum: Checksum, { name, dtype, shape }: PackedTensor, words: Int32Array): void {
  sum.bytes(new TextEncoder().encode(`${name}\n${dtype}\n${shape}`));
  sum.words(words);
}

function checkSum(coder: RangeDecoder, sum: Checksum): void {
  let value = 0;
  for (let i = 0; i < 4; i++) value = (value << 8) | coder.direct(8, 0);
  if (value !== sum.value) throw damaged('does not have the digest that it was written with');
  coder.end();
}

function tooLarge(what: string): PackedError {
  return new PackedError('packed/too-large', `The packed model declares ${what}.`);
}
