import type { Tensor } from '@tensorflow/tfjs';
import type { Tf } from '../../model/runnable.ts';
import type { OptimizerOptions, StepOptimizer } from '../../train/make-optimizer.ts';
import { settingsOf } from '../../train/optimizer-options.ts';
import { resourceOptimizer } from './native-kernels/resource-optimizer.ts';
import { restoreStock, saveStock } from './stock-state.ts';

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
    save: () => saveStock(tf, optimizer),
    restore: (saved) => restoreStock(tf, optimizer, saved),
    dispose: () => {
      optimizer.dispose();
      // tf.train.momentum lets go of its slots and forgets the rate that it inherits from SGD.
      if (options.name === 'momentum') tf.dispose((optimizer as unknown as { readonly c: Tensor }).c);
    },
  };
}

/** The optimizer of TensorFlow.js with the same meaning of all options. */
function stockOptimizer(tf: Tf, options: OptimizerOptions) {
  const { name, learningRate: rate } = options;
  switch (name) {
    case 'adam': {
      const { beta1, beta2, epsilon } = settingsOf(name, options);
      return tf.train.adam(rate, beta1, beta2, epsilon);
    }
    case 'adamax': {
      const { beta1, beta2, epsilon, decay } = settingsOf(name, options);
      return tf.train.adamax(rate, beta1, beta2, epsilon, decay);
    }
    case 'rmsprop': {
      const { decay, momentum, epsilon, centered } = settingsOf(name, options);
      // The centered form of TensorFlow.js subtracts its epsilon under the root: a gradient of zero gives NaN.
      return tf.train.rmsprop(rate, decay, momentum, centered ? -epsilon : epsilon, centered);
    }
    case 'sgd':
      return tf.train.sgd(rate);
    case 'momentum': {
      const { momentum, useNesterov } = settingsOf(name, options);
      return tf.train.momentum(rate, momentum, useNesterov);
    }
    case 'adagrad':
      return tf.train.adagrad(rate, settingsOf(name, options).initialAccumulatorValue);
    case 'adadelta': {
      const { rho, epsilon } = settingsOf(name, options);
      return tf.train.adadelta(rate, rho, epsilon);
    }
  }
}
