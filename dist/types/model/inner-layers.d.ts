/** What the layers of a LayersModel put out on the way, for whoever compares two models inside. */
import type { LayersModel, Tensor } from '@tensorflow/tfjs';
import type { Port, Tf } from './runnable.ts';
export interface InnerLayers {
    readonly ports: readonly Port[];
    /** The model's outputs, then those of the layers named. */
    run(tensors: readonly Tensor[], names: readonly string[], training: boolean): Tensor[];
}
/**
 * The models made for it are never disposed: they hold nothing of their own, and would take the weights with them.
 * Layers with kernels that are called once and are no output of the model, in the order of the model.
 */
export declare function innerLayers(tf: Tf, loaded: LayersModel): InnerLayers;
