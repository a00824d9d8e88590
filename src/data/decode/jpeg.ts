/** JPEG by jpeg-js. Sizes are held against the file's length before anything is allocated. */
import jpeg from 'jpeg-js';
import type { Picture } from '../examples.ts';
import { byteCount } from './byte-count.ts';
import { exifOrientation, upright } from './exif-orientation.ts';
import { maxPixels, PictureError } from './picture-error.ts';

/** Each 8×8 block of each component takes at least a bit; with the strongest subsampling that is 16 pixels' worth of blocks. */
const maxPixelsPerByte = 2048;
const maxDecoderMegabytes = 1536;

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** Grey pictures have one channel, all others (CMYK too) three. Throws a PictureError that says why it can't be read. */
export function decodeJpeg(bytes: Uint8Array, where: string): Picture {
  const { components, orientation, width, height } = readHeader(bytes);
  if (width * height > Math.min(maxPixels, bytes.length * maxPixelsPerByte))
    throw new PictureError(`its ${byteCount(bytes.length)} can't hold ${width}×${height} pixels`);
  const decoded = decode(bytes);
  const channels = components === 1 ? 1 : 3;
  const values = channels === 3 ? decoded.data : decoded.data.filter((_, index) => index % 3 === 0);
  return upright({ height: decoded.height, width: decoded.width, channels, values, where }, orientation);
}

function decode(bytes: Uint8Array) {
  try {
    return jpeg.decode(bytes, {
      useTArray: true,
      formatAsRGBA: false,
      tolerantDecoding: false,
      maxResolutionInMP: maxPixels / 1e6,
      maxMemoryUsageInMB: maxDecoderMegabytes,
    });
  } catch (error) {
    // Without its end mark (FF D9), it is that what the decoder stumbled over.
    const isCut = !bytes.some((byte, index) => byte === 0xff && bytes[index + 1] === 0xd9);
    throw isCut ? new PictureError('the file is cut off', { cause: error }) : error;
  }
}

/** Walks the segments up to the first scan. */
function readHeader(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  let frame: { height: number; width: number; components: number } | undefined;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) throw new PictureError('a segment is malformed');
    const marker = bytes[at + 1];
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (at + 2 + length > bytes.length) break;
    if (marker === 0xda && frame !== undefined) return { ...frame, orientation };
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame && length >= 8) {
      if (marker > 0xc2 || bytes[at + 4] !== 8)
        throw new PictureError('only baseline and progressive JPEG with 8 bits per channel are supported');
      frame = { height: view.getUint16(at + 5), width: view.getUint16(at + 7), components: bytes[at + 9] };
      if (frame.height * frame.width === 0) throw new PictureError('its header is malformed');
    }
    const isExif = marker === 0xe1 && length >= 8 && view.getUint32(at + 4) === 0x45786966;
    if (isExif) orientation = exifOrientation(bytes.subarray(at + 10, at + 2 + length));
    at += 2 + length;
  }
  throw new PictureError('the file is cut off');
}
