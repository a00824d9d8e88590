import { type Model } from '../../model/model.ts';
import type { IsGone } from './cut-channels.ts';
import type { Mix } from './operation.ts';
import type { Trace } from './trace.ts';
import { type Step } from './traced.ts';
/** What the layer reads in the place of one of its input channels. 0: nothing. */
export type Instead = (step: Step<Mix>, channel: number) => number;
/** Kernels stay as they are, and keep their storage when they are cut. */
export declare function shiftBiases(model: Model, trace: Trace, isGone: IsGone, instead: Instead): Model;
/** Layers that read some of the channels. */
export declare function readersOf({ steps }: Trace, isGone: IsGone): Step<Mix>[];
