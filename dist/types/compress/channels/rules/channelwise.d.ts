import { type Calling, type Rule } from '../operation.ts';
type Constant = (value: number, channel: number, calling: Calling) => number;
/** Element by element. */
export declare function elementwise(constant: Constant, flops?: number): Rule;
/** At prediction it does nothing. */
export declare const identity: Rule;
export declare const activation: Rule;
export declare const relu: Rule;
export declare const leakyRelu: Rule;
export declare const elu: Rule;
export declare const thresholdedRelu: Rule;
export declare const rescaling: Rule;
export declare const prelu: Rule;
export declare const batchNormalization: Rule;
export declare function pooling(dimensions: number): Rule;
export declare function globalPooling(dimensions: number): Rule;
export declare const zeroPadding2d: Rule;
export declare const cropping2d: Rule;
export declare const upSampling2d: Rule;
/** To `height` × `width`; channels come last. */
export declare const resized: Rule;
export {};
