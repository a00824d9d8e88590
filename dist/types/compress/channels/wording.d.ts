import type { Cost } from './cost.ts';
import type { IsGone } from './cut-channels.ts';
import type { Grouped } from './groups.ts';
import type { Trace } from './trace.ts';
/** One sentence per reason. */
export declare function describeWhole(whole: Grouped['whole']): string[];
/** `96 of 240 channels in 5 of 7 layers are gone: 93,322 parameters became 41,000 (−56.1 %), 5.2 MFLOPs …`. */
export declare function describeCut(trace: Trace, isGone: IsGone, before: Cost, after: Cost): string;
/** `93,322 parameters became 41,000 (−56.1 %), 5.2 MFLOPs per example became 1.9 MFLOPs (−63.5 %)`. */
export declare function describeCosts(before: Cost, after: Cost): string;
