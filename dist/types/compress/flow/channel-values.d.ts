/** Arithmetic by channel on the values of weights. */
import type { ChannelView } from './flow.ts';
type Channels = Pick<ChannelView, 'inner' | 'count'>;
/** A copy in which each element is multiplied with its channel's factor. Factors in double precision, rounded once. */
export declare function timesChannels(values: Float32Array, { inner, count }: Channels, factors: ArrayLike<number>): Float32Array;
/** Largest magnitude of each channel. */
export declare function channelPeaks(values: Float32Array, { inner, count }: Channels): Float64Array;
export declare function channelOf(index: number, { inner, count }: Channels): number;
export {};
