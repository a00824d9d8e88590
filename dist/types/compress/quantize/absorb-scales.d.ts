/**
 * Scales per channel in files that know one per tensor: each output channel of a kernel is divided by a factor, and what comes
 * next is multiplied with it. Exact where a batch norm follows, y = γ((sx) − μ)/σ + β = γs(x − μ/s)/σ + β, or a multiplication
 * per channel. Channels of a kernel then have the same range, and 8 bits do what per-channel scales do elsewhere.
 */
import { type Model } from '../../model/model.ts';
import { type Flow } from '../flow/flow.ts';
export interface Absorbed {
    readonly model: Model;
    /** Kernels whose channels have one range now. */
    readonly kernels: ReadonlySet<string>;
}
/** @param wanted kernels that will be quantized */
export declare function absorbScales(model: Model, flow: Flow, wanted: ReadonlySet<string>): Absorbed;
