/** Data files made in code. */
import { deflateSync } from 'node:zlib';
import { type DataContext, openSplits } from '../../src/data/open.ts';
import { type DataOptions, dataSchema } from '../../src/data/options.ts';
import type { Batch, BatchOptions, Source, Splits } from '../../src/data/source.ts';
import { memoryFiles } from '../../src/edge/files/memory.ts';
import { Failure } from '../../src/failure.ts';
import type { Port } from '../../src/model/runnable.ts';
import type { Files } from '../../src/ports.ts';
import { check } from '../../src/schema.ts';

const idxTypes = { uint8: 8, int8: 9, int16: 11, int32: 12, float32: 13, float64: 14 };

export function idxFile(
  shape: readonly number[],
  values: readonly number[],
  type: keyof typeof idxTypes = 'uint8',
): Uint8Array {
  const width = { uint8: 1, int8: 1, int16: 2, int32: 4, float32: 4, float64: 8 }[type];
  const offset = 4 + 4 * shape.length;
  const bytes = new Uint8Array(offset + values.length * width);
  const view = new DataView(bytes.buffer);
  bytes.set([0, 0, idxTypes[type], shape.length]);
  for (const [axis, side] of shape.entries()) view.setUint32(4 + 4 * axis, side);
  for (const [i, value] of values.entries()) setElement(view, offset + i * width, value, type, false);
  return bytes;
}

const npyCodes: Record<string, string> = {
  bool: 'b1',
  int8: 'i1',
  uint8: 'u1',
  int16: 'i2',
  uint16: 'u2',
  int32: 'i4',
  uint32: 'u4',
  int64: 'i8',
  uint64: 'u8',
  float16: 'f2',
  float32: 'f4',
  float64: 'f8',
};

export interface NpyForm {
  readonly type?: string;
  readonly version?: 1 | 2 | 3;
  readonly bigEndian?: boolean;
  readonly fortran?: boolean;
}

/** `values` in the order of the file; float16 as raw bits. */
export function npyFile(shape: readonly number[], values: readonly number[], form: NpyForm = {}): Uint8Array {
  const { type = 'float32', version = 1, bigEndian = false, fortran = false } = form;
  const code = npyCodes[type];
  const width = Number(code.slice(1));
  const order = width === 1 ? '|' : bigEndian ? '>' : '<';
  const sides = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  const dict = `{'descr': '${order}${code}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': (${sides}), }`;
  const start = version === 1 ? 10 : 12;
  const length = Math.ceil((start + dict.length + 1) / 64) * 64 - start;
  const header = `${dict.padEnd(length - 1)}\n`;
  const bytes = new Uint8Array(start + header.length + values.length * width);
  const view = new DataView(bytes.buffer);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]);
  if (version === 1) view.setUint16(8, header.length, true);
  else view.setUint32(8, header.length, true);
  bytes.set(new TextEncoder().encode(header), start);
  for (const [i, value] of values.entries())
    setElement(view, start + header.length + i * width, value, type, !bigEndian);
  return bytes;
}

function setElement(view: DataView, at: number, value: number, type: string, little: boolean): void {
  if (type === 'bool' || type === 'uint8') view.setUint8(at, value);
  else if (type === 'int8') view.setInt8(at, value);
  else if (type === 'int16') view.setInt16(at, value, little);
  else if (type === 'uint16' || type === 'float16') view.setUint16(at, value, little);
  else if (type === 'int32') view.setInt32(at, value, little);
  else if (type === 'uint32') view.setUint32(at, value, little);
  else if (type === 'int64') view.setBigInt64(at, BigInt(value), little);
  else if (type === 'uint64') view.setBigUint64(at, BigInt(value), little);
  else if (type === 'float32') view.setFloat32(at, value, little);
  else view.setFloat64(at, value, little);
}

export interface PngForm {
  readonly width: number;
  readonly height: number;
  readonly depth: 1 | 2 | 4 | 8 | 16;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly color: 0 | 2 | 3 | 4 | 6;
  /** Packed bytes of each row, without filter byte; for an interlaced picture the rows of its passes. */
  readonly rows: readonly (readonly number[])[];
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  readonly exif?: readonly number[];
  readonly interlaced?: boolean;
}

export function pngFile(form: PngForm): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(form.width, 0);
  header.writeUInt32BE(form.height, 4);
  header.set([form.depth, form.color, 0, 0, form.interlaced ? 1 : 0], 8);
  const packed = deflateSync(Buffer.from(form.rows.flatMap((row) => [0, ...row])));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    ...(form.palette ? [pngChunk('PLTE', Buffer.from(form.palette))] : []),
    ...(form.transparency ? [pngChunk('tRNS', Buffer.from(form.transparency))] : []),
    ...(form.exif ? [pngChunk('eXIf', Buffer.from(form.exif))] : []),
    pngChunk('IDAT', packed),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pngChunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Exif data that states an orientation and nothing else, little-endian. */
export function exifData(orientation: number): number[] {
  return [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
}

export function filesWith(content: Readonly<Record<string, Uint8Array | string>>): Files {
  return memoryFiles(new Map(Object.entries(content)));
}

/** `data` as a config file has it, defaults filled in. */
export function dataOptions(data: unknown): DataOptions {
  const checked = check<DataOptions>(dataSchema, data);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors.map((error) => error.message)));
  return checked.value;
}

export function input(...shape: (number | null)[]): Port {
  return { name: 'x', shape, dtype: 'float32' };
}

/** Opens `data` with a model of these inputs and outputs. */
export function open(
  data: unknown,
  files: Files | Readonly<Record<string, Uint8Array | string>>,
  context: Partial<DataContext> = {},
): Promise<Splits> {
  return openSplits(dataOptions(data), {
    files: 'readRange' in files ? (files as Files) : filesWith(files as Record<string, Uint8Array | string>),
    importModule: async () => ({}),
    inputs: [],
    outputs: 0,
    task: 'classification',
    ...context,
  });
}

export async function collect(source: Source | undefined, options: Partial<BatchOptions> = {}): Promise<Batch[]> {
  const batches: Batch[] = [];
  for await (const batch of source!.batches({ size: 1000, ...options })) batches.push(batch);
  return batches;
}

/** Values of the only input over all batches, with labels and ids. */
export async function readAll(source: Source | undefined, options: Partial<BatchOptions> = {}) {
  const batches = await collect(source, options);
  return {
    shape: Object.values(batches[0].inputs)[0].shape.slice(1),
    values: batches.flatMap((batch) => [...Object.values(batch.inputs)[0].values]),
    labels: batches.flatMap((batch) => [...(batch.labels?.values ?? [])]),
    ids: batches.flatMap((batch) => batch.ids),
    sizes: batches.map((batch) => batch.size),
  };
}

/** The failure that a promise ends with; its message is asserted by tests, word for word. */
export async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing failed');
}
