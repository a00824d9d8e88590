/** Any number of classes per example, as rows of 0 and 1. */
import { type Failure, inputFailure } from '../../failure.ts';
import type { Labels } from '../examples.ts';
import { indexOfText } from './class-labels.ts';
import type { EncodedLabels, LabelOptions, Position } from './encode-labels.ts';

export function multiLabels(labels: Labels, options: LabelOptions, position: Position): EncodedLabels {
  const { where } = labels;
  if (labels.kind === 'numbers') return fromNumbers(labels, options, position);
  const width = options.outputs || (options.classes?.length ?? 0);
  const values = new Uint8Array(labels.count * width);
  for (let i = 0; i < labels.count; i++) {
    const value = labels.values[i];
    for (const text of typeof value === 'string' ? [value] : value) {
      const index = indexOfText(text, options.labelMap, options.classes);
      if (index === undefined || index >= width)
        throw inputFailure('label-unknown', {
          where: `${where}, ${position(i)}`,
          what: `the label "${text}" is not among the ${width} classes of the model`,
          fix: 'Name all classes in the order of the outputs in `task.classes`, or give `preprocess.labelMap`',
        });
      values[i * width + index] = 1;
    }
  }
  return { values, width, flat: false };
}

function fromNumbers(
  labels: Extract<Labels, { kind: 'numbers' }>,
  options: LabelOptions,
  position: Position,
): EncodedLabels {
  if (options.outputs > 0 && labels.width !== options.outputs) throw wrongWidth(labels, options.outputs);
  const values = new Uint8Array(labels.values.length);
  for (let i = 0; i < values.length; i++) {
    const value = labels.values[i];
    if (value !== 0 && value !== 1)
      throw inputFailure('label-range', {
        where: `${labels.where}, ${position(Math.floor(i / labels.width))}`,
        what: `a label value is ${value}`,
        fix: 'Labels of the task `multiLabel` are 0 or 1, one per class',
      });
    values[i] = value;
  }
  return { values, width: labels.width, flat: false };
}

function wrongWidth(labels: Labels & { readonly width: number }, outputs: number): Failure {
  return inputFailure('label-shape', {
    where: labels.where,
    what: `each example has ${labels.width} label value${labels.width === 1 ? '' : 's'} and the model ${outputs} outputs`,
    fix: `Give ${outputs} values of 0 or 1 per example`,
  });
}
