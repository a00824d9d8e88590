import type { Model } from './model.ts';
/** `other` is a known function that is none of these (ReLU, tanh …). */
export type Activation = 'softmax' | 'sigmoid' | 'linear' | 'other';
export declare function graphActivation(model: Model, output: string): Activation;
