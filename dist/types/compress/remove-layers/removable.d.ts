/** Layers whose output has the shape of an input, and that bear weights (or do nothing but in training). */
import type { Model } from '../../model/model.ts';
import { type Bypass, type Bypassed } from './bypass.ts';
export interface Removable extends Bypassed, Bypass {
}
/**
 * Dense layers of as many units as inputs, convolutions that keep size and channels, recurrent layers that put out
 * sequences as wide as they take in, and sums of two, where one side goes with all that it alone is made of: a residual
 * block. `withNoise`: layers too that do nothing in predictions.
 */
export declare function removableLayers(model: Model, withNoise: boolean): Removable[];
