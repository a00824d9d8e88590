import { expect, test } from '@jest/globals';
import * as tf from '@tensorflow/tfjs';
import type { DataContext } from '../../../src/data/open.ts';
import { seededRandom } from '../../../src/math/random.ts';
import { collect, failureOf, input, open, readAll } from '../build.ts';

tf.enableProdMode();

const two = { inputs: [input(2)], outputs: 3 };

function module(exported: unknown, data: object = {}, context: Partial<DataContext> = {}) {
  const config = { test: { format: 'module', path: 'data/my.mjs', options: { from: 5 } }, ...data };
  return open(config, {}, { ...two, importModule: async () => ({ default: exported }), tf, ...context });
}

/** 10 examples [i, i + 0.5] of class i % 3, in batches of 4. */
async function* counted({ size = 4 } = {}) {
  const step = Math.min(size, 4);
  for (let start = 0; start < 10; start += step) {
    const rows = Array.from({ length: Math.min(step, 10 - start) }, (_, i) => start + i);
    yield { inputs: rows.map((i) => [i, i + 0.5]), labels: rows.map((i) => i % 3) };
  }
}

const expected = {
  values: Array.from({ length: 10 }, (_, i) => [i, i + 0.5]).flat(),
  labels: Array.from({ length: 10 }, (_, i) => i % 3),
};

test('a function is given tf, its options and the split, and its batches are cut to size', async () => {
  const calls: unknown[] = [];
  const { test } = await module((context: object) => {
    calls.push(context);
    return { count: 10, classes: ['a', 'b', 'c'], batches: () => counted() };
  });
  expect(calls).toEqual([{ tf, options: { from: 5 }, split: 'test' }]);
  expect([test.count, test.classes]).toEqual([10, ['a', 'b', 'c']]);
  const found = await readAll(test, { size: 3 });
  expect(found).toMatchObject({ ...expected, sizes: [3, 3, 3, 1], shape: [2] });
  expect(found.ids).toEqual(expected.labels.map((_, i) => String(i)));
  expect((await readAll(test, { size: 100 })).sizes).toEqual([10]);
});

test.each<[string, unknown]>([
  ['an object', { batches: counted }],
  ['an async function', async () => ({ batches: async () => counted() })],
  ['an async generator', () => counted()],
  [
    'a list of batches',
    [
      { inputs: [[0, 0.5]], labels: [0] },
      { inputs: expected.labels.slice(1).map((_, i) => [i + 1, i + 1.5]), labels: expected.labels.slice(1) },
    ],
  ],
])('%s may be exported, and is read anew on each pass', async (_, exported) => {
  const { test } = await module(exported);
  expect(test.count).toBeUndefined();
  for (const size of [4, 7]) expect(await readAll(test, { size })).toMatchObject(expected);
  expect(test.count).toBe(10);
});

test.each<[string, () => object]>([
  ['tensors', () => ({ inputs: tf.tensor2d([1, 2, 3, 4], [2, 2]), labels: tf.tensor1d([0, 2], 'int32') })],
  [
    'values with their shape',
    () => ({ inputs: { values: [1, 2, 3, 4], shape: [2, 2] }, labels: { values: Int32Array.of(0, 2), shape: [2] } }),
  ],
  ['typed arrays', () => ({ inputs: Float64Array.of(1, 2, 3, 4), labels: BigInt64Array.of(0n, 2n) })],
  [
    'lists of typed arrays',
    () => ({ inputs: [Float32Array.of(1, 2), Uint8Array.of(3, 4)], labels: Uint8Array.of(0, 2) }),
  ],
  [
    'inputs by name',
    () => ({
      inputs: {
        x: [
          [1, 2],
          [3, 4],
        ],
      },
      labels: [0, 2],
      ids: ['p', 'q'],
    }),
  ],
])('batches may hold %s', async (_, batch) => {
  const { test } = await module({
    *batches() {
      yield batch();
    },
  });
  expect(await readAll(test)).toMatchObject({ values: [1, 2, 3, 4], labels: [0, 2] });
});

test('tensors are disposed once they are read', async () => {
  const before = tf.memory().numTensors;
  const { test } = await module({
    *batches() {
      yield { inputs: tf.ones([2, 2]), labels: tf.tensor1d([0, 1]) };
    },
  });
  await collect(test);
  expect(tf.memory().numTensors).toBe(before);
});

test('texts are classes by the order that the module or the task states; ids are kept', async () => {
  const batch = {
    inputs: [
      [1, 2],
      [3, 4],
    ],
    labels: ['no', 'yes'],
    ids: ['p', 'q'],
  };
  const stated = await module({ classes: ['yes', 'no', 'perhaps'], batches: () => [batch] });
  expect(await readAll(stated.test)).toMatchObject({ labels: [1, 0], ids: ['p', 'q'] });
  const task = await module({ batches: () => [batch] }, {}, { classes: ['no', 'perhaps', 'yes'] });
  expect((await readAll(task.test)).labels).toEqual([0, 2]);
});

test('preprocessing and limit apply as to any source', async () => {
  const data = { test: { format: 'module', path: 'data/my.mjs', limit: 5 }, preprocess: { divide: 2 } };
  const { test } = await module({ batches: counted }, data);
  expect((await readAll(test, { size: 2 })).values).toEqual(expected.values.slice(0, 10).map((value) => value / 2));
  expect(test.count).toBe(5);
});

test('shuffled, every example comes once, in an order that the seed decides', async () => {
  const { test } = await module({
    async *batches() {
      for (let i = 0; i < 20000; i += 1000)
        yield {
          inputs: Array.from({ length: 1000 }, (_, k) => [i + k, 0]),
          labels: Array.from({ length: 1000 }, (_, k) => k % 3),
        };
    },
  });
  const [a, b, c] = await Promise.all(
    [1, 1, 2].map((seed) => readAll(test, { size: 64, shuffle: seededRandom(seed) })),
  );
  expect(a).toEqual(b);
  expect(a.values).not.toEqual(c.values);
  const firsts = a.values.filter((_, i) => i % 2 === 0);
  expect(new Set(firsts).size).toBe(20000);
  // Examples move on average by thousands of places: the buffer holds 8,192.
  const moved = firsts.reduce((sum, value, i) => sum + Math.abs(value - i), 0) / 20000;
  expect(moved).toBeGreaterThan(3000);
  expect(a.sizes.slice(0, -1).every((size) => size === 64)).toBe(true);
});

test('a share of what a module gives for train becomes the validation part', async () => {
  const path = { format: 'module', path: 'm.js' };
  const inputs = Array.from({ length: 40 }, (_, i) => [i, 0]);
  const splits = await module(
    { batches: () => [{ inputs, labels: inputs.map(([i]) => i % 2) }] },
    { train: path, test: path, split: { validation: 0.25 } },
  );
  const parts = [splits.train, splits.validation, splits.test];
  const [train, validation, tested] = await Promise.all(parts.map(async (part) => (await readAll(part)).ids));
  expect(validation.length).toBeGreaterThan(0);
  expect([...train, ...validation].sort()).toEqual([...tested].sort());
});

test('one module may be split: every example falls to one part, the same on each pass', async () => {
  const splits = await module(
    { batches: counted },
    { test: undefined, all: { format: 'module', path: 'm.js' }, split: { train: 0.5, validation: 0.2, test: 0.3 } },
  );
  const ids = await Promise.all(
    [splits.train, splits.validation, splits.test].map(async (part) => (await readAll(part)).ids),
  );
  expect(
    ids
      .flat()
      .map(Number)
      .sort((a, b) => a - b),
  ).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect((await readAll(splits.train, { size: 1 })).ids).toEqual(ids[0]);
});

test('calls into the module are announced, so that one that hangs can be named', async () => {
  const paths: string[] = [];
  const { test } = await module(
    { batches: counted },
    {},
    {
      inModule: (path, call) => {
        paths.push(path);
        return call();
      },
    },
  );
  await collect(test);
  expect(new Set(paths)).toEqual(new Set(['data/my.mjs']));
  expect(paths.length).toBeGreaterThan(4);
});

test('iteration that stops early lets the module clean up', async () => {
  let cleaned = false;
  const { test } = await module({
    async *batches() {
      try {
        yield* counted();
      } finally {
        cleaned = true;
      }
    },
  });
  for await (const _ of test.batches({ size: 1 })) break;
  expect(cleaned).toBe(true);
});

const good = { inputs: [[1, 2]], labels: [0] };
const thrown = new Error('no such bucket.\nmore');
thrown.stack =
  'Error: no such bucket\n    at f (file:///repo/data/other.mjs:1:1)\n    at g (file:///repo/data/my.mjs:17:3)';

test.each<[string, unknown, string]>([
  ['nothing exported', undefined, 'data/my.mjs: the module has no default export. Write `export default '],
  [
    'an export without batches',
    { rows: [] },
    'data/my.mjs: its default export gives no batches. Write `export default ',
  ],
  [
    'a function that throws',
    () => {
      throw thrown;
    },
    'data/my.mjs:17: the data module threw: no such bucket.',
  ],
  [
    'batches that throw',
    {
      async *batches() {
        yield good;
        throw thrown;
      },
    },
    'data/my.mjs:17: the data module threw: no such bucket.',
  ],
  [
    'something else thrown',
    {
      batches: () => {
        throw 'text';
      },
    },
    'data/my.mjs: the data module threw: text.',
  ],
  [
    'batches that return nothing',
    { batches: () => undefined },
    'data/my.mjs: `batches` returned nothing that can be iterated.',
  ],
  ['no examples', { batches: () => [] }, 'data/my.mjs: there are no examples.'],
  ['empty batches only', { batches: () => [{ inputs: [], labels: [] }] }, 'data/my.mjs: there are no examples.'],
  [
    'no inputs',
    { batches: () => [{ labels: [1] }] },
    'data/my.mjs: the data module yielded an object without `inputs`.',
  ],
  ['a number in place of a batch', { batches: () => [3] }, 'data/my.mjs: the data module yielded 3 without `inputs`.'],
  [
    'ragged inputs',
    { batches: () => [{ inputs: [[1, 2], [3]], labels: [0, 1] }] },
    "data/my.mjs: `inputs` of a batch can't be read: entries differ in shape, [2] and [1] at [1].",
  ],
  [
    'another shape',
    { batches: () => [{ inputs: [[1, 2, 3]], labels: [0] }] },
    'data/my.mjs: examples of shape [3] do not fit the model\'s input "x" of shape [2].',
  ],
  [
    'an unknown input',
    { batches: () => [{ inputs: { z: [[1, 2]] }, labels: [0] }] },
    'data/my.mjs: the model has no input named "z".',
  ],
  [
    'fewer labels than examples',
    {
      batches: () => [
        {
          inputs: [
            [1, 2],
            [3, 4],
            [5, 6],
          ],
          labels: [0, 1],
        },
      ],
    },
    'data/my.mjs: the data module yielded 2 label values for 3 examples.',
  ],
  [
    'more texts than examples',
    { batches: () => [{ inputs: [[1, 2]], labels: ['a', 'b'] }] },
    'data/my.mjs: a batch holds 1 examples and 2 labels.',
  ],
  [
    'fewer ids than examples',
    {
      batches: () => [
        {
          inputs: [
            [1, 2],
            [3, 4],
          ],
          labels: [0, 1],
          ids: ['a'],
        },
      ],
    },
    'data/my.mjs: a batch holds 2 examples and 1 ids.',
  ],
  [
    'labels that stop',
    { batches: () => [good, { inputs: [[1, 2]] }] },
    'data/my.mjs: the data module gave no labels, unlike in earlier batches.',
  ],
  [
    'a shape that does not hold the values',
    { batches: () => [{ inputs: { values: [1, 2, 3], shape: [2, 2] } }] },
    'data/my.mjs: `inputs` of a batch has 3 values and the shape [2,2].',
  ],
  [
    'NaN',
    {
      batches: () => [
        good,
        {
          inputs: [
            [1, 2],
            [3, Number.NaN],
          ],
          labels: [0, 1],
        },
      ],
    },
    'data/my.mjs, example 2: an input value is NaN.',
  ],
  [
    'a label out of range',
    { batches: () => [good, { inputs: [[1, 2]], labels: [3] }] },
    'data/my.mjs, example 1: the label 3 is out of range: the model knows the classes 0 to 2.',
  ],
  ['one class only', { batches: () => [good, good] }, 'data/my.mjs: all 2 examples of the test split are of class 0'],
  [
    'a tensor that was given before',
    (() => {
      const inputs = tf.ones([1, 2]);
      return {
        batches: () => [
          { inputs, labels: [0] },
          { inputs, labels: [1] },
        ],
      };
    })(),
    'data/my.mjs: the data module threw: Tensor is disposed.',
  ],
])('one sentence for %s', async (_, exported, message) => {
  const failure = await failureOf(module(exported).then(({ test }) => collect(test, { size: 1 })));
  expect(failure.exitCode).toBe(2);
  expect(failure.message.slice(0, message.length)).toBe(message);
});

test('a module that can not be imported says why', async () => {
  const importModule = async () => {
    throw Object.assign(new SyntaxError('Unexpected token'), { stack: 'file:///repo/data/my.mjs:3\nconst x = ;\n' });
  };
  expect((await failureOf(module(undefined, {}, { importModule }))).message).toBe(
    'data/my.mjs:3: the data module threw: Unexpected token.',
  );
});

test('test examples that change from one reading to the next are refused: models would be compared on others', async () => {
  const drifting = (change: (reading: number, row: number) => number, split = 'test') => {
    let reading = 0;
    const batches = async function* ({ size }: { size: number }) {
      reading++;
      for await (const { inputs, labels } of counted({ size }))
        yield { inputs: inputs.map(([a, b], row) => [a + change(reading, row), b]), labels };
    };
    return module({ batches }, split === 'test' ? {} : { [split]: { format: 'module', path: 'data/my.mjs' } });
  };
  const { test: stateful } = await drifting((reading) => (reading > 1 ? 0.001 : 0));
  await readAll(stateful, { size: 3 });
  expect(await failureOf(readAll(stateful, { size: 3 }))).toMatchObject({
    code: 'data-unsteady',
    exitCode: 2,
    message: expect.stringContaining(
      'data/my.mjs: the module gave other test examples when it was read again: the input',
    ),
  });
  const { test: steady } = await drifting(() => 0);
  for (const size of [3, 4, 100]) await readAll(steady, { size });
  // Augmented training examples, and readings that are broken off, are nobody's business.
  const { train } = await drifting((reading, row) => reading + row, 'train');
  await readAll(train!, { size: 3 });
  await readAll(train!, { size: 3 });
  const { test: shuffled } = await drifting((reading) => (reading === 1 ? 5 : 0));
  for await (const _ of shuffled.batches({ size: 2 })) break;
  await readAll(shuffled, { size: 3 });
  await readAll(shuffled, { size: 3 });
});
