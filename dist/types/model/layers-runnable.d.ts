import { type Quicken } from './forward-pass.ts';
import type { Model } from './model.ts';
import type { Tf, Trainable } from './runnable.ts';
export declare function loadLayers(tf: Tf, model: Model, quicken: Quicken): Promise<Trainable>;
