/** Affine codes for given ends, and rounding that looks at more than one weight. */
import type { Storage } from '../../model/model.ts';
import { channelOf } from '../flow/channel-values.ts';
import type { Kernel } from '../flow/kernels.ts';
import type { Ends } from './clip-range.ts';

/**
 * 2^bits equally spaced values; zero is one of them where the ends enclose it, so pruned weights stay zero. Fewer than 8 bits
 * take a byte each all the same, and compress better.
 *
 * @returns undefined where such a range has no finite step
 */
export function encodeWithin(
  values: Float32Array,
  { low, high }: Ends,
  bits: number,
  kernel?: Kernel,
): Storage | undefined {
  const levels = 2 ** bits - 1;
  const holdsZero = low <= 0 && high >= 0;
  const step = holdsZero ? stepWithZero(low, high, levels) : (high - low) / levels;
  if (!(step > 0) || !Number.isFinite(Math.fround(levels * step))) return undefined;
  const zero = holdsZero ? Math.min(levels, Math.max(0, Math.round(-low / step))) : 0;
  const min = holdsZero ? 0 - zero * step : low;
  const codes = bits > 8 ? new Uint16Array(values.length) : new Uint8Array(values.length);
  if (kernel === undefined) {
    for (let i = 0; i < values.length; i++) codes[i] = bounded(Math.round((values[i] - min) / step), levels);
  } else balance(values, codes, { step, min, levels }, kernel);
  return { dtype: bits > 8 ? 'uint16' : 'uint8', scale: step, min: min === 0 ? 0 : min, codes } as Storage;
}

function bounded(code: number, levels: number): number {
  return code < 0 ? 0 : code > levels ? levels : code;
}

function stepWithZero(low: number, high: number, levels: number): number {
  const step = (high - low) / levels;
  const zero = Math.round(-low / step);
  if (zero <= 0) return high / levels;
  return zero >= levels ? -low / levels : Math.max(-low / zero, high / (levels - zero));
}

interface Grid {
  readonly step: number;
  readonly min: number;
  readonly levels: number;
}

/**
 * Each weight goes up or down so that the error of its output channel stays small on the whole: errors times the mean of
 * their inputs add up, and the next weight takes back what those before it left. For a sum of independent inputs with these
 * means and variances this is greedy descent on the expected squared error of the output; the taps of a depthwise kernel
 * see nearly the same input, so there the root of the mean square stands for the mean.
 */
function balance(
  values: Float32Array,
  codes: Uint8Array | Uint16Array,
  { step, min, levels }: Grid,
  kernel: Kernel,
): void {
  const { mean, square } = kernel.inputs;
  const sums = new Float64Array(kernel.out.count);
  for (let i = 0; i < values.length; i++) {
    const at = channelOf(i, kernel.out);
    const fed = channelOf(i, kernel.in);
    const typical = kernel.isDepthwise ? Math.sqrt(square[fed]) : mean[fed];
    const variance = Math.max(square[fed] - mean[fed] ** 2, 1e-12);
    const exact = (values[i] - min) / step;
    const down = bounded(Math.floor(exact), levels);
    const up = bounded(down + 1, levels);
    const [errorDown, errorUp] = [down - exact, up - exact];
    const cost = (error: number) => variance * error * error + (sums[at] + error * typical) ** 2;
    const isDown = values[i] === 0 ? Math.abs(errorDown) <= Math.abs(errorUp) : cost(errorDown) <= cost(errorUp);
    codes[i] = isDown ? down : up;
    sums[at] += (isDown ? errorDown : errorUp) * typical;
  }
}
