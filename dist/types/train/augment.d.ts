import type { TensorData } from '../data/source.ts';
import type { Random } from '../math/random.ts';
/**
 * Each picture of a batch [n, height, width, channels] shifted by −pixels … +pixels in both directions, drawn per picture.
 * What comes in from outside repeats the picture's edge, so that it fits whatever the preprocessing made of black.
 */
export declare function shiftPictures(data: TensorData, pixels: number, random: Random): TensorData;
/** Every second picture, drawn per picture, mirrored left to right. */
export declare function flipPictures(data: TensorData, random: Random): TensorData;
/**
 * Each picture turned about its middle by −degrees … +degrees and made 1 − scale … 1 + scale times as large, drawn per
 * picture, by bilinear interpolation. What comes in from outside repeats the picture's edge.
 */
export declare function turnPictures(data: TensorData, { degrees, scale }: {
    readonly degrees: number;
    readonly scale: number;
}, random: Random): TensorData;
/** A square of each picture, around a middle drawn per picture, takes the picture's mean of each channel. */
export declare function cutPictures(data: TensorData, side: number, random: Random): TensorData;
