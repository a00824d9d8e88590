import type { Model } from '../../model/model.ts';
import type { Masks } from '../method.ts';
import type { Trace } from './trace.ts';
/** Whether the channel with this label goes. */
export type IsGone = (label: number) => boolean;
export interface Cut {
    readonly model: Model;
    readonly masks: Masks;
}
/**
 * `trace` is of this model, up to values and biases that were added since. Storage, levels and masks of weights are cut
 * with them. What later layers made of the channels is lost: see `shiftBiases` for who keeps it.
 */
export declare function cutChannels(model: Model, trace: Trace, isGone: IsGone, masks: Masks): Cut;
