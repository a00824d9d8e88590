import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { collect, failureOf, input, open, readAll } from '../build.ts';

const jsonl = (text: string | Uint8Array, options: object = {}, context: object = {}) =>
  open({ test: { format: 'jsonl', path: 'd', ...options } }, { d: text }, context);

test('reads nested numbers and numeric labels, with a byte-order mark, empty lines and CRLF, gzipped too', async () => {
  const text = '\ufeff{"input": [[1, 2], [3, 4]], "label": 0}\r\n\r\n{"input": [[5, 6], [7, true]], "label": 1}';
  for (const content of [text, gzipSync(text)]) {
    const { test } = await jsonl(content, {}, { inputs: [input(2, 2, 1)], outputs: 2 });
    expect(await readAll(test)).toEqual({
      shape: [2, 2, 1],
      values: [1, 2, 3, 4, 5, 6, 7, 1],
      labels: [0, 1],
      ids: ['0', '1'],
      sizes: [2],
    });
  }
});

test('several inputs by name; plain numbers count as examples of one value', async () => {
  const inputs = [
    { name: 'ids', shape: [3], dtype: 'int32' },
    { name: 'age', shape: [1], dtype: 'float32' },
  ];
  const text = '{"tokens": [1, 2, 70000], "a": 3.5, "kind": "no"}\n{"tokens": [4, 5, 6], "a": 4, "kind": "yes"}\n';
  const { test } = await jsonl(text, { inputs: { ids: 'tokens', age: 'a' }, label: 'kind' }, { inputs, outputs: 1 });
  const [batch] = await collect(test);
  expect(batch.inputs.ids).toEqual({ shape: [2, 3], values: Int32Array.of(1, 2, 70000, 4, 5, 6) });
  expect(batch.inputs.age).toEqual({ shape: [2, 1], values: Float32Array.of(3.5, 4) });
  expect([...batch.labels!.values]).toEqual([0, 1]);
});

test('lists of texts are the classes that hold; an empty list holds none', async () => {
  const text = '{"input": [1], "label": []}\n{"input": [2], "label": ["b", "a"]}\n{"input": [3], "label": ["b"]}\n';
  const { test } = await jsonl(text, {}, { task: 'multiLabel', outputs: 2 });
  const [batch] = await collect(test);
  expect(batch.labels).toEqual({ shape: [3, 2], values: Uint8Array.of(0, 0, 1, 1, 0, 1) });
  expect(test.classes).toEqual(['a', 'b']);
});

test('lists of numbers are 0/1 rows, regression outputs, or one-hot', async () => {
  const text = '{"input": 1, "label": [0, 1]}\n{"input": 2, "label": [1, 0]}\n';
  const multi = await collect((await jsonl(text, {}, { task: 'multiLabel', outputs: 2 })).test);
  expect(multi[0].labels?.values).toEqual(Uint8Array.of(0, 1, 1, 0));
  const numbers = await collect((await jsonl(text, {}, { task: 'regression', outputs: 2 })).test);
  expect(numbers[0].labels?.values).toEqual(Float32Array.of(0, 1, 1, 0));
  const data = { test: { format: 'jsonl', path: 'd' }, preprocess: { oneHotLabels: true } };
  const hot = await collect((await open(data, { d: text }, { outputs: 2 })).test);
  expect(hot[0].labels).toEqual({ shape: [2], values: Int32Array.of(1, 0) });
});

test('without the label field there are no labels', async () => {
  const [batch] = await collect((await jsonl('{"input": [1]}\n')).test);
  expect(batch.labels).toBeUndefined();
});

test.each([
  ['{"input": [1], "label": 0}\n{"input": [1', 'd:2: malformed JSON ('],
  ['[1, 2]\n', 'd:1: an array stands where an object should be.'],
  ['{"x": [1]}\n', 'd:1: the object has no field "input". Its fields are x; name the inputs in `inputs`.'],
  ['{"input": [1, 2]}\n{"input": [1]}\n', 'd:2: "input" has shape [1] and on the first line [2].'],
  ['{"input": [[1, 2], [3]]}\n', 'd:1: "input" is no array of numbers: entries differ in shape, [2] and [1] at [1].'],
  ['{"input": [1, "two"]}\n', 'd:1: "input" is no array of numbers: "two" stands where a number should be at [1].'],
  ['{"input": [null]}\n', 'd:1: "input" is no array of numbers: null stands where a number should be at [0].'],
  [
    `{"input": ${'['.repeat(50)}1${']'.repeat(50)}}\n`,
    'd:1: "input" is no array of numbers: arrays are nested more than 8 deep.',
  ],
  ['{"input": [1], "label": 0}\n{"input": [1]}\n', 'd:2: the label "label" is missing unlike on earlier lines.'],
  [
    '{"input": [1], "label": 0}\n{"input": [1], "label": "a"}\n',
    'd:2: the label "label" is "a" unlike on earlier lines.',
  ],
  ['{"input": [1], "label": {"a": 1}}\n', 'd:1: the label "label" is an object.'],
  [
    '{"input": [1], "label": [0, 1]}\n{"input": [1], "label": [1]}\n',
    'd:2: the label "label" has 1 values and on the first line 2.',
  ],
  ['\n\n', 'd: there are no examples.'],
])('refuses %j', async (text, message) => {
  const failure = await failureOf(jsonl(text));
  expect(failure.exitCode).toBe(2);
  expect(failure.message.slice(0, message.length)).toBe(message);
});
