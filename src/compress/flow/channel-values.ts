/** Arithmetic by channel on the values of weights. */
import type { ChannelView } from './flow.ts';

type Channels = Pick<ChannelView, 'inner' | 'count'>;

/** A copy in which each element is multiplied with its channel's factor. Factors in double precision, rounded once. */
export function timesChannels(
  values: Float32Array,
  { inner, count }: Channels,
  factors: ArrayLike<number>,
): Float32Array {
  const next = new Float32Array(values.length);
  let channel = 0;
  for (let start = 0; start < values.length; start += inner) {
    const factor = factors[channel];
    for (let i = start; i < start + inner; i++) next[i] = values[i] * factor;
    channel = channel + 1 === count ? 0 : channel + 1;
  }
  return next;
}

/** Largest magnitude of each channel. */
export function channelPeaks(values: Float32Array, { inner, count }: Channels): Float64Array {
  const peaks = new Float64Array(count);
  let channel = 0;
  for (let start = 0; start < values.length; start += inner) {
    let peak = peaks[channel];
    for (let i = start; i < start + inner; i++) peak = Math.max(peak, Math.abs(values[i]));
    peaks[channel] = peak;
    channel = channel + 1 === count ? 0 : channel + 1;
  }
  return peaks;
}

export function channelOf(index: number, { inner, count }: Channels): number {
  return Math.floor(index / inner) % count;
}
