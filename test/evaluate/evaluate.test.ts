import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Source } from '../../src/data/source.ts';
import { collectClasses } from '../../src/evaluate/collect/classification.ts';
import { type Evaluated, type EvaluateRequest, evaluate } from '../../src/evaluate/evaluate.ts';
import { classificationMetrics, metricsOf } from '../../src/evaluate/metrics.ts';
import type { LabelledClassification } from '../../src/evaluate/results.ts';
import { type Task, taskSchema } from '../../src/evaluate/task.ts';
import type { Model } from '../../src/model/model.ts';
import type { Runnable, Tf } from '../../src/model/runnable.ts';
import { check } from '../../src/schema.ts';
import { functionRunnable, indexSource, tableRunnable } from '../support/fake-runnable.ts';
import { openTestBackends } from '../support/kernels.ts';

const size = {
  raw: 30,
  gzip: 20,
  brotli: 10,
  packed: 8,
  packedWeights: 6,
  weights: 24,
  files: [],
  brotliQuality: 11,
} as const;
const model: Model = {
  format: 'layers-model',
  topology: {},
  extras: {},
  weights: [
    { name: 'kernel', shape: [4], dtype: 'float32', values: Float32Array.of(0, 1, -0, 2) },
    { name: 'steps', shape: [1], dtype: 'int32', values: Int32Array.of(7) },
  ],
};

let tf: Tf;
beforeAll(async () => {
  tf = await (await openTestBackends()).cpu.use();
});

function task(options: object): Task {
  const checked = check<Task>(taskSchema, options);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}

function run(runnable: Runnable, source: Source, options: object, more: Partial<EvaluateRequest> = {}) {
  const importModule = async () => ({});
  return evaluate({
    tf,
    runnable,
    model,
    size,
    digest: 'd',
    source,
    task: task(options),
    batchSize: 4,
    importModule,
    ...more,
  });
}

const classification = { kind: 'classification' };
// Ten examples of three classes; the original has 8 right, the candidate 7, one of them newly right.
const labels = [0, 1, 2, 0, 1, 2, 0, 1, 2, 0];
const answers = [0, 1, 2, 0, 1, 2, 0, 1, 0, 1];
const worse = [0, 1, 2, 0, 1, 0, 0, 2, 2, 1];
const rowsOf = (classes: number[]): number[][] =>
  classes.map((own) => [0, 1, 2].map((index) => (index === own ? 0.8 : 0.1)));

describe('classification', () => {
  let first: Evaluated;
  let second: Evaluated;
  beforeAll(async () => {
    const source = indexSource(10, labels);
    first = await run(tableRunnable(tf, rowsOf(answers)), source, { ...classification, topK: [2] });
    second = await run(tableRunnable(tf, rowsOf(worse)), source, { ...classification, topK: [2] }, { original: first });
  });

  test('figures of the original', () => {
    expect(first.evaluation.metrics.accuracy).toBe(0.8);
    expect(first.evaluation.metrics.worstClassRecall).toBeCloseTo(2 / 3, 11);
    expect(first.evaluation.metrics).not.toHaveProperty('agreement');
    expect(first.evaluation.missing).toEqual({});
    expect(first.evaluation.perClass).toHaveLength(3);
  });

  test('figures of the candidate, against labels and original', () => {
    const { metrics, predictions, missing } = second.evaluation;
    expect(metrics).toMatchObject({ accuracy: 0.7, agreement: 0.7, negativeFlips: 0.2, positiveFlips: 0.1 });
    // Three of ten rows have 0.8 and 0.1 exchanged in two of three places.
    expect(metrics.drift).toBeCloseTo((3 * 2 * 0.7) / 30, 6);
    expect(missing).toEqual({});
    expect([...predictions.agrees!]).toEqual([1, 1, 1, 1, 1, 0, 1, 0, 0, 1]);
    expect([...predictions.correct!]).toEqual([1, 1, 1, 1, 1, 0, 1, 0, 1, 0]);
  });

  test('bytes and counts', () => {
    expect(second.evaluation.metrics).toMatchObject({
      sizeRaw: 30,
      sizeGzip: 20,
      sizeBrotli: 10,
      weightBytes: 24,
      parameters: 4,
      nonZeros: 2,
    });
  });

  test('every metric of the task is measured or named as missing, but latency', () => {
    const { metrics, missing } = second.evaluation;
    const wanted = metricsOf(task({ ...classification, topK: [2] })).map(({ name }) => name);
    expect([...Object.keys(metrics), ...Object.keys(missing), 'latency'].sort()).toEqual(wanted.sort());
  });

  test('ids are the first 8 bytes of SHA-256', () => {
    // printf 'example 0' | sha256sum
    expect(second.evaluation.predictions.ids[0]).toBe('0fbdca979d729ff1');
    expect(second.evaluation.predictions.ids).toHaveLength(10);
  });
});

test('outputs above the cap: the original is run again and the drift is the same', async () => {
  const source = indexSource(10, labels);
  const small = await run(tableRunnable(tf, rowsOf(answers)), source, classification, { keep: 29 });
  expect(small.collection.outputs).toBeUndefined();
  const candidate = tableRunnable(tf, rowsOf(worse));
  const { evaluation } = await run(candidate, source, classification, { keep: 29, original: small });
  expect(evaluation.metrics.drift).toBeCloseTo((3 * 2 * 0.7) / 30, 6);
});

test('a stream whose length is not known beforehand gives the same figures', async () => {
  const source = { ...indexSource(10, labels), count: undefined };
  const first = await run(tableRunnable(tf, rowsOf(answers)), source, classification);
  const { evaluation } = await run(tableRunnable(tf, rowsOf(worse)), source, classification, { original: first });
  expect(evaluation.metrics).toMatchObject({ accuracy: 0.7, agreement: 0.7 });
  expect(evaluation.predictions.classes).toHaveLength(10);
});

test('figures of 10,000 examples in 10 classes take a fraction of a second', () => {
  const count = 10_000;
  const values = Float32Array.from({ length: 10 * count }, (_, i) => ((i * 7919) % 1000) / 1000);
  const ids = Array.from({ length: count }, (_, i) => String(i));
  const started = performance.now();
  const collector = collectClasses(10, count);
  collector.add(values, { shape: [count], values: Int32Array.from(ids, (_, i) => i % 10) }, ids);
  const { results } = collector.finish();
  for (const metric of classificationMetrics([3])) metric.compute(results as LabelledClassification);
  expect(performance.now() - started).toBeLessThan(500);
});

test('the scale found on the original holds for the candidate', async () => {
  const source = indexSource(10, labels);
  const logits = rowsOf(answers).map((row) => row.map((value) => 10 * value - 5));
  const first = await run(tableRunnable(tf, logits), source, classification);
  expect(first.collection.scale).toBe('logits');
  const second = await run(tableRunnable(tf, rowsOf(answers)), source, classification, { original: first });
  expect(second.collection.scale).toBe('logits');
  expect(second.evaluation.metrics.agreement).toBe(1);
  expect(second.evaluation.metrics.drift).toBeGreaterThan(0.1);
});

test('without labels agreement and drift are measured, the rest is missing with the reason', async () => {
  const source = indexSource(10);
  const first = await run(tableRunnable(tf, rowsOf(answers)), source, classification);
  const { evaluation } = await run(tableRunnable(tf, rowsOf(worse)), source, classification, { original: first });
  expect(evaluation.metrics.agreement).toBe(0.7);
  expect(evaluation.metrics).not.toHaveProperty('accuracy');
  expect(evaluation.missing.accuracy).toBe('the test data has no labels');
  expect(evaluation.missing.negativeFlips).toBe('the test data has no labels');
  expect(evaluation.predictions.correct).toBeUndefined();
});

test('NaN outputs are an error finding, and no figure is computed from them', async () => {
  const source = indexSource(10, labels);
  const first = await run(tableRunnable(tf, rowsOf(answers)), source, classification);
  const rows = rowsOf(worse);
  rows[5][1] = Number.NaN;
  const { evaluation } = await run(tableRunnable(tf, rows), source, classification, { original: first });
  expect(evaluation.findings.map(({ code, level }) => [code, level])).toEqual([['non-finite-output', 'error']]);
  expect(evaluation.findings[0].text).toContain('1 of 10 outputs');
  expect(evaluation.findings[0].text).toContain('`example 5`');
  for (const name of ['accuracy', 'ece', 'agreement', 'drift']) expect(evaluation.missing).toHaveProperty(name);
  expect(Object.keys(evaluation.metrics)).toEqual([
    'sizeRaw',
    'sizeGzip',
    'sizeBrotli',
    'sizePacked',
    'weightBytes',
    'parameters',
    'nonZeros',
  ]);
});

test('multi-label: label sets and probabilities', async () => {
  const truth = [
    [1, 0],
    [0, 1],
    [1, 1],
    [0, 0],
    [1, 0],
  ];
  const source = indexSource(5, truth);
  const rows = truth.map((row) => row.map((label) => (label === 1 ? 3 : -3)));
  const first = await run(tableRunnable(tf, rows), source, { kind: 'multiLabel' });
  expect(first.evaluation.metrics).toMatchObject({ exactMatch: 1, hammingLoss: 0, microF1: 1 });
  // Logits of ±3: each label costs log(1 + e⁻³).
  expect(first.evaluation.metrics.logLoss).toBeCloseTo(Math.log1p(Math.exp(-3)), 6);
  const flipped = rows.map((row, index) => (index === 2 ? [3, -3] : row));
  const second = await run(tableRunnable(tf, flipped), source, { kind: 'multiLabel' }, { original: first });
  expect(second.evaluation.metrics).toMatchObject({
    exactMatch: 0.8,
    hammingLoss: 0.1,
    agreement: 0.8,
    negativeFlips: 0.2,
  });
});

test('regression without labels: drift, absolute and relative', async () => {
  const source = indexSource(4);
  const first = await run(tableRunnable(tf, [[3], [4], [3], [4]]), source, { kind: 'regression' });
  const second = await run(
    tableRunnable(tf, [[3], [5], [3], [4]]),
    source,
    { kind: 'regression' },
    { original: first },
  );
  expect(second.evaluation.metrics.drift).toBe(0.25);
  expect(second.evaluation.metrics.relativeDrift).toBeCloseTo(Math.sqrt(1 / 50), 9);
  expect([...second.evaluation.predictions.values!]).toEqual([3, 5, 3, 4]);
});

test('a graph with a fixed batch dimension gets full batches; padding is not counted', async () => {
  const seen: number[] = [];
  const runnable = functionRunnable(
    tf,
    (indices) => {
      seen.push(indices.length);
      return indices.map((index) => rowsOf(answers)[index]);
    },
    { fixedBatch: 3 },
  );
  const { evaluation } = await run(runnable, indexSource(10, labels), classification);
  expect(new Set(seen)).toEqual(new Set([3]));
  expect(evaluation.predictions.count).toBe(10);
  expect(evaluation.metrics.accuracy).toBe(0.8);
});

describe('outputs that the task does not look at', () => {
  const task = { ...classification, output: 'y' };
  /** Beside `y` an output `z`: `factor` times the index of the example. */
  const withSecond = (rows: number[][], factor: number): Runnable => {
    const one = tableRunnable(tf, rows);
    return {
      ...one,
      outputs: [...one.outputs, { name: 'z', shape: [1], dtype: 'float32' }],
      predict: (inputs) => ({ ...one.predict(inputs), z: tf.mul(inputs.x, factor) }),
    };
  };

  test('are named with what became of them', async () => {
    const source = indexSource(10, labels);
    const original = await run(withSecond(rowsOf(answers), 1), source, task);
    expect(original.evaluation.findings).toEqual([]);
    const before = tf.memory().numTensors;
    const { evaluation } = await run(withSecond(rowsOf(answers), 1.25), source, task, { original });
    expect(tf.memory().numTensors).toBe(before);
    expect(evaluation.findings).toMatchObject([{ code: 'other-outputs', level: 'warn' }]);
    expect(evaluation.findings[0].text).toContain('Only its output `y` is judged');
    expect(evaluation.findings[0].text).toContain('on the first 4 examples (root mean square): `z` by 25.0 %.');
    const near = await run(withSecond(rowsOf(answers), 1.001), source, task, { original });
    expect(near.evaluation.findings).toMatchObject([{ code: 'other-outputs', level: 'info' }]);
  });

  test('do not exist in a model with one output', async () => {
    const source = indexSource(10, labels);
    const original = await run(tableRunnable(tf, rowsOf(answers)), source, classification);
    const { evaluation } = await run(tableRunnable(tf, rowsOf(worse)), source, classification, { original });
    expect(evaluation.findings.map(({ code }) => code)).not.toContain('other-outputs');
  });
});

test('no tensor is left behind', async () => {
  const source = indexSource(10, labels);
  const before = tf.memory().numTensors;
  const first = await run(tableRunnable(tf, rowsOf(answers)), source, classification);
  await run(tableRunnable(tf, rowsOf(worse)), source, classification, { original: first });
  const wrong = indexSource(10, Array(10).fill(7));
  await expect(run(tableRunnable(tf, rowsOf(worse)), wrong, classification)).rejects.toThrow();
  expect(tf.memory().numTensors).toBe(before);
});

describe('what does not fit together is refused', () => {
  const good = () => tableRunnable(tf, rowsOf(answers));

  test.each([
    [
      'labels out of range',
      indexSource(3, [0, 1, 3]),
      'label of example `example 2`: it is 3, the model has classes 0 to 2',
    ],
    ['one class only', indexSource(3, [1, 1, 1]), 'all 3 examples are of class 1'],
    ['no examples', indexSource(0, []), 'it holds no examples'],
  ])('%s', async (_, source, message) => {
    const failing = run(good(), source, classification);
    await expect(failing).rejects.toThrow(message);
    await expect(failing).rejects.toMatchObject({ kind: 'input' });
  });

  test('several outputs without a choice', async () => {
    const two = { ...good(), outputs: [...good().outputs, { name: 'z', shape: [4], dtype: 'float32' as const }] };
    await expect(run(two, indexSource(10, labels), classification)).rejects.toThrow(
      'Set `output` of the task to `y` or `z`',
    );
    await expect(run(two, indexSource(10, labels), { ...classification, output: 'q' })).rejects.toThrow(
      'no output `q`',
    );
    expect(
      (await run(two, indexSource(10, labels), { ...classification, output: 'y' })).evaluation.metrics.accuracy,
    ).toBe(0.8);
  });

  test('names of classes that do not fit the width', async () => {
    const named = { ...classification, classes: ['a', 'b'] };
    await expect(run(good(), indexSource(10, labels), named)).rejects.toThrow('2 names are given');
  });

  test('shape of the data', async () => {
    const wide = { ...good(), inputs: [{ name: 'x', shape: [28, 28, 1], dtype: 'float32' as const }] };
    await expect(run(wide, indexSource(10, labels), classification)).rejects.toThrow(
      'the model takes examples of shape [28, 28, 1], the data holds [1]',
    );
  });

  test('a picture as output of a classifier', async () => {
    const pictures: Runnable = { ...good(), predict: () => ({ y: tf.zeros([4, 8, 8, 2]) }) };
    await expect(run(pictures, indexSource(4, labels), classification)).rejects.toThrow('[8, 8, 2]');
  });

  test('data that comes out differently the second time', async () => {
    const first = await run(good(), indexSource(10, labels), classification);
    await expect(run(good(), indexSource(9, labels), classification, { original: first })).rejects.toThrow(
      '10 examples, then 9',
    );
  });
});

describe('metrics of the user', () => {
  const metrics = [{ name: 'mine', module: './mine.mjs', better: 'higher' }];
  const withMetric = (imported: unknown, original?: Evaluated) =>
    run(
      tableRunnable(tf, rowsOf(answers)),
      indexSource(10, labels),
      { ...classification, metrics },
      {
        importModule: async () => imported,
        original,
      },
    );

  test('are handed outputs, labels and ids of all examples', async () => {
    const { evaluation } = await withMetric({
      default: async ({ outputs, labels: truth, originalOutputs, ids }: never) => {
        expect(outputs).toMatchObject({ shape: [10, 3] });
        expect(originalOutputs).toBe(outputs);
        expect([...(truth as { values: Int32Array }).values]).toEqual(labels);
        expect(ids).toHaveLength(10);
        return (outputs as { values: Float32Array }).values[0];
      },
    });
    expect(evaluation.metrics.mine).toBeCloseTo(0.8, 6);
  });

  test.each([[[1, 0, 0, 0, 0, 0, 0, 0, 0, 0.5]], [Float32Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0.5)]])(
    'one number per example stands for the mean, and is kept for intervals',
    async (values) => {
      const { evaluation } = await withMetric({ default: () => values });
      expect(evaluation.metrics.mine).toBe(0.15);
      expect(evaluation.predictions.custom).toEqual({ mine: Float32Array.from(values) });
    },
  );

  test('one of them that is not finite leaves it unmeasured; too few of them are wrong input', async () => {
    const { evaluation } = await withMetric({ default: () => [1, Number.NaN, 0, 0, 0, 0, 0, 0, 0, 0] });
    expect(evaluation.missing.mine).toBe('./mine.mjs returned NaN for example 1');
    expect(evaluation.predictions.custom).toBeUndefined();
    await expect(withMetric({ default: () => [1, 2] })).rejects.toThrow(
      'the metric returned 2 numbers for 10 examples',
    );
    await expect(withMetric({ default: () => Array(10).fill('1') })).rejects.toThrow(
      'value 0 that the metric returned is no number',
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('%p leaves it unmeasured with the reason', async (value) => {
    const { evaluation } = await withMetric({ default: () => value });
    expect(evaluation.metrics).not.toHaveProperty('mine');
    expect(evaluation.missing.mine).toBe(`./mine.mjs returned ${value}`);
    expect(evaluation.metrics.accuracy).toBe(0.8);
  });

  const throwing = (error: unknown) => () => {
    throw error;
  };
  test.each([
    [{ default: () => '0.5' }, 'the metric returned a value of type string, not a number'],
    [{ default: () => null }, 'the metric returned a value of type null'],
    [{ compute: () => 1 }, 'the module has no function as its default export'],
    [{ default: throwing(new Error('no such column')) }, 'the metric threw: no such column'],
    [{ default: throwing('just text') }, 'the metric threw: just text'],
    [{ default: throwing(null) }, 'the metric threw: null'],
  ])('%o is wrong input, named', async (imported, reason) => {
    const measured = withMetric(imported);
    await expect(measured).rejects.toMatchObject({ code: 'metric-module', exitCode: 2 });
    await expect(measured).rejects.toThrow(/^\.\/mine\.mjs/);
    await expect(measured).rejects.toThrow(reason);
  });

  test('may not take the name of a built-in one', () => {
    const taken = task({ ...classification, metrics: [{ ...metrics[0], name: 'sizeRaw' }] });
    expect(() => metricsOf(taken)).toThrow('`sizeRaw` is taken');
  });
});
