import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../../model/runnable.ts';

/** A kernel made of other operations. What it allocates on the way is disposed by the caller. */
export interface ComposedKernel<Inputs, Attributes> {
  readonly kernelName: string;
  readonly compute: (tf: Tf, inputs: Inputs, attributes: Attributes) => Tensor;
}
