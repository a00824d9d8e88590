import type { TensorInfo } from '@tensorflow/tfjs';

/**
 * Gradients that max pooling after a ReLU gave, by their buffer. They are zero already wherever the ReLU's input was not
 * positive, so that its gradient has nothing to do on them; and each of their numbers that is not zero stands once in
 * `pooled`, which is a quarter as large, so that sums over all pixels may be taken there.
 */
export type MaskedGradients = WeakMap<object, { readonly reluInput: object; readonly pooled: TensorInfo }>;
