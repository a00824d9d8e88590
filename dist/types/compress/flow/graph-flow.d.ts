import type { Model } from '../../model/model.ts';
import type { RawFlow } from './layer-flow.ts';
export declare function graphFlow(model: Model): RawFlow;
