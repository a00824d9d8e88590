/**
 * The masked model: layers read nothing of the channels that go, for the rows of their kernels are zero. The channels are
 * still there and bear on nothing; the model without them has to compute the same.
 */
import { type Model } from '../../model/model.ts';
import type { IsGone } from './cut-channels.ts';
import type { Trace } from './trace.ts';
/** `shifted`: the model with its biases as they are to be. */
export declare function maskReaders(shifted: Model, trace: Trace, isGone: IsGone): Model;
