/** Values in the configs of layers, in the spellings of Keras and of TensorFlow.js. */
import type { JsonObject } from '../../model/parse.ts';
export declare function isChannelsFirst(config: JsonObject): boolean;
/** A number stands for the same along every dimension. */
export declare function sidesOf(value: unknown, dimensions: number, otherwise: number): number[];
/** Axes of layers count the batch as 0; ours do not. Negative ones count from the end. */
export declare function axisOf(value: unknown, rank: number): number;
