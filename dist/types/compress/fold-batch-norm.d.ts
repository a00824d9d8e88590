import type { PlainMethod } from './method.ts';
export declare const foldBatchNormSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {};
};
/** None: without properties the schema gives a type that declarations cannot say. */
export type FoldBatchNormOptions = Record<never, never>;
/**
 * Batch norm becomes part of the convolution or dense layer before it, else of the one behind it (`foldAhead`), and so does
 * one that a converter took apart (`foldSteps`): y = γ(Wx + b − μ)/√(σ² + ε) + β is one product and
 * one sum. Exact up to rounding (outputs equal to about 1e-6 of their size). It saves three numbers per channel and an
 * operation per prediction. In a LayersModel the layer gets a bias; in a GraphModel the batch norm becomes a BiasAdd.
 *
 * After fine-tuning (phase `rewrite`): training needs the batch norm's own statistics. What the statistics said about the
 * outputs is handed on to later steps (bias correction, rate–distortion quantization).
 */
export declare const foldBatchNorm: PlainMethod<FoldBatchNormOptions>;
