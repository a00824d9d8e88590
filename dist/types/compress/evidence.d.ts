/**
 * What a method may learn from data about the model that it compresses. Methods are arithmetic and load no backend: the
 * pipeline measures for them, on examples of the train split (never of validation or test). Costs are said where they are
 * more than one forward pass over `examples`. Every answer is about the model that is handed in, whose topology may have
 * been changed by earlier steps.
 */
import type { Model } from '../model/model.ts';
/** Of what a dense or convolution kernel is multiplied with. Recurrent and embedding kernels have none. */
export interface InputMoments {
    /** Per input channel (conv, depthwise: mean over positions; dense: per input): the mean. */
    readonly mean: Float32Array;
    /** Per input channel: the mean of squares. */
    readonly square: Float32Array;
}
/** Of what a layer puts out before its activation, per output channel. */
export interface OutputMoments {
    readonly mean: Float32Array;
    readonly variance: Float32Array;
}
/** First-order evidence, per element of a weight, over batches. */
export interface GradientMoments {
    /** Mean of the gradient. */
    readonly mean: Float32Array;
    /** Mean of its square per batch (an estimate of the diagonal of the Fisher information up to the batch size). */
    readonly square: Float32Array;
}
export interface MeasuredQuality {
    /** Headline metric, by name. */
    readonly metric: string;
    readonly better: 'higher' | 'lower';
    readonly value: number;
    /** Log loss or RMSE; lower is better. Tells models apart where `value` does not. */
    readonly loss: number;
}
export interface Evidence {
    /** How many examples stand behind the answers. */
    readonly examples: number;
    /** By weight name, for kernels among `names`; what cannot be had is left out. */
    inputMoments(model: Model, names: readonly string[]): Promise<ReadonlyMap<string, InputMoments>>;
    outputMoments(model: Model, names: readonly string[]): Promise<ReadonlyMap<string, OutputMoments>>;
    /** Absent without labels or where TensorFlow.js has no gradient. */
    gradients(model: Model): Promise<ReadonlyMap<string, GradientMoments> | undefined>;
    /** On the examples; for sensitivity of layers. Absent without labels. */
    quality(model: Model): Promise<MeasuredQuality | undefined>;
    /**
     * Mean squared difference of the outputs of two models on the examples (on the first `most` of them), over the mean square
     * of the first's. What the reference puts out is kept for the next question about it.
     */
    outputError(reference: Model, model: Model, most?: number): Promise<number>;
    /** Median milliseconds per prediction of one example, for targets in latency: noisy, machine-dependent. */
    latency(model: Model): Promise<number>;
}
