/** Checks of one opened set: counts agree, it is not empty, and what gates look at holds more than one class. */
import { inputFailure } from '../failure.ts';
import type { Examples } from './examples.ts';
import type { EncodedLabels } from './label/encode-labels.ts';

export function checkCounts(examples: Examples): void {
  const { inputs, labels, where } = examples;
  const [first, ...others] = [...inputs.values(), ...(labels ? [labels] : [])];
  const odd = others.find((part) => part.count !== first.count);
  if (odd !== undefined)
    throw inputFailure('data-counts', {
      where: odd.where,
      what: `${odd.count} ${odd === labels ? 'labels' : 'examples'} do not match the ${first.count} examples of ${first.where}`,
      fix: 'Give files of the same examples',
    });
  if (first.count === 0) throw emptyData(where);
}

export function emptyData(where: string) {
  return inputFailure('data-empty', { where, what: 'there are no examples', fix: 'Give at least one' });
}

/** `labels` of a classification task. */
export function checkClasses(labels: EncodedLabels, indices: Uint32Array, where: string): void {
  const first = labels.values[indices[0]];
  for (const index of indices) if (labels.values[index] !== first) return;
  throw oneClass(where, indices.length, first);
}

export function oneClass(where: string, count: number, label: number) {
  return inputFailure('one-class', {
    where,
    what: `all ${count} examples of the test split are of class ${label}, so that no classifier can be judged by them`,
    fix: 'Give examples of several classes; of a file sorted by class, take `limit` examples with `spread: true`',
  });
}
