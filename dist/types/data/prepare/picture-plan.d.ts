/** Resizing and change of channels of pictures of one size: the first two steps of `preprocess`. */
import type { PreprocessOptions } from '../options.ts';
export interface PicturePlan {
    /** [height, width, channels] of what comes out. */
    readonly shape: readonly [number, number, number];
    /** One picture at `from` in `source` to `to` in `out`. */
    run(source: ArrayLike<number>, from: number, out: Float32Array, to: number): void;
}
export declare function planPicture([height, width, channels]: readonly [number, number, number], wanted: number, resize: PreprocessOptions['resize']): PicturePlan;
