/** A tensor that is to become levels times scales, and what its errors matter. */
import { channelOf } from './flow/channel-values.ts';
import type { Kernel } from './flow/kernels.ts';
import type { FloatWeight } from './select-weights.ts';

/** Inputs and outputs that seem to matter less than this share of the mean are taken for more: estimates err. */
const FLOOR = 0.01;
/**
 * Scales are powers of two: as good as free to store, and at most 41 % off, which costs a hundredth of a bit per weight.
 * This many bits each is what the packed container takes for them.
 */
const SCALE_BITS = 4;

export interface Part {
  readonly weight: FloatWeight;
  readonly kernel?: Kernel;
  readonly isBias: boolean;
  /** Per channel of the axis: what a unit of the squared error of its weights matters, on average. */
  readonly gains: Float64Array;
  readonly axis: number;
  /** Per element, 1 on average within each channel. */
  readonly weights: Float64Array;
  /** Channel of the axis of each element. */
  readonly channels: Uint32Array;
}

/** @param perChannel whether it may have a scale per channel, where that pays */
export function partOf(weight: FloatWeight, kernel: Kernel | undefined, perChannel: boolean): Part {
  const { values } = weight;
  const weights = new Float64Array(values.length).fill(1);
  const channels = new Uint32Array(values.length);
  if (kernel === undefined) {
    const isBias = weight.shape.length < 2;
    return { weight, isBias, gains: Float64Array.of(1), axis: 0, weights, channels };
  }
  return kernelPart(weight, kernel, perChannel, weights, channels);
}

function kernelPart(
  weight: FloatWeight,
  kernel: Kernel,
  perChannel: boolean,
  weights: Float64Array,
  channels: Uint32Array,
): Part {
  const { inputs, importance, out, in: into, axis } = kernel;
  const fed = floored(
    Float64Array.from(inputs.square, (square, i) => Math.max(0, square - inputs.mean[i] ** 2)),
    inputs.square,
  );
  const matters = floored(Float64Array.from(importance), importance);
  const size = perChannel ? weight.shape[axis] : 1;
  const inner = weight.shape.slice(axis + 1).reduce((product, side) => product * side, 1);
  const sums = new Float64Array(size);
  for (let i = 0; i < weights.length; i++) {
    channels[i] = perChannel ? Math.floor(i / inner) % size : 0;
    weights[i] = fed[channelOf(i, into)] * matters[channelOf(i, out)];
    sums[channels[i]] += weights[i];
  }
  const gains = sums.map((sum) => (sum * size) / weights.length);
  if (perChannel && !pays(gains, weights.length)) return kernelPart(weight, kernel, false, weights, channels);
  for (let i = 0; i < weights.length; i++) weights[i] /= gains[channels[i]];
  return { weight, kernel, isBias: false, gains, axis: perChannel ? axis : 0, weights, channels };
}

/** Whether steps that fit the channels save more bits than their scales cost: half a bit per weight and octave of gain. */
function pays(gains: Float64Array, weights: number): boolean {
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const octaves = gains.reduce((sum, gain) => sum + Math.log2(mean / gain), 0) / gains.length;
  return 0.5 * octaves * weights > SCALE_BITS * gains.length;
}

/** Of what bias correction leaves: the spread of inputs around their mean. */
function floored(amounts: Float64Array, whole: ArrayLike<number>): Float64Array {
  let total = 0;
  for (let i = 0; i < whole.length; i++) total += whole[i];
  const least = (FLOOR * total) / Math.max(1, whole.length);
  return amounts.map((amount) => Math.max(amount, least, 1e-30));
}
