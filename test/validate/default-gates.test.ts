import { expect, test } from '@jest/globals';
import { metricsOf } from '../../src/evaluate/metrics.ts';
import type { Task } from '../../src/evaluate/task.ts';
import { defaultGates, HEADLINE_METRIC } from '../../src/validate/default-gates.ts';
import { parseLimit } from '../../src/validate/limit.ts';

const TASKS: readonly Task[] = [
  { kind: 'classification', topK: [], metrics: [] },
  { kind: 'multiLabel', threshold: 0.5, metrics: [] },
  { kind: 'regression', metrics: [] },
];

test.each(TASKS)('default gates of $kind name metrics of the task with limits that fit', (task) => {
  const metrics = metricsOf(task);
  expect(metrics.map(({ name }) => name)).toContain(HEADLINE_METRIC[task.kind]);
  for (const labelled of [true, false]) {
    const gates = defaultGates(task.kind, labelled);
    expect(gates.some(({ level }) => level === 'error')).toBe(true);
    for (const { metric, limit, against } of gates) {
      const info = metrics.find(({ name }) => name === metric);
      expect([metric, info?.name]).toEqual([metric, metric]);
      expect(parseLimit(limit, info!, against)).not.toHaveProperty('what');
    }
  }
});
