import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../model/runnable.ts';
import type { OptimizerOptions, StepOptimizer } from '../../train/make-optimizer.ts';
import { resourceOptimizer } from './native-kernels/resource-optimizer.ts';

/** The optimizer for training on `backend`: TensorFlow's own update kernels on native, TensorFlow.js elsewhere. */
export function makeOptimizer(tf: Tf, options: OptimizerOptions, backend: 'native' | 'wasm' | 'cpu'): StepOptimizer {
  const native = backend === 'native' ? resourceOptimizer(tf, options) : undefined;
  if (native !== undefined) return native;
  const optimizer = stockOptimizer(tf, options);
  return {
    applyGradients: (gradients) =>
      optimizer.applyGradients(Object.entries(gradients).map(([name, tensor]) => ({ name, tensor }))),
    setLearningRate: (rate) => {
      if ('setLearningRate' in optimizer) (optimizer as { setLearningRate(rate: number): void }).setLearningRate(rate);
      else (optimizer as unknown as { learningRate: number }).learningRate = rate;
    },
    dispose: () => {
      optimizer.dispose();
      // tf.train.momentum lets go of its slots and forgets the rate that it inherits from SGD.
      if (options.name === 'momentum') tf.dispose((optimizer as unknown as { readonly c: Tensor }).c);
    },
  };
}

/** The optimizer of TensorFlow.js with the same meaning of all options. */
function stockOptimizer(tf: Tf, { name, learningRate, momentum }: OptimizerOptions) {
  switch (name) {
    case 'adam':
      return tf.train.adam(learningRate);
    case 'adamax':
      return tf.train.adamax(learningRate);
    case 'rmsprop':
      return tf.train.rmsprop(learningRate);
    case 'sgd':
      return tf.train.sgd(learningRate);
    case 'momentum':
      return tf.train.momentum(learningRate, momentum);
    case 'adagrad':
      return tf.train.adagrad(learningRate);
    case 'adadelta':
      return tf.train.adadelta(learningRate);
  }
}
