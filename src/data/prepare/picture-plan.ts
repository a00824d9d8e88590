/** Resizing and change of channels of pictures of one size: the first two steps of `preprocess`. */
import type { PreprocessOptions } from '../options.ts';
import { resizer } from './resize.ts';

export interface PicturePlan {
  /** [height, width, channels] of what comes out. */
  readonly shape: readonly [number, number, number];
  /** One picture at `from` in `source` to `to` in `out`. */
  run(source: ArrayLike<number>, from: number, out: Float32Array, to: number): void;
}

export function planPicture(
  [height, width, channels]: readonly [number, number, number],
  wanted: number,
  resize: PreprocessOptions['resize'],
): PicturePlan {
  const [newHeight, newWidth] = resize === undefined ? [height, width] : [resize.height, resize.width];
  const pixels = newHeight * newWidth;
  const scaled =
    newHeight === height && newWidth === width
      ? undefined
      : resizer([height, width], [newHeight, newWidth], channels, resize?.method ?? 'bilinear');
  const shape = [newHeight, newWidth, wanted] as const;
  if (scaled !== undefined && wanted === channels) return { shape, run: scaled };
  const between = scaled && new Float32Array(pixels * channels);
  return {
    shape,
    run(source, from, out, to) {
      if (between !== undefined) scaled?.(source, from, between, 0);
      convert(between ?? source, between === undefined ? from : 0, channels, out, to, wanted, pixels);
    },
  };
}

/**
 * Grey is ITU-R BT.601 luma, 0.299 R + 0.587 G + 0.114 B, not rounded. Alpha is dropped, as TensorFlow and Pillow do; where
 * a model takes four channels and the picture has no alpha, it is 255.
 */
function convert(
  source: ArrayLike<number>,
  from: number,
  channels: number,
  out: Float32Array,
  to: number,
  wanted: number,
  pixels: number,
): void {
  const grey = channels < 3;
  const alpha = channels === 2 || channels === 4;
  let at = to;
  for (let i = from; i < from + pixels * channels; i += channels) {
    const [red, green, blue] = grey ? [source[i], source[i], source[i]] : [source[i], source[i + 1], source[i + 2]];
    if (wanted === 1) out[at++] = grey ? red : 0.299 * red + 0.587 * green + 0.114 * blue;
    else {
      out[at++] = red;
      out[at++] = green;
      out[at++] = blue;
      if (wanted === 4) out[at++] = alpha ? source[i + channels - 1] : 255;
    }
  }
}
