/**
 * Gradients that are zero already wherever the input of a certain ReLU was not positive: by the gradient's buffer, the
 * buffer of that input. The gradient of that ReLU has nothing to do on them.
 */
export type MaskedGradients = WeakMap<object, object>;
