import type { Of } from '../schema.ts';
import type { PlainMethod } from './method.ts';
export declare const equalizeSchema: {
    readonly type: 'object';
    readonly additionalProperties: false;
    readonly properties: {
        readonly sweeps: {
            readonly type: 'integer';
            readonly minimum: 1;
            readonly maximum: 100;
            readonly default: 20;
            readonly description: 'How often all pairs of layers are gone through; neighbours move each other a little each time.';
        };
    };
};
export type EqualizeOptions = Of<typeof equalizeSchema>;
/**
 * Cross-layer equalization: where layers follow each other through a function with f(sx) = s·f(x) for s > 0 (none, ReLU,
 * leaky ReLU, PReLU, pooling, padding), channel c of the first is divided by s and the weights that read it are multiplied by
 * s, with s = √(r₁/r₂) of the two channels' largest magnitudes, so that both become √(r₁r₂). The function stays the same up
 * to rounding, and one scale per tensor fits all its channels better (Nagel et al. 2019, arXiv 1906.04721, section 4.1).
 *
 * Batch norm is folded before (`foldBatchNorm`). ReLU6 lets no factor through and its pairs are left alone; per-channel
 * scales of `quantize` and `rdoQuantize` help there.
 */
export declare const equalize: PlainMethod<EqualizeOptions>;
