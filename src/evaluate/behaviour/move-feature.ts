/** One feature of every example moved by the same step, and how features and outputs are named. */
import type { Batch } from '../../data/source.ts';
import { type Failure, inputFailure } from '../../failure.ts';
import type { BehaviourTest } from './options.ts';

/** What config and data say about features. */
export interface FeatureNames {
  /** In the order of the model's input; absent: they go by index. */
  readonly names?: readonly string[];
  /** From the unit of the file to that of the model's input: one factor, or one per feature. */
  readonly scale: readonly number[];
}

type DirectionTest = Extract<BehaviourTest, { kind: 'direction' }>;

export function moveFeature(batch: Batch, test: DirectionTest, features: FeatureNames): Batch {
  const names = Object.keys(batch.inputs);
  const name = test.input ?? names[0];
  const data = names.includes(name) ? batch.inputs[name] : undefined;
  if (data === undefined || (test.input === undefined && names.length > 1)) {
    throw misfit(
      `input \`${test.input ?? ''}\``,
      `the model has the inputs ${names.join(', ')}`,
      'Set `input` to one of them',
    );
  }
  const width = data.values.length / data.shape[0];
  const index = featureIndex(test.feature, features, width);
  const step = test.delta * (features.scale.length === 1 ? features.scale[0] : features.scale[index]);
  const values = Float32Array.from(data.values);
  for (let i = index; i < values.length; i += width) values[i] += step;
  return { ...batch, inputs: { ...batch.inputs, [name]: { shape: data.shape, values } } };
}

/** Throws an input failure for a feature that is not there. */
export function featureIndex(feature: string | number, { names }: FeatureNames, width: number): number {
  if (typeof feature === 'number') {
    const index = feature < 0 ? width + feature : feature;
    if (index >= 0 && index < width) return index;
    throw misfit(`feature ${feature}`, `the input has ${width} features`, `Give an index from 0 to ${width - 1}`);
  }
  const index = names?.indexOf(feature) ?? -1;
  if (index >= 0 && index < width) return index;
  const list = names?.slice(0, 20).join(', ');
  throw misfit(
    `feature "${feature.slice(0, 60)}"`,
    names === undefined ? 'the names of the features are not known' : 'no feature is called that',
    names === undefined
      ? 'Give its index from 0, or list the columns as `features` of the data'
      : `The features are ${list}`,
  );
}

/** Which number of the output is meant; the last of one or two when nothing is said. */
export function outputIndex({ output }: DirectionTest, width: number, classes: readonly string[] | undefined): number {
  if (output === undefined && width <= 2) return width - 1;
  const index = typeof output === 'string' ? (classes?.indexOf(output) ?? -1) : (output ?? -1);
  if (index >= 0 && index < width) return index;
  const known = classes === undefined ? `an index from 0 to ${width - 1}` : `one of ${classes.slice(0, 20).join(', ')}`;
  throw misfit(
    `output ${output === undefined ? '' : `"${output}"`}`.trim(),
    output === undefined ? `the output has ${width} numbers and none is named` : 'there is no such output',
    `Set \`output\` to ${known}`,
  );
}

function misfit(where: string, what: string, fix: string): Failure {
  return inputFailure('behaviour-misfit', { where: `behaviour: ${where}`, what, fix });
}
