import { type View } from './view.ts';
/**
 * Distances between rows at which numbers other than zero stand in the same column most often, nearest neighbours aside: the
 * width of a picture whose pixels are the rows, or its channels.
 */
export declare function periodsOf(words: Int32Array, shape: readonly number[], view: View): number[];
