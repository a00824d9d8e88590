import type { TensorData } from '../data/source.ts';
import type { Random } from '../math/random.ts';
/**
 * Each picture of a batch [n, height, width, channels] shifted by −pixels … +pixels in both directions, drawn per picture.
 * What comes in from outside repeats the picture's edge, so that it fits whatever the preprocessing made of black.
 */
export declare function shiftPictures({ shape, values }: TensorData, pixels: number, random: Random): TensorData;
