import type { Model } from './model.ts';
import type { Tf, Trainable } from './runnable.ts';
/** `trainable` false: constants stay constants and `variables` is empty. */
export declare function loadGraph(tf: Tf, model: Model, trainable: boolean): Promise<Trainable>;
