import { type Quicken } from './forward-pass.ts';
import type { Model } from './model.ts';
import type { Tf, Trainable } from './runnable.ts';
/** `trainable` false: constants stay constants and `variables` is empty. */
export declare function loadGraph(tf: Tf, model: Model, trainable: boolean, quicken: Quicken): Promise<Trainable>;
