import type { ModelEnd, ModelOutput } from './inspect.ts';
import type { Model } from './model.ts';
export declare function layerInputs(model: Model): ModelEnd[];
export declare function layerOutputs(model: Model): ModelOutput[];
