import type { GradientMoments } from '../evidence.ts';
import type { Trace } from './trace.ts';
export declare const importances: readonly ['l1', 'l2', 'batchNorm', 'geometricMedian', 'taylor'];
export type Importance = (typeof importances)[number];
/** By set; a set that has no measure is not there. */
export type Scores = ReadonlyMap<number, number>;
/**
 * `l1`, `l2`: norm of a filter's weights (Li et al. 2016, arXiv 1608.08710). `geometricMedian`: sum of its distances to
 * the other filters of the layer; one that lies among others can be spared (He et al. 2018, arXiv 1811.00250). `batchNorm`:
 * magnitude of the scale that a batch norm gives the channel (Liu et al. 2017, arXiv 1708.06519). Of all these a layer's
 * scores are divided by their mean, so that layers can be ranked together, and those of coupled channels are averaged.
 *
 * `taylor`: what the loss would change by, to first order: the mean over batches of the squared product of gradient and
 * weight, summed over all that a set of channels owns (Molchanov et al. 2019, arXiv 1906.10771, equation 8).
 */
export declare function scoreChannels(trace: Trace, importance: Importance, gradients: ReadonlyMap<string, GradientMoments> | undefined): Scores;
