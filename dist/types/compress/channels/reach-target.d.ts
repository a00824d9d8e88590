/** The smallest share of channels that brings a model under a target. */
import type { Model } from '../../model/model.ts';
import type { Masks } from '../method.ts';
export interface Tried {
    readonly gone: ReadonlySet<number>;
    readonly model: Model;
    readonly masks: Masks;
}
export interface Reached extends Tried {
    readonly isReached: boolean;
}
/**
 * Bisection over the share, `steps` times. `measure` is what `most` bounds; it is taken to fall as the share rises, which
 * a latency does but for its noise. Where the largest share does not reach the target, that one is handed back.
 */
export declare function reachTarget(attempt: (amount: number) => Tried, measure: (model: Model) => number | Promise<number>, most: number, steps: number): Promise<Reached>;
