import { type WeightGroup } from './manifest.ts';
import type { ModelFormat, Weight } from './model.ts';
/**
 * The weights of one group of the manifest. `shards` are its files in order. Throws a Failure when their bytes are fewer
 * or more than the manifest says, and for weights that are not finite.
 */
export declare function decodeGroup(group: WeightGroup, shards: readonly Uint8Array[], format: ModelFormat, folder: string): Weight[];
