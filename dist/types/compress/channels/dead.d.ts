/** Channels whose removal changes nothing. */
import type { IsGone } from './cut-channels.ts';
import type { Instead } from './shift-biases.ts';
import type { Trace } from './trace.ts';
export interface Dead {
    readonly count: number;
    readonly isGone: IsGone;
    readonly instead: Instead;
    /** Constant, but read by a layer that pads with zeros, where they are no constant at the edge. */
    readonly atEdges: ReadonlySet<string>;
}
/**
 * Those that nobody reads, for the rows of all kernels behind them are zero, and those that are the same number at every
 * place for every input, which goes into the biases of whoever reads them. Of a layer one channel stays in any case.
 */
export declare function deadChannels(trace: Trace): Dead;
