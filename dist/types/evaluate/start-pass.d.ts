/** What is known once the first batch has come out: the width, the scale, and what to collect. */
import type { Batch, TensorData } from '../data/source.ts';
import type { Runnable } from '../model/runnable.ts';
import type { Collector } from './collect/collector.ts';
import { type Kept } from './kept.ts';
import type { Finding } from './measurement.ts';
import { type Scale } from './scale.ts';
import type { Task } from './task.ts';
export interface Pass {
    readonly width: number;
    readonly shape: readonly number[];
    readonly scale: Scale;
    readonly collector: Collector;
    /** For the drift of other models; of the original only. */
    readonly outputs?: Kept;
    /** For metrics of the user's own. */
    readonly raw?: Kept;
    readonly findings: readonly Finding[];
}
interface First {
    readonly batch: Batch;
    readonly output: TensorData;
    readonly width: number;
}
export declare function startPass({ batch, output, width }: First, settings: {
    readonly task: Task;
    readonly runnable: Runnable;
    readonly predict: (batch: Batch) => Promise<TensorData>;
    readonly keep: number;
    readonly expected?: number;
    /** Of the original: candidates are read on the same scale, whatever their numbers look like. */
    readonly scale?: Scale;
}): Promise<Pass>;
/** What models are compared by: probabilities for classes and labels, the numbers themselves for regression. */
export declare function comparableOf(raw: Float32Array, width: number, scale: Scale, task: Task): Float32Array;
export {};
