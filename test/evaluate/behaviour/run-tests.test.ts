import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Batch } from '../../../src/data/source.ts';
import type { BehaviourTest } from '../../../src/evaluate/behaviour/options.ts';
import { type BehaviourRequest, runBehaviourTests } from '../../../src/evaluate/behaviour/run-tests.ts';
import type { Task } from '../../../src/evaluate/task.ts';
import type { Runnable, Tf } from '../../../src/model/runnable.ts';
import { functionRunnable, indexSource } from '../../support/fake-runnable.ts';
import { openTestBackends } from '../../support/kernels.ts';

let tf: Tf;
beforeAll(async () => {
  tf = await (await openTestBackends()).cpu.use();
});

const classes: Task = { kind: 'classification', topK: [], metrics: [] };
const numbers: Task = { kind: 'regression', metrics: [] };
const labels: Task = { kind: 'multiLabel', threshold: 0.5, metrics: [] };

/** Examples 0 … 9, one feature. */
const sample: Batch = {
  size: 10,
  inputs: { x: { shape: [10, 1], values: Float32Array.from({ length: 10 }, (_, i) => i) } },
  ids: Array.from({ length: 10 }, (_, i) => String(i)),
};

function run(task: Task, tests: BehaviourTest[], model: (x: number) => number[], more: Partial<BehaviourRequest> = {}) {
  const runnable: Runnable = functionRunnable(tf, (xs) => xs.map(model));
  return runBehaviourTests({
    tf,
    runnable,
    task,
    tests,
    sample,
    sets: new Map(),
    features: { scale: [1] },
    scale: 'probabilities',
    batchSize: 4,
    ...more,
  });
}

/** Class 1 from 4.5 on. */
const step = (x: number) => (x > 4.5 ? [0.2, 0.8] : [0.8, 0.2]);
const noise: BehaviourTest = { kind: 'noise', amount: 0.05, examples: 256, seed: 0 };

describe('invariance', () => {
  test('only examples near the boundary change their class; the figure counts the others', async () => {
    const { outcomes } = await run(classes, [noise], step);
    expect(outcomes['behaviour.noise']).toMatch(/^1111[01]{2}1111$/);
    const flat = await run(classes, [noise], () => [0.4, 0.6]);
    expect(flat.outcomes['behaviour.noise']).toBe('1111111111');
  });

  test('a model that hangs on the last digit fails', async () => {
    const nervous = (x: number) => (Number.isInteger(x) ? [1, 0] : [0, 1]);
    const { outcomes } = await run(classes, [noise], nervous);
    // Noise is cut off at the ends of the range.
    expect(outcomes['behaviour.noise'].slice(1, 9)).toBe('00000000');
  });

  test('the number of examples can be limited; names make two of a kind', async () => {
    const { outcomes } = await run(classes, [noise, { ...noise, name: 'few', examples: 3 }], step);
    expect(Object.keys(outcomes)).toEqual(['behaviour.noise', 'behaviour.few']);
    expect(outcomes['behaviour.few']).toHaveLength(3);
  });

  test('numbers may move by a twentieth of their spread, or by what is given', async () => {
    const slope = (x: number) => [100 * x];
    // Spread of 0 … 9 is 2.87: a twentieth is 0.14, the noise 0.05 × 9 = 0.45.
    const tight = (await run(numbers, [noise], slope)).outcomes['behaviour.noise'];
    expect(tight.split('').filter((one) => one === '0').length).toBeGreaterThan(3);
    expect((await run(numbers, [{ ...noise, tolerance: 1000 }], slope)).outcomes['behaviour.noise']).toBe('1111111111');
    expect((await run(numbers, [noise], slope)).tolerance[0]).toBeCloseTo(14.36, 1);
    const given = await run(numbers, [noise], slope, { tolerance: [1000] });
    expect(given.outcomes['behaviour.noise']).toBe('1111111111');
  });

  test('a set of labels stays only as a whole', async () => {
    const sets = (x: number) => [0.9, x > 4.5 ? 0.9 : 0.1];
    expect((await run(labels, [noise], sets)).outcomes['behaviour.noise']).toMatch(/^1111[01]{2}1111$/);
  });

  test('NaN is no prediction that stays', async () => {
    const { outcomes } = await run(classes, [noise], (x) => (x === 0 ? [Number.NaN, 1] : [0, 1]));
    expect(outcomes['behaviour.noise'][0]).toBe('0');
  });
});

describe('minimum functionality', () => {
  const minimum: BehaviourTest = {
    kind: 'minimum',
    name: 'easy',
    data: { format: 'csv', path: 'easy.csv', missing: 'refuse' },
  };
  const sets = (source: ReturnType<typeof indexSource>) => ({ sets: new Map([['behaviour.easy', source]]) });

  test('counts what is right, batch by batch', async () => {
    const source = indexSource(7, [0, 0, 0, 0, 0, 0, 1]);
    expect((await run(classes, [minimum], step, sets(source))).outcomes['behaviour.easy']).toBe('1111101');
  });

  test('numbers within the tolerance', async () => {
    const source = indexSource(3, [[0], [1.2], [5]], Float32Array as never);
    const { outcomes } = await run(numbers, [{ ...minimum, tolerance: 0.5 }], (x) => [x], sets(source));
    expect(outcomes['behaviour.easy']).toBe('110');
  });

  test('without labels it says nothing', async () => {
    await expect(run(classes, [minimum], step, sets(indexSource(3)))).rejects.toThrow(/easy.*have no labels/);
  });
});

describe('directional expectations', () => {
  const direction = { kind: 'direction', feature: 0, delta: 1, expect: 'raise', tolerance: 0, examples: 256 } as const;
  const outcome = async (given: Partial<BehaviourTest>, model: (x: number) => number[], more = {}) =>
    (await run(numbers, [{ ...direction, ...given } as BehaviourTest], model, more)).outcomes['behaviour.direction'];

  test('each expectation', async () => {
    const hill = (x: number) => [x < 5 ? x : 5];
    expect(await outcome({}, hill)).toBe('1111100000');
    expect(await outcome({ expect: 'lower' }, hill)).toBe('0000000000');
    expect(await outcome({ expect: 'notLower' }, hill)).toBe('1111111111');
    expect(await outcome({ expect: 'notRaise' }, hill)).toBe('0000011111');
    expect(await outcome({ expect: 'raise', tolerance: 2 }, hill)).toBe('0000000000');
    expect(await outcome({ expect: 'raise', delta: -1 }, hill)).toBe('0000000000');
  });

  test('the step is in the unit of the file', async () => {
    const far = (x: number) => [x > 12 ? 1 : 0];
    expect(await outcome({ delta: 4 }, far)).toBe('0000000001');
    expect(await outcome({ delta: 4 }, far, { features: { scale: [0.1] } })).toBe('0000000000');
  });

  test('of a classifier with two classes the second is meant; of more, the one that is named', async () => {
    const tests = [direction] as BehaviourTest[];
    expect((await run(classes, tests, step)).outcomes['behaviour.direction']).toBe('0000100000');
    const three = (x: number) => [x > 4.5 ? 0.6 : 0.2, 0.1, x > 4.5 ? 0.3 : 0.7];
    await expect(run(classes, tests, three)).rejects.toThrow(/the output has 3 numbers and none is named/);
    const named = [{ ...direction, output: 'cat' }] as BehaviourTest[];
    const { outcomes } = await run(classes, named, three, { classes: ['cat', 'dog', 'cow'] });
    expect(outcomes['behaviour.direction']).toBe('0000100000');
  });

  test.each([
    [{ feature: 1 }, {}, /feature 1: the input has 1 features/],
    [{ feature: 'age' }, {}, /names of the features are not known\. Give its index/],
    [{ feature: 'age' }, { features: { scale: [1], names: ['size'] } }, /no feature is called that.*size/],
  ])('%j is refused', async (given, more, message) => {
    await expect(outcome(given, (x) => [x], more)).rejects.toThrow(message);
  });
});

test('no tensor is left behind', async () => {
  const before = tf.memory().numTensors;
  await run(classes, [noise], step);
  expect(tf.memory().numTensors).toBe(before);
});
