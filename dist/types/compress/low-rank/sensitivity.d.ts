/** How much of each layer can go before the outputs change by more than is allowed. */
import type { Model } from '../../model/model.ts';
import type { MethodContext } from '../method.ts';
import { type Plan } from './choose.ts';
/**
 * Share of the weights to keep, by layer; layers that are to be left as they are have none. Each layer is taken apart alone,
 * at each share, and the change of the model's outputs on the train split is measured; then layers go down by a level as
 * long as the sum of these errors stays within `error`, that layer first which saves most weights per error. Errors of
 * several layers hardly add up to more than their sum, but where the measured whole does, levels are taken back.
 *
 * Undefined where there is no train split to measure on.
 */
export declare function sensitiveShares(model: Model, plans: readonly Plan[], { error: allowed, ranks }: {
    readonly error: number;
    readonly ranks: Readonly<Record<string, number>>;
}, { evidence }: MethodContext): Promise<ReadonlyMap<string, number> | undefined>;
