import type { PlainMethod } from './method.ts';
export declare const removeDeadChannelsSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {};
};
/** None: without properties the schema gives a type that declarations cannot say. */
export type RemoveDeadChannelsOptions = Record<never, never>;
/**
 * Cuts away channels, filters and units that bear on nothing: those that no later layer reads (its rows are zero), and
 * those that are the same number for every input (their own weights are zero), which goes into the biases of later layers.
 * Again and again, until there are none: what a removed channel alone has read is not read any more. The outputs stay the
 * same up to rounding of float32. Masks, storage and levels of what stays are kept.
 */
export declare const removeDeadChannels: PlainMethod<RemoveDeadChannelsOptions>;
