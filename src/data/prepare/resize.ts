/**
 * Resizing of pictures, the same on every backend: each axis is a set of weighted taps, applied columns first, accumulated
 * in double precision, without rounding to integers. All methods count pixels by their centres at +0.5, as
 * `tf.image.resize` (TensorFlow 2, antialias off) does, and agree with it to float32 rounding:
 *   bilinear  source = (target + 0.5) · in/out − 0.5, two neighbours, edges clamped
 *   nearest   source = ⌊(target + 0.5) · in/out⌋
 *   area      mean over [target · in/out, (target + 1) · in/out), partly covered pixels by their share
 */
export type ResizeMethod = 'bilinear' | 'nearest' | 'area';

interface Taps {
  readonly start: Int32Array;
  readonly count: Int32Array;
  /** `stride` weights per target position. */
  readonly weights: Float64Array;
  readonly stride: number;
}

/** Row-major [height, width, channels] at `from` in `source` to the same layout at `to` in `out`. */
export type Resizer = (source: ArrayLike<number>, from: number, out: Float32Array, to: number) => void;

export function resizer(
  [height, width]: readonly [number, number],
  [newHeight, newWidth]: readonly [number, number],
  channels: number,
  method: ResizeMethod,
): Resizer {
  const across = taps(width, newWidth, method);
  const down = taps(height, newHeight, method);
  const rows = new Float64Array(height * newWidth * channels);
  return (source, from, out, to) => {
    narrow(source, from, rows, height, width, channels, across);
    stack(rows, out, to, newWidth * channels, down);
  };
}

function taps(size: number, target: number, method: ResizeMethod): Taps {
  const scale = size / target;
  const stride = method === 'nearest' ? 1 : method === 'bilinear' ? 2 : Math.ceil(scale) + 1;
  const result = {
    start: new Int32Array(target),
    count: new Int32Array(target),
    weights: new Float64Array(target * stride),
    stride,
  };
  for (let i = 0; i < target; i++) {
    const [start, weights] = tapsAt(i, size, scale, method);
    result.start[i] = start;
    result.count[i] = weights.length;
    result.weights.set(weights, i * stride);
  }
  return result;
}

function tapsAt(target: number, size: number, scale: number, method: ResizeMethod): [number, number[]] {
  if (method === 'nearest') return [Math.min(Math.floor((target + 0.5) * scale), size - 1), [1]];
  if (method === 'bilinear') {
    const centre = (target + 0.5) * scale - 0.5;
    const low = Math.floor(centre);
    if (low < 0) return [0, [1]];
    if (low >= size - 1) return [size - 1, [1]];
    return [low, [1 - (centre - low), centre - low]];
  }
  const from = target * scale;
  const to = Math.min((target + 1) * scale, size);
  const first = Math.min(Math.floor(from), size - 1);
  const weights: number[] = [];
  for (let i = first; i < to; i++) weights.push((Math.min(i + 1, to) - Math.max(i, from)) / (to - from));
  return [first, weights];
}

function narrow(
  source: ArrayLike<number>,
  from: number,
  rows: Float64Array,
  height: number,
  width: number,
  channels: number,
  { start, count, weights, stride }: Taps,
): void {
  let at = 0;
  for (let y = 0; y < height; y++) {
    const row = from + y * width * channels;
    for (let x = 0; x < start.length; x++) {
      for (let c = 0; c < channels; c++) {
        let sum = 0;
        for (let k = 0; k < count[x]; k++) sum += source[row + (start[x] + k) * channels + c] * weights[x * stride + k];
        rows[at++] = sum;
      }
    }
  }
}

function stack(
  rows: Float64Array,
  out: Float32Array,
  to: number,
  rowSize: number,
  { start, count, weights, stride }: Taps,
): void {
  let at = to;
  for (let y = 0; y < start.length; y++) {
    for (let i = 0; i < rowSize; i++) {
      let sum = 0;
      for (let k = 0; k < count[y]; k++) sum += rows[(start[y] + k) * rowSize + i] * weights[y * stride + k];
      out[at++] = sum;
    }
  }
}
