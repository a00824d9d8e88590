/** Checks of one opened set: counts agree, it is not empty, and what models learn from or are judged by holds more than one class. */
import { inputFailure } from '../failure.ts';
import type { Examples } from './examples.ts';
import type { EncodedLabels } from './label/encode-labels.ts';
import type { Part } from './split.ts';

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
export function checkClasses(labels: EncodedLabels, indices: Uint32Array, part: Part, where: string): void {
  const first = labels.values[indices[0]];
  for (const index of indices) if (labels.values[index] !== first) return;
  throw oneClass(where, part, indices.length, first);
}

/**
 * Whether a split must hold several classes. A validation split that is drawn from one set, and may have one example, is
 * let pass: what it was drawn from is varied, as its test split shows.
 */
export function mustVary(part: Part, isDrawn: boolean): boolean {
  return part !== 'validation' || !isDrawn;
}

const purposes: Readonly<Record<Part, string>> = {
  train: 'no classifier can learn from them',
  validation: 'no epoch can be judged by them',
  test: 'no classifier can be judged by them',
};

export function oneClass(where: string, part: Part, count: number, label: number) {
  return inputFailure('one-class', {
    where,
    what: `all ${count} examples of the ${part} split are of class ${label}, so that ${purposes[part]}`,
    fix: 'Give examples of several classes; of a file sorted by class, take `limit` examples with `spread: true`',
  });
}
