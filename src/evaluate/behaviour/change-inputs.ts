/** The changes under which a prediction must stay: examples in, changed examples out; none is changed in place. */
import type { Batch, TensorData } from '../../data/source.ts';
import type { Random } from '../../math/random.ts';
import type { Port } from '../../model/runnable.ts';
import { brighten } from './brighten.ts';
import { jitter } from './jitter.ts';
import { addNoise } from './noise.ts';
import type { BehaviourTest } from './options.ts';
import { shiftPictures } from './shift.ts';

export type InvarianceTest = Extract<BehaviourTest, { kind: 'noise' | 'shift' | 'brightness' | 'jitter' }>;

/** The changed examples, or why the test does not fit the model. `features`: indices that a `jitter` names. */
export function changeInputs(
  test: InvarianceTest,
  batch: Batch,
  ports: readonly Port[],
  random: Random,
  features?: readonly number[],
): Batch | string {
  const chosen = chooseInputs(test, batch, ports);
  if (typeof chosen === 'string') return chosen;
  const changed: Record<string, TensorData> = {};
  for (const name of chosen) changed[name] = changeOne(test, batch.inputs[name], random.fork(name), features);
  return { ...batch, inputs: { ...batch.inputs, ...changed } };
}

function changeOne(test: InvarianceTest, data: TensorData, random: Random, features?: readonly number[]): TensorData {
  switch (test.kind) {
    case 'noise':
      return addNoise(data, test.amount, random);
    case 'shift':
      return shiftPictures(data, test.pixels, random);
    case 'brightness':
      return brighten(data, test.amount, random);
    case 'jitter':
      return jitter(data, test.amount, random, features);
  }
}

const FITTING: Readonly<
  Record<InvarianceTest['kind'], { readonly dimensions: readonly number[]; readonly what: string }>
> = {
  noise: { dimensions: [1, 2, 3, 4], what: 'an input of numbers' },
  shift: { dimensions: [2, 3], what: 'a picture (height, width, channels)' },
  brightness: { dimensions: [2, 3], what: 'a picture (height, width, channels)' },
  jitter: { dimensions: [1], what: 'a row of features' },
};

/** Names in the batch; where there are several inputs, all that fit. */
function chooseInputs(test: InvarianceTest, batch: Batch, ports: readonly Port[]): string[] | string {
  const { dimensions, what } = FITTING[test.kind];
  const names = Object.keys(batch.inputs);
  const portOf = (name: string) => (ports.length === 1 ? ports[0] : ports.find((port) => port.name === name));
  const fits = (name: string) =>
    batch.inputs[name].values instanceof Float32Array &&
    portOf(name)?.dtype === 'float32' &&
    dimensions.includes(batch.inputs[name].shape.length - 1);
  if (test.input === undefined) {
    const fitting = names.filter(fits);
    return fitting.length > 0 ? fitting : `no input of the model is ${what}`;
  }
  if (!names.includes(test.input)) return `there is no input \`${test.input}\`, only ${names.join(', ')}`;
  return fits(test.input) ? [test.input] : `the input \`${test.input}\` is not ${what}`;
}
