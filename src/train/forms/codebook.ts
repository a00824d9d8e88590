import type { NamedTensorMap, Tensor1D, Variable } from '@tensorflow/tfjs';
import type { CodebookForm } from '../../compress/form.ts';
import type { FormSetting, WeightForm } from '../weight-form.ts';

/**
 * Trained quantization of shared weights (Han, Mao & Dally 2016, "Deep Compression", arXiv 1510.00149, section 3.3): the
 * gradient of a shared value is the sum of the gradients of those that share it.
 */
export function codebookForm(
  forms: ReadonlyMap<string, CodebookForm>,
  { tf, backend, trainable, makeOptimizer, optimizer }: FormSetting,
): WeightForm {
  const shared = [...forms].map(([name, form]) => ({
    name,
    weight: trainable.variables.get(name)!,
    codes: tf.keep(tf.tensor1d(Int32Array.from(form.codes), 'int32')),
    book: tf.variable(tf.tensor1d(form.codebook)),
    /** 1 where an entry may move. */
    moves: tf.keep(tf.tensor1d(Float32Array.from(form.codebook, (_, index) => (index === form.zero ? 0 : 1)))),
  }));
  const own = makeOptimizer(tf, optimizer, backend);
  const byName = new Map<string, Variable>(shared.map(({ book }) => [book.name, book]));
  return {
    weights: [...forms.keys()],
    keeps: 'best',
    write() {
      tf.tidy(() => {
        for (const { weight, codes, book } of shared) weight.assign(tf.reshape(tf.gather(book, codes), weight.shape));
      });
    },
    step(gradients, rate) {
      own.setLearningRate(rate);
      const summed: NamedTensorMap = {};
      for (const { name, codes, book, moves } of shared) {
        summed[book.name] = tf.tidy(() => {
          const gradient = tf.reshape(gradients[name], [-1]) as Tensor1D;
          return tf.mul(tf.bincount(codes, gradient, byName.get(book.name)!.size), moves);
        });
      }
      own.applyGradients(summed);
      tf.dispose(summed);
    },
    state: () => undefined,
    finish: async (model) => model,
    dispose() {
      own.dispose();
      for (const { codes, book, moves } of shared) tf.dispose([codes, book, moves]);
    },
  };
}
