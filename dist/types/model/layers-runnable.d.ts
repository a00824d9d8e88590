import type { Model } from './model.ts';
import type { Tf, Trainable } from './runnable.ts';
export declare function loadLayers(tf: Tf, model: Model): Promise<Trainable>;
