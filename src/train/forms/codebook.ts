import type { NamedTensorMap, Tensor1D } from '@tensorflow/tfjs';
import type { CodebookForm } from '../../compress/form.ts';
import { type KeptVariables, keepVariables, restoreVariables } from '../kept-variables.ts';
import type { FormSetting, WeightForm } from '../weight-form.ts';

/**
 * Trained shared weights (Han, Mao & Dally 2016, "Deep Compression", arXiv 1510.00149, section 3.3): a shared value follows
 * the gradients of all weights that share it, and who shares which stays. It takes their mean, which is what is left of the
 * optimizer's step when weights are brought back to equal values, so that a learning rate which suits weights of their own
 * suits shared ones; the sum of that paper moves a value of many weights too far under plain gradient descent, and is the
 * same under optimizers that look at signs and ratios, as Adam does. The entry of zeros does not move.
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
    means: tf.keep(tf.tensor1d(meansOf(form))),
  }));
  const own = makeOptimizer(tf, optimizer, backend);
  const books = shared.map(({ book }) => book);
  return {
    save: () => keepVariables(books, [own]),
    restore: (saved) => restoreVariables(tf, books, [own], saved as KeptVariables),
    weights: [...forms.keys()],
    keeps: 'best',
    write() {
      tf.tidy(() => {
        for (const { weight, codes, book } of shared) weight.assign(tf.reshape(tf.gather(book, codes), weight.shape));
      });
    },
    step(gradients, rate) {
      own.setLearningRate(rate);
      const ofBooks: NamedTensorMap = {};
      for (const { name, codes, book, means } of shared) {
        ofBooks[book.name] = tf.tidy(() => {
          const gradient = tf.reshape(gradients[name], [-1]) as Tensor1D;
          return tf.mul(tf.bincount(codes, gradient, book.size), means);
        });
      }
      own.applyGradients(ofBooks);
      tf.dispose(ofBooks);
    },
    state: () => undefined,
    finish: async (model) => model,
    dispose() {
      own.dispose();
      for (const { codes, book, means } of shared) tf.dispose([codes, book, means]);
    },
  };
}

/** What makes a mean of a sum, per entry; 0 where an entry may not move, or nobody has it. */
function meansOf({ codes, codebook, zero }: CodebookForm): Float32Array {
  const counts = new Float64Array(codebook.length);
  for (let i = 0; i < codes.length; i++) counts[codes[i]]++;
  return Float32Array.from(counts, (count, entry) => (entry === zero || count === 0 ? 0 : 1 / count));
}
