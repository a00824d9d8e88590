import { expect, test } from '@jest/globals';
import { encodeLabels, type LabelOptions } from '../../../src/data/label/encode-labels.ts';
import { failureOf } from '../build.ts';

const where = 'd';
const position = (index: number) => `line ${index}`;
const numbers = (values: number[], width = 1) => ({
  kind: 'numbers' as const,
  count: values.length / width,
  values: Float64Array.from(values),
  width,
  where,
});
const texts = (...values: string[]) => ({ kind: 'texts' as const, count: values.length, values, where });
const sets = (...values: string[][]) => ({ kind: 'sets' as const, count: values.length, values, where });

const encode = (labels: Parameters<typeof encodeLabels>[0], options: Partial<LabelOptions>) =>
  encodeLabels(labels, { task: 'classification', outputs: 0, oneHot: false, ...options }, position);

test('one-hot rows become class indices', () => {
  expect(encode(numbers([0, 1, 0, 0, 0, 1], 3), { oneHot: true, outputs: 3 }).values).toEqual(Int32Array.of(1, 2));
});

test('one output tells two classes apart', () => {
  expect(encode(numbers([0, 1]), { outputs: 1 }).values).toEqual(Int32Array.of(0, 1));
});

test('multi-label texts take their places among the classes', () => {
  const { values, width } = encode(sets(['b'], [], ['c', 'a']), {
    task: 'multiLabel',
    outputs: 3,
    classes: ['a', 'b', 'c'],
  });
  expect([...values]).toEqual([0, 1, 0, 0, 0, 0, 1, 0, 1]);
  expect(width).toBe(3);
});

test.each<[string, Parameters<typeof encode>[0], Partial<LabelOptions>, string]>([
  [
    'a class that one output cannot tell',
    numbers([0, 2]),
    { outputs: 1 },
    'd, line 1: the label 2 is out of range: the model knows the classes 0 to 1.',
  ],
  [
    'a negative class',
    numbers([0, -1]),
    {},
    'd, line 1: the label -1 is out of range: the model knows the classes 0 and above.',
  ],
  [
    'a class beyond the map',
    numbers([5]),
    { labelMap: { 5: 9 }, outputs: 3 },
    'd, line 0: the label 9 is out of range: the model knows the classes 0 to 2. Correct preprocess.labelMap.',
  ],
  ['two ones', numbers([1, 1], 2), { oneHot: true }, 'd, line 0: the label [1, 1] is not one-hot.'],
  ['no one', numbers([0, 0], 2), { oneHot: true }, 'd, line 0: the label is all zeros and not one-hot.'],
  ['soft labels', numbers([0.5, 0.5], 2), { oneHot: true }, 'd, line 0: the label [0.5, 0.5] is not one-hot.'],
  [
    'one-hot of another width',
    numbers([0, 1], 2),
    { oneHot: true, outputs: 3 },
    'd: one-hot labels of width 2 do not fit a model with 3 outputs. Store one column per output.',
  ],
  [
    'plain labels said to be one-hot',
    numbers([0, 1]),
    { oneHot: true },
    'd: one-hot labels of width 1 do not fit a model with several outputs. Leave out preprocess.oneHotLabels.',
  ],
  [
    'rows in place of a class',
    numbers([0, 1, 1, 0], 2),
    {},
    'd: each example has 2 label values and classification takes one. Set `preprocess.oneHotLabels: true` if they are one-hot, or use the task `multiLabel`.',
  ],
  [
    'lists in place of a class',
    sets(['a']),
    {},
    'd, line 0: the label is a list and classification takes one class per example.',
  ],
  [
    'an unknown text',
    texts('a', 'z'),
    { classes: ['a', 'b'] },
    'd, line 1: the label "z" is not in the list of classes. Known are a, b; name all classes in `task.classes`.',
  ],
  [
    'numbers that are not 0 or 1',
    numbers([0, 1, 2, 0], 2),
    { task: 'multiLabel', outputs: 2 },
    'd, line 1: a label value is 2. Labels of the task `multiLabel` are 0 or 1, one per class.',
  ],
  [
    'too few columns',
    numbers([0, 1], 2),
    { task: 'multiLabel', outputs: 3 },
    'd: each example has 2 label values and the model 3 outputs.',
  ],
  [
    'an unknown text of several',
    sets(['a'], ['q']),
    { task: 'multiLabel', classes: ['a'] },
    'd, line 1: the label "q" is not among the 1 classes of the model.',
  ],
  [
    'texts to regress',
    texts('a'),
    { task: 'regression' },
    'd: regression needs numbers as labels, and line 0 has "a".',
  ],
  [
    'outputs that differ',
    numbers([1, 2], 2),
    { task: 'regression', outputs: 1 },
    'd: each example has 2 label values and the model 1 output. Give one label value per output.',
  ],
  [
    'an infinite label',
    numbers([1, Infinity]),
    { task: 'regression', outputs: 1 },
    'd, line 1: the label is Infinity.',
  ],
])('refuses %s', async (_, labels, options, message) => {
  const attempt = async () => encode(labels, options);
  expect((await failureOf(attempt())).message.slice(0, message.length)).toBe(message);
});
