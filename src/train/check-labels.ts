import type { Batch, TensorData } from '../data/source.ts';
import { inputFailure } from '../failure.ts';

/**
 * The labels of a training batch, if the loss can take them: one-hot encoding would swallow a class index out of range
 * without a word.
 *
 * @param width numbers per example that the model puts out
 */
export function checkLabels(
  { labels, size, ids }: Batch,
  width: number,
  kind: 'classification' | 'multiLabel' | 'regression',
): TensorData {
  if (labels === undefined) {
    throw inputFailure('train/not-trainable', {
      where: 'data.train',
      what: 'it has no labels to learn from',
      fix: 'Name the labels of the train split, learn from the original alone with `fineTune: {distill: {}}`, or leave fine-tuning out with `fineTune: {epochs: 0}`',
    });
  }
  const wanted = kind === 'classification' ? size : size * width;
  if (labels.values.length !== wanted) {
    throw inputFailure('labels-count', {
      where: 'labels of the train split',
      what: `${labels.values.length} numbers for ${size} examples where ${wanted} are needed`,
      fix: kind === 'classification' ? 'Give one class index per example' : `Give ${width} numbers per example`,
    });
  }
  if (kind === 'classification') {
    const classes = Math.max(width, 2);
    const row = labels.values.findIndex((label) => !(Number.isInteger(label) && label >= 0 && label < classes));
    if (row >= 0) {
      throw inputFailure('labels-range', {
        where: `label of example \`${ids[row]}\` of the train split`,
        what: `it is ${labels.values[row]}, the model has classes 0 to ${classes - 1}`,
        fix: 'Map labels to class indices with `preprocess.labelMap`, or check that model and data belong together',
      });
    }
  }
  return labels;
}
