/** What the labels say about the task. */

import type { Labels } from '../examples.ts';
import type { TaskKind } from '../label/encode-labels.ts';
import type { PreprocessOptions } from '../options.ts';

export interface LabelGuess {
  readonly task: TaskKind;
  /** Names of the classes in the order of their indices, where the labels are texts. */
  readonly classes?: readonly string[];
  readonly preprocess: Partial<Pick<PreprocessOptions, 'labelMap' | 'oneHotLabels'>>;
}

/** Integers of at most this many values count as classes where the model's outputs are not known. */
const maxPlainClasses = 20;

export function lookAtLabels(labels: Labels | undefined, outputs: number, notes: string[]): LabelGuess {
  if (labels === undefined) {
    return { task: 'regression', preprocess: {} };
  }
  if (labels.kind === 'sets') return { task: 'multiLabel', classes: distinct(labels.values.flat()), preprocess: {} };
  if (labels.kind === 'texts') return { task: 'classification', classes: distinct(labels.values), preprocess: {} };
  return lookAtNumbers(labels, outputs, notes);
}

function lookAtNumbers(labels: Extract<Labels, { kind: 'numbers' }>, outputs: number, notes: string[]): LabelGuess {
  const { values, width } = labels;
  if (width > 1) {
    const hot = hotPerExample(values, width);
    if (hot === undefined) return { task: 'regression', preprocess: {} };
    if (hot.some((count) => count !== 1)) return { task: 'multiLabel', preprocess: {} };
    notes.push('The labels are one-hot.');
    return { task: 'classification', preprocess: { oneHotLabels: true } };
  }
  const kinds = [...new Set<number>(values)].sort((a, b) => a - b);
  const allowed = outputs === 1 ? 2 : outputs || maxPlainClasses;
  if (kinds.length > allowed || kinds.some((kind) => !Number.isInteger(kind)))
    return { task: 'regression', preprocess: {} };
  if (kinds[0] >= 0 && kinds.at(-1)! < allowed) return { task: 'classification', preprocess: {} };
  if (outputs > 0 && kinds.length < allowed)
    return { task: outputs === 1 ? 'regression' : 'classification', preprocess: {} };
  const labelMap = Object.fromEntries(kinds.map((kind, index) => [String(kind), index]));
  notes.push(`The labels ${kinds.join(', ')} become the classes 0 to ${kinds.length - 1} in this order.`);
  return { task: 'classification', preprocess: { labelMap } };
}

/** Ones per example; undefined where there is anything but 0 and 1. */
function hotPerExample(values: ArrayLike<number>, width: number): number[] | undefined {
  const hot = new Array<number>(values.length / width).fill(0);
  for (let i = 0; i < values.length; i++) {
    if (values[i] === 1) hot[Math.floor(i / width)]++;
    else if (values[i] !== 0) return undefined;
  }
  return hot;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
