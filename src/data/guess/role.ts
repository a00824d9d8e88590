/** Which split a file or array belongs to, by the words in its name. */
import type { Part } from '../split.ts';

const words: Readonly<Record<Part, ReadonlySet<string>>> = {
  train: new Set(['train', 'training', 'trn', 'data_batch']),
  validation: new Set(['validation', 'valid', 'val', 'dev']),
  test: new Set(['test', 'testing', 'tst', 't10k', 'eval', 'evaluation', 'holdout']),
};

/** `all` where the name says nothing. The last word that tells wins: `test/train-of-cars.csv` is a train set. */
export function roleOf(name: string): Part | 'all' {
  let role: Part | 'all' = 'all';
  for (const word of wordsOf(name))
    for (const part of ['train', 'validation', 'test'] as const) if (words[part].has(word)) role = part;
  return role;
}

/** Lower-case words of a name: `X_train.npy` is x, train and npy; `trainImages` is train and images. */
export function wordsOf(name: string): string[] {
  const spaced = name.replace(/data_batch/gi, ' train ').replace(/([a-z])([A-Z])/g, '$1 $2');
  return spaced
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

/** Name without the words that tell the split: what the same array is called in every split. */
export function stemOf(name: string): string {
  return wordsOf(name)
    .filter((word) => !Object.values(words).some((set) => set.has(word)))
    .join(' ');
}

const labelWords = new Set(['y', 'label', 'labels', 'target', 'targets', 'class', 'classes', 'ys']);

export function isLabelName(name: string): boolean {
  return wordsOf(name).some((word) => labelWords.has(word));
}
