/**
 * Resizing of pictures, the same on every backend: each axis is a set of weighted taps, applied columns first, accumulated
 * in double precision, without rounding to integers. All methods count pixels by their centres at +0.5, as
 * `tf.image.resize` (TensorFlow 2, antialias off) does, and agree with it to float32 rounding:
 *   bilinear  source = (target + 0.5) · in/out − 0.5, two neighbours, edges clamped
 *   nearest   source = ⌊(target + 0.5) · in/out⌋
 *   area      mean over [target · in/out, (target + 1) · in/out), partly covered pixels by their share
 */
export type ResizeMethod = 'bilinear' | 'nearest' | 'area';
/** Row-major [height, width, channels] at `from` in `source` to the same layout at `to` in `out`. */
export type Resizer = (source: ArrayLike<number>, from: number, out: Float32Array, to: number) => void;
export declare function resizer([height, width]: readonly [number, number], [newHeight, newWidth]: readonly [number, number], channels: number, method: ResizeMethod): Resizer;
