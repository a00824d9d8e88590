/**
 * Where nothing after a convolution or product can take a scale per channel in (a ReLU6 of a graph whose batch norms are
 * folded), a multiplication is put behind it, before bias and activation: y = f(s·(W/s)x + b). A fused operation is taken
 * apart for it. It costs one number per output channel and one more operation per prediction. Graphs alone.
 */
import type { Model } from '../../model/model.ts';
import type { Flow } from '../flow/flow.ts';
export interface Inserted {
    readonly model: Model;
    readonly kernels: ReadonlySet<string>;
}
/** @param wanted kernels that will be quantized and whose channels are not even yet */
export declare function insertScales(model: Model, flow: Flow, wanted: ReadonlySet<string>): Inserted;
