/** One class index per example. */
import { type Failure, inputFailure } from '../../failure.ts';
import type { Labels } from '../examples.ts';
import type { LabelOptions, Position } from './encode-labels.ts';

type Numbers = Extract<Labels, { kind: 'numbers' }>;

export function classIndices(labels: Labels, options: LabelOptions, position: Position): Int32Array {
  const raw = labels.kind === 'numbers' ? numbersOf(labels, options, position) : textsOf(labels, position);
  const indices = new Int32Array(raw.length);
  const known = new Map<number | string, number>();
  for (let i = 0; i < raw.length; i++) {
    let index = known.get(raw[i]);
    if (index === undefined) {
      index = indexOf(raw[i], options, `${labels.where}, ${position(i)}`);
      known.set(raw[i], index);
    }
    indices[i] = index;
  }
  return indices;
}

/** Classes that a model of this output width tells apart; one output is the probability of class 1. */
export function classCount(outputs: number): number {
  return outputs === 1 ? 2 : outputs;
}

function indexOf(label: number | string, { labelMap, classes, outputs }: LabelOptions, where: string): number {
  const index =
    typeof label === 'number' && labelMap === undefined ? label : indexOfText(String(label), labelMap, classes);
  if (index === undefined)
    throw inputFailure('label-unknown', {
      where,
      what: `the label "${label}" is not in ${labelMap ? 'preprocess.labelMap' : 'the list of classes'}`,
      fix: labelMap
        ? `Add it: \`labelMap: {"${label}": <class index>}\``
        : `Known are ${(classes ?? []).slice(0, 10).join(', ') || 'none'}; name all classes in \`task.classes\``,
    });
  const allowed = classCount(outputs);
  if (!Number.isInteger(index))
    throw inputFailure('label-not-integer', {
      where,
      what: `the label ${index} is no class index`,
      fix: 'Class indices are whole numbers from 0; for numbers to be predicted use the task `regression`',
    });
  if (index < 0 || (allowed > 0 && index >= allowed)) throw outOfRange(index, allowed, labelMap !== undefined, where);
  return index;
}

/** Undefined where neither the map nor, without one, the list of classes knows the text. */
export function indexOfText(
  text: string,
  labelMap: LabelOptions['labelMap'],
  classes: LabelOptions['classes'],
): number | undefined {
  if (labelMap !== undefined) return Object.hasOwn(labelMap, text) ? labelMap[text] : undefined;
  const index = classes?.indexOf(text) ?? -1;
  return index < 0 ? undefined : index;
}

function outOfRange(index: number, allowed: number, mapped: boolean, where: string): Failure {
  const range = allowed > 0 ? `0 to ${allowed - 1}` : '0 and above';
  return inputFailure('label-range', {
    where,
    what: `the label ${index} is out of range: the model knows the classes ${range}`,
    fix: mapped
      ? 'Correct preprocess.labelMap'
      : 'Map the labels to class indices, for example `preprocess: {labelMap: {"1": 0, "2": 1}}`',
  });
}

function textsOf(labels: Exclude<Labels, Numbers>, position: Position): readonly string[] {
  if (labels.kind === 'texts') return labels.values;
  throw inputFailure('label-shape', {
    where: `${labels.where}, ${position(0)}`,
    what: 'the label is a list and classification takes one class per example',
    fix: 'Use the task `multiLabel`, or store one label',
  });
}

function numbersOf(labels: Numbers, { oneHot, outputs }: LabelOptions, position: Position): ArrayLike<number> {
  if (oneHot) return hotIndices(labels, outputs, position);
  if (labels.width === 1) return labels.values;
  throw inputFailure('label-shape', {
    where: labels.where,
    what: `each example has ${labels.width} label values and classification takes one`,
    fix: 'Set `preprocess.oneHotLabels: true` if they are one-hot, or use the task `multiLabel`',
  });
}

function hotIndices({ values, width, where }: Numbers, outputs: number, position: Position): Int32Array {
  if (width === 1 || (outputs > 1 && width !== outputs))
    throw inputFailure('label-shape', {
      where,
      what: `one-hot labels of width ${width} do not fit a model with ${outputs || 'several'} outputs`,
      fix: width === 1 ? 'Leave out preprocess.oneHotLabels' : 'Store one column per output',
    });
  const indices = new Int32Array(values.length / width);
  for (let i = 0; i < indices.length; i++) {
    let hot = -1;
    for (let k = 0; k < width; k++) {
      const value = values[i * width + k];
      if (value === 0) continue;
      if (value !== 1 || hot >= 0)
        throw inputFailure('label-not-one-hot', {
          where: `${where}, ${position(i)}`,
          what: `the label [${Array.from(values.subarray(i * width, (i + 1) * width)).join(', ')}] is not one-hot`,
          fix: 'One-hot labels hold a single 1 and zeros',
        });
      hot = k;
    }
    if (hot < 0)
      throw inputFailure('label-not-one-hot', {
        where: `${where}, ${position(i)}`,
        what: 'the label is all zeros and not one-hot',
        fix: 'One-hot labels hold a single 1 and zeros',
      });
    indices[i] = hot;
  }
  return indices;
}
