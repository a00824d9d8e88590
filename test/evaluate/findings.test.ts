import { beforeAll, expect, test } from '@jest/globals';
import { collectClasses } from '../../src/evaluate/collect/classification.ts';
import { collectLabels } from '../../src/evaluate/collect/multi-label.ts';
import { collectNumbers } from '../../src/evaluate/collect/regression.ts';
import { predictBatch } from '../../src/evaluate/feed.ts';
import { findingsOf } from '../../src/evaluate/findings.ts';
import { checkSteadiness } from '../../src/evaluate/steadiness.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Runnable, Tf } from '../../src/model/runnable.ts';
import { functionRunnable, indexSource } from '../support/fake-runnable.ts';
import { openTestBackends } from '../support/kernels.ts';

let tf: Tf;
beforeAll(async () => {
  tf = await (await openTestBackends()).cpu.use();
});

const codes = (results: Parameters<typeof findingsOf>[0]) => findingsOf(results, undefined).map(({ code }) => code);
const ids = (count: number) => Array.from({ length: count }, (_, index) => String(index));

function classified(labels: number[], predicted: number[], classes: number) {
  const collector = collectClasses(classes);
  const rows = predicted.flatMap((own) => Array.from({ length: classes }, (_, c) => (c === own ? 1 : 0)));
  collector.add(
    Float32Array.from(rows),
    { shape: [labels.length], values: Int32Array.from(labels) },
    ids(labels.length),
  );
  return collector.finish().results;
}

test('a random classifier is at chance level in at least 90 of 100 draws, one that is right half the time never', () => {
  const random = seededRandom('chance');
  let [named, falselyNamed] = [0, 0];
  for (let draw = 0; draw < 100; draw++) {
    const labels = Array.from({ length: 500 }, (_, i) => i % 10);
    named += codes(
      classified(
        labels,
        labels.map(() => random.integer(10)),
        10,
      ),
    ).includes('chance-level')
      ? 1
      : 0;
    const half = labels.map((label) => (random.uniform() < 0.5 ? label : random.integer(10)));
    falselyNamed += codes(classified(labels, half, 10)).includes('chance-level') ? 1 : 0;
  }
  expect(named).toBeGreaterThanOrEqual(90);
  expect(falselyNamed).toBe(0);
});

test('always answering the most frequent of unequal classes is chance level, however high the accuracy', () => {
  const labels = Array.from({ length: 1000 }, (_, i) => (i % 20 === 0 ? 1 : 0));
  const findings = findingsOf(
    classified(
      labels,
      labels.map(() => 0),
      2,
    ),
    ['no', 'yes'],
  );
  expect(findings.map(({ code }) => code)).toEqual(['constant-output', 'chance-level']);
  expect(findings[0].text).toBe('It answers no for all 1000 examples.');
  expect(findings[1].text).toContain('95.0 %');
});

test('a good classifier has no findings', () => {
  const labels = Array.from({ length: 50 }, (_, i) => i % 5);
  expect(codes(classified(labels, labels, 5))).toEqual([]);
});

test('regression: constant answers, and squared error as large as the variance', () => {
  const collected = (values: number[], labels: number[]) => {
    const collector = collectNumbers(1, 100);
    collector.add(Float32Array.from(values), { shape: [4], values: Float32Array.from(labels) }, ids(4));
    return collector.finish().results;
  };
  expect(codes(collected([5, 5, 5, 5], [1, 2, 3, 4]))).toEqual(['constant-output', 'chance-level']);
  expect(codes(collected([1, 2, 3, 3], [1, 2, 3, 4]))).toEqual([]);
});

test('multi-label: no better than the more frequent answer per class', () => {
  const collected = (values: number[], labels: number[]) => {
    const collector = collectLabels(2, 0.5, 100);
    collector.add(Float32Array.from(values), { shape: [4, 2], values: Uint8Array.from(labels) }, ids(4));
    return collector.finish().results;
  };
  const labels = [1, 0, 1, 0, 1, 0, 0, 1];
  expect(codes(collected([1, 0, 1, 0, 1, 0, 1, 0], labels))).toEqual(['constant-output', 'chance-level']);
  expect(codes(collected([1, 0, 1, 0, 1, 0, 0, 0.4], labels))).toEqual([]);
});

async function steadiness(runnable: Runnable): Promise<string[]> {
  const predict = (batch: Parameters<typeof predictBatch>[2]) => predictBatch(tf, runnable, batch, runnable.outputs[0]);
  for await (const batch of indexSource(8).batches({ size: 8 })) {
    return (await checkSteadiness(predict, batch, await predict(batch), true)).map(({ code }) => code);
  }
  return ['no batch'];
}

test('live dropout shows in two predictions of one batch', async () => {
  const random = seededRandom(1);
  const dropout = functionRunnable(tf, (indices) => indices.map((index) => [random.uniform() < 0.5 ? 0 : index + 1]));
  expect(await steadiness(dropout)).toEqual(['unsteady-output']);
});

test('normalising over the batch shows when an example is predicted alone', async () => {
  const normalising = functionRunnable(tf, (indices) => {
    const mean = indices.reduce((sum, index) => sum + index, 0) / indices.length;
    return indices.map((index) => [index - mean]);
  });
  expect(await steadiness(normalising)).toEqual(['batch-dependent']);
});

test('an example in the middle that depends on its neighbours shows too', async () => {
  const leaking = functionRunnable(tf, (indices) => indices.map((index, i) => [i > 0 && index === 4 ? 9 : index]));
  expect(await steadiness(leaking)).toEqual(['batch-dependent']);
});

test('rounding is no finding', async () => {
  let call = 0;
  expect(await steadiness(functionRunnable(tf, (indices) => indices.map((index) => [index + 1e-6 * call++])))).toEqual(
    [],
  );
});
