/** Labels as stored become labels by task: class indices, 0/1 rows, or numbers. Every label is checked before anything runs. */
import { inputFailure } from '../../failure.ts';
import type { Examples, Labels } from '../examples.ts';
import { classIndices } from './class-labels.ts';
import { multiLabels } from './multi-labels.ts';

export type TaskKind = 'classification' | 'multiLabel' | 'regression';

export interface LabelOptions {
  readonly task: TaskKind;
  /** Width of the task's output; 0 where it is unknown. */
  readonly outputs: number;
  readonly labelMap?: Readonly<Record<string, number>>;
  readonly oneHot: boolean;
  /** Texts in the order of their class indices. */
  readonly classes?: readonly string[];
}

export interface EncodedLabels {
  readonly values: Int32Array | Uint8Array | Float32Array;
  readonly width: number;
  /** Shape [n] rather than [n, width]. */
  readonly flat: boolean;
}

/** Names the example of a label in messages. */
export type Position = (index: number) => string;

export function encodeLabels(labels: Labels, options: LabelOptions, position: Position): EncodedLabels {
  if (options.task === 'classification')
    return { values: classIndices(labels, options, position), width: 1, flat: true };
  if (options.task === 'multiLabel') return multiLabels(labels, options, position);
  return numbers(labels, options, position);
}

/**
 * The texts of all splits, sorted by code point, where neither a label map nor a list of classes gives their order; the
 * splits are taken together so that a class that one of them lacks does not shift the others.
 */
export function classesOf(sets: readonly Examples[], task: TaskKind, outputs: number): string[] | undefined {
  const texts = new Set<string>();
  for (const { labels } of sets) {
    if (labels?.kind === 'texts') for (const text of labels.values) texts.add(text);
    if (labels?.kind === 'sets') for (const set of labels.values) for (const text of set) texts.add(text);
  }
  if (texts.size === 0) return undefined;
  const classes = [...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  checkClassCount(classes, 'the labels are', task, outputs, sets[0].where);
  return classes;
}

/** One output of a classifier is the probability of the second of two classes. */
export function checkClassCount(
  classes: readonly string[],
  what: string,
  task: TaskKind,
  outputs: number,
  where: string,
): void {
  const expected = task === 'classification' && outputs === 1 ? 2 : outputs;
  if (outputs === 0 || task === 'regression' || classes.length === expected) return;
  throw inputFailure('label-classes', {
    where,
    what: `${what} ${classes.length} different texts (${sample(classes)}) and the model tells ${expected} classes apart`,
    fix: 'Name all classes in the order of the outputs in `task.classes`, or give `preprocess.labelMap`',
  });
}

function sample(texts: readonly string[]): string {
  return texts.length > 5 ? `${texts.slice(0, 5).join(', ')} …` : texts.join(', ');
}

function numbers(labels: Labels, { outputs }: LabelOptions, position: Position): EncodedLabels {
  const { where } = labels;
  if (labels.kind !== 'numbers')
    throw inputFailure('label-text', {
      where,
      what: `regression needs numbers as labels, and ${position(0)} has "${labels.values[0]}"`,
      fix: 'Use the task `classification`, or another label column',
    });
  if (outputs > 0 && labels.width !== outputs)
    throw inputFailure('label-shape', {
      where,
      what: `each example has ${labels.width} label value${labels.width === 1 ? '' : 's'} and the model ${outputs} output${outputs === 1 ? '' : 's'}`,
      fix: 'Give one label value per output',
    });
  const values = Float32Array.from(labels.values);
  for (let i = 0; i < values.length; i++)
    if (!Number.isFinite(values[i]))
      throw inputFailure('data-not-finite', {
        where: `${where}, ${position(Math.floor(i / labels.width))}`,
        what: `the label is ${labels.values[i]}`,
        fix: 'Remove examples without a label',
      });
  return { values, width: labels.width, flat: false };
}
