/**
 * What training minimises, from a model's output as it comes (probabilities or logits) and the labels: mean over the batch.
 *
 * classification: cross-entropy, from logits by log-softmax, from probabilities by log(p + 1e-30). The usual clip at 1e-7
 * would cut the gradient of exactly the examples that are most wrong; 1e-30 is small enough to keep it and large enough
 * for 1/p to stay finite in float32. multiLabel, and two classes by one output: binary cross-entropy. regression: mean
 * squared error.
 */
import type { Scalar, Tensor } from '@tensorflow/tfjs';
import type { Scale } from '../evaluate/scale.ts';
import type { Task } from '../evaluate/task.ts';
import type { Tf } from '../model/runnable.ts';
export type Loss = (output: Tensor, labels: Tensor) => Scalar;
/** `scale`: what the output is, as evaluation found it. Labels as in `data/source.ts`. */
export declare function lossOf(tf: Tf, kind: Task['kind'], scale: Scale): Loss;
