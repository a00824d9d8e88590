/** A Model becomes one file, as small as its contents allow without changing a value. */
import { Failure, inputFailure } from '../failure.ts';
import type { Model, Weight } from '../model/model.ts';
import { decodeStorage } from '../model/quantization.ts';
import { isStoredWeight } from '../model/stored-weight.ts';
import type { BitCoder } from './bit-coder.ts';
import { Checksum } from './checksum.ts';
import { choosePlan } from './choose-plan.ts';
import { addTo } from './decode-packed.ts';
import { type Description, descriptionsOf } from './describe-weight.ts';
import { FieldCoding } from './field-coding.ts';
import { magic, mostTensors, mostTopologyBytes, version } from './file-form.ts';
import { codeHeaders } from './header-coding.ts';
import { formOf, type PackedTensor } from './packed-tensor.ts';
import { RangeEncoder } from './range-encoder.ts';
import { codeTensor } from './tensor-coding.ts';
import { TextCoding } from './text-coding.ts';

/**
 * The same model gives the same bytes. The container: docs/packed.md. Throws a Failure `packed/no-room` for what it has no
 * room for: names of more than 1,000 bytes, more than 8 axes or 65,536 tensors, a topology of more than 16 MiB.
 */
export function packModel(model: Model): Uint8Array {
  const { format, topology, extras, weights } = model;
  const json = new TextEncoder().encode(JSON.stringify({ format, ...extras, modelTopology: topology }));
  checkRoom(model, json.length);
  const text = new TextCoding(json.length);
  const first = packTopology(json, text);
  const second = packWeights(weights, text);
  const length = lengthBytes(first.length);
  const file = new Uint8Array(magic.length + 1 + length.length + first.length + second.length);
  let at = 0;
  for (const part of [magic, [version], length, first, second]) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** Undefined where there is no room for the model. */
export function packIfRoom(model: Model): Uint8Array | undefined {
  try {
    return packModel(model);
  } catch (error) {
    if (error instanceof Failure && error.code === 'packed/no-room') return undefined;
    throw error;
  }
}

function checkRoom({ weights }: Model, topologyBytes: number): void {
  const fail = (what: string) =>
    inputFailure('packed/no-room', { where: 'model', what: `a packed model has no room for ${what}` });
  if (topologyBytes > mostTopologyBytes) throw fail(`a topology of ${topologyBytes} bytes`);
  if (weights.length > mostTensors) throw fail(`${weights.length} tensors`);
  for (const { name, shape } of weights) {
    if (new TextEncoder().encode(name).length > 1000)
      throw fail(`a name of more than 1,000 bytes (${name.slice(0, 40)}…)`);
    if (shape.length > 8) throw fail(`a tensor of ${shape.length} axes (${name})`);
  }
}

function packTopology(json: Uint8Array, text: TextCoding): Uint8Array {
  const coder = new RangeEncoder();
  new FieldCoding(coder).count('text', json.length);
  for (const byte of json) text.code(coder, byte);
  const sum = new Checksum();
  sum.bytes(json);
  writeSum(coder, sum);
  return coder.finish();
}

function packWeights(weights: readonly Weight[], text: TextCoding): Uint8Array {
  const described = weights.map(describe);
  const coder = new RangeEncoder();
  for (const _ of codeHeaders(
    coder,
    text,
    described.map(({ header }) => header),
  ));
  const sum = new Checksum();
  for (const [index, { header, words }] of described.entries()) {
    for (const _ of codeTensor(coder, words(), header.shape, header.plan, formOf(header.meaning)));
    addTo(sum, header, bitsOf(weights[index]));
  }
  writeSum(coder, sum);
  return coder.finish();
}

function describe(weight: Weight): { header: PackedTensor; words: Description['words'] } {
  const { name, dtype, shape } = weight;
  const choices = descriptionsOf(weight).map((description) => {
    const { plan, bits } = choosePlan(description.words(), shape, description.meaning);
    return { ...description, plan, bits: bits + headerBits(description.meaning) };
  });
  const { words, meaning, stored, plan } = choices.reduce((a, b) => (b.bits < a.bits ? b : a));
  return { words, header: { name, dtype, shape, stored, meaning, plan } };
}

function headerBits(meaning: PackedTensor['meaning']): number {
  if (meaning.kind === 'affine') return meaning.min === 0 - meaning.zero * meaning.scale ? 0 : 64;
  if (meaning.kind === 'levels') return meaning.scales.length * 32;
  return meaning.kind === 'palette' ? meaning.entries.length * 32 : 0;
}

/** Values that are made from codes are made here and forgotten. */
function bitsOf(weight: Weight): Int32Array {
  const { dtype } = weight;
  const values = isStoredWeight(weight) ? decodeStorage(weight.storage!, dtype) : weight.values;
  if (dtype === 'bool') return Int32Array.from(values);
  return new Int32Array(values.buffer, values.byteOffset, values.length);
}

function writeSum(coder: BitCoder, sum: Checksum): void {
  for (let shift = 24; shift >= 0; shift -= 8) coder.direct(8, (sum.value >>> shift) & 255);
}

function lengthBytes(length: number): number[] {
  const bytes: number[] = [];
  for (let rest = length; ; rest = Math.floor(rest / 128)) {
    bytes.push((rest & 127) | (rest > 127 ? 128 : 0));
    if (rest <= 127) return bytes;
  }
}
