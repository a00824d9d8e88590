import type { Model } from '../../model/model.ts';
export interface Bypass {
    readonly layer: string;
    /** Which input takes the place of the output. */
    readonly input: number;
}
export interface Bypassed {
    readonly model: Model;
    /** Layers that are gone: that one, and those whose output nobody reads any more. */
    readonly removed: readonly string[];
    /** Numbers in their weights. */
    readonly weights: number;
}
/** Undefined where the layer puts out what its model does, or stands alone in it. */
export declare function bypassed(model: Model, bypass: Bypass): Bypassed | undefined;
type Ref = readonly [layer: string, node: number, tensor: number];
/** All references in a list, however deep. */
export declare function refsIn(value: unknown): Ref[];
export {};
