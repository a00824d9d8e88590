/** Orientation of a picture by its Exif data (CIPA DC-008, tag 0x0112): 1 upright, 2 to 8 mirrored or turned. */
import type { Picture } from '../examples.ts';

const orientationTag = 0x0112;

/** `tiff` is what follows the `Exif\0\0` of a JPEG segment, or the eXIf chunk of a PNG. Anything odd counts as upright. */
export function exifOrientation(tiff: Uint8Array): number {
  if (tiff.length < 8) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const little = order === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + 12 * i;
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, little) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** The picture as it is meant to be seen. */
export function upright(picture: Picture, orientation: number): Picture {
  if (orientation === 1) return picture;
  const { height, width, channels, values } = picture;
  const turned = orientation >= 5;
  const [newHeight, newWidth] = turned ? [width, height] : [height, width];
  const Values = values.constructor as new (length: number) => Uint8Array | Float32Array;
  const out = new Values(values.length);
  // Column from the right: 2, 3, 7, 8. Row from the bottom: 3, 4, 6, 7. Rows and columns exchanged: 5 to 8.
  const fromRight = [2, 3, 7, 8].includes(orientation);
  const fromBottom = [3, 4, 6, 7].includes(orientation);
  for (let y = 0; y < newHeight; y++) {
    for (let x = 0; x < newWidth; x++) {
      const [row, column] = turned ? [x, y] : [y, x];
      const source = (fromBottom ? height - 1 - row : row) * width + (fromRight ? width - 1 - column : column);
      for (let c = 0; c < channels; c++) out[(y * newWidth + x) * channels + c] = values[source * channels + c];
    }
  }
  return { ...picture, height: newHeight, width: newWidth, values: out };
}
