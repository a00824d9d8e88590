/** The kernels of a model with what weighs their errors: what they are multiplied with, and what their outputs do. */
import type { Model } from '../../model/model.ts';
import type { Evidence, InputMoments } from '../evidence.ts';
import { type ChannelView, type Flow } from './flow.ts';
import type { Statistics } from './statistics.ts';
export interface Kernel {
    readonly weight: string;
    readonly out: ChannelView;
    readonly in: ChannelView;
    /** Per input channel: mean and mean of squares, measured or expected. */
    readonly inputs: InputMoments;
    /** Per output channel: how much a unit of squared error there matters. */
    readonly importance: Float32Array;
    readonly isDepthwise: boolean;
    /** Vector that is added to its outputs before anything else happens to them; absent where there is none of its own. */
    readonly bias?: string;
    /** Factors per channel that stand between the outputs and `bias`. */
    readonly factors?: string;
    /** Mean that a batch norm takes from its outputs before anything else happens to them. */
    readonly mean?: string;
    /** Axis of the weight's shape along which `out` runs, where a scale per channel can stand. */
    readonly axis: number;
}
export interface Kernels {
    readonly flow: Flow;
    readonly kernels: ReadonlyMap<string, Kernel>;
    /** Whether what kernels are multiplied with was measured on examples. */
    readonly isMeasured: boolean;
}
export declare function kernelsOf(model: Model, known?: Statistics, evidence?: Evidence): Promise<Kernels>;
export declare function expectedKernels(model: Model, flow: Flow, known?: Statistics, measured?: ReadonlyMap<string, InputMoments>): Map<string, Kernel>;
