/** PNG by pngjs. Sizes are held against the file's length before anything is allocated. */
import { constants, inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import type { Picture } from '../examples.ts';
import { byteCount, grouped } from './byte-count.ts';
import { exifOrientation, upright } from './exif-orientation.ts';
import { maxDeflateRatio } from './gunzip.ts';
import { maxPixels, PictureError } from './picture-error.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Channels of the colour types: grey, RGB, palette, grey with alpha, RGB with alpha. */
const channelsOf: Readonly<Record<number, 1 | 2 | 3 | 4>> = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 };

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

interface Chunk {
  readonly type: string;
  readonly content: Uint8Array;
  /** With length, type and checksum. */
  readonly whole: Uint8Array;
}

/** 16-bit values come as floats in 0–255. Throws a PictureError that says why it can't be read. */
export function decodePng(bytes: Uint8Array, where: string): Picture {
  const chunks = readChunks(bytes);
  const { height, width, depth, color } = checkHeader(chunks);
  const alpha = color === 3 && chunks.some((chunk) => chunk.type === 'tRNS');
  const channels = alpha ? 4 : channelsOf[color];
  // One colour declared transparent would be painted black; alpha is dropped here, so the pixels keep their colour.
  const kept = color === 3 ? chunks : chunks.filter((chunk) => chunk.type !== 'tRNS');
  const file = Buffer.concat([Uint8Array.from(signature), ...kept.map((chunk) => chunk.whole)]);
  const rgba: Uint8Array | Uint16Array = PNG.sync.read(file, { skipRescale: depth === 16 }).data;
  const values = pickChannels(rgba, width * height, channels, depth === 16);
  const exif = chunks.find((chunk) => chunk.type === 'eXIf');
  return upright({ height, width, channels, values, where }, exif ? exifOrientation(exif.content) : 1);
}

function readChunks(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) break;
    chunks.push({
      type,
      content: bytes.subarray(at + 8, at + 8 + length),
      whole: bytes.subarray(at, at + 12 + length),
    });
    // What follows the end of a picture is not part of it.
    if (type === 'IEND') return chunks;
    at += 12 + length;
  }
  throw new PictureError('the file is cut off');
}

function checkHeader(chunks: readonly Chunk[]) {
  const [{ type, content }] = chunks;
  if (type !== 'IHDR' || content.length !== 13) throw new PictureError('its header is malformed');
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const [width, height, depth, color, interlace] = [
    view.getUint32(0),
    view.getUint32(4),
    content[8],
    content[9],
    content[12],
  ];
  if (channelsOf[color] === undefined || ![1, 2, 4, 8, 16].includes(depth) || width * height === 0)
    throw new PictureError('its header is malformed');
  if (width * height > maxPixels)
    throw new PictureError(`${width}×${height} pixels are more than ${grouped(maxPixels)}`);
  const packed = chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.content);
  const packedBytes = packed.reduce((sum, part) => sum + part.length, 0);
  const bits = depth * (color === 3 ? 1 : channelsOf[color]);
  const needed = height * (Math.ceil((width * bits) / 8) + 1);
  if (needed > packedBytes * maxDeflateRatio)
    throw new PictureError(`its ${byteCount(packedBytes)} of pixels can't hold ${width}×${height} of them`);
  // pngjs inflates interlaced pictures without a bound, and fills what others lack with whatever lies in memory.
  const inflated = inflateSync(Buffer.concat(packed), {
    maxOutputLength: 2 * needed + 16 * (height + width) + 64,
    finishFlush: constants.Z_SYNC_FLUSH,
  });
  if (inflated.length < needed - (interlace === 0 ? 0 : height)) throw new PictureError('pixels are missing');
  return { height, width, depth, color };
}

function pickChannels(
  rgba: Uint8Array | Uint16Array,
  pixels: number,
  channels: number,
  wide: boolean,
): Uint8Array | Float32Array {
  const out = wide ? new Float32Array(pixels * channels) : new Uint8Array(pixels * channels);
  const [scale, colors] = [wide ? 257 : 1, channels < 3 ? 1 : 3];
  let at = 0;
  for (let i = 0; i < 4 * pixels; i += 4) {
    for (let c = 0; c < colors; c++) out[at++] = rgba[i + c] / scale;
    if (channels > colors) out[at++] = rgba[i + 3] / scale;
  }
  return out;
}
