import { expect, test } from '@jest/globals';
import type { TrialOutcome } from '../../../src/pipeline/trials/outcome.ts';
import { aimsOf } from '../../../src/run/search/aims.ts';
import { configOf } from '../../train/compress-project.ts';

const given = { model: 'model.json', data: { test: { format: 'csv', path: 'test.csv' } } };
const original = {
  quality: { metric: 'accuracy', better: 'higher', value: 0.9, loss: 0.3 },
  metrics: { accuracy: 0.9, logLoss: 0.3, worstClassRecall: 0.8, sizeRaw: 10_000, sizeBrotli: 8000 },
  examples: 1000,
} as unknown as TrialOutcome;
const aims = (more: object) => aimsOf(configOf({ ...given, task: { kind: 'classification' }, ...more }), original);
const flips = (negativeFlips: number, positiveFlips: number) => ({ negativeFlips, positiveFlips });

test('gates that the examples can tell about are constraints; the others are named', () => {
  const { constraints, unseen, objectives, prefer } = aims({
    slices: [{ name: 'old', where: 'age > 60' }],
    gates: [
      { metric: 'accuracy', against: 'original', limit: '2 pp' },
      { metric: 'accuracy', against: 'baseline', limit: '1 pp' },
      { metric: 'accuracy', against: 'original', limit: '5 pp', slice: 'old' },
      { metric: 'sizeBrotli', against: 'value', limit: '4 kB' },
      { metric: 'negativeFlips', against: 'value', limit: '3 %', level: 'warn' },
    ],
  });
  expect(constraints.map(({ text }) => text)).toEqual(['accuracy against original 2 pp', 'sizeBrotli 4 kB']);
  expect(unseen).toEqual([
    'accuracy against baseline 1 pp: nothing is known here of the baseline',
    'accuracy against original 5 pp: slices are of the test split',
  ]);
  expect(objectives.map(({ metric }) => metric)).toEqual(['accuracy', 'sizeBrotli']);
  expect(prefer).toBe('sizeBrotli');
});

test('a share of examples must keep its limit by one standard error; bytes count as they are', () => {
  const { constraints } = aims({
    gates: [
      { metric: 'accuracy', against: 'original', limit: '2 pp' },
      { metric: 'sizeBrotli', against: 'original', limit: '-50 %' },
    ],
  });
  const [accuracy, size] = constraints;
  // 5 in 1000 lost, none won: one standard error is 0.22 points.
  expect(accuracy.excess({ accuracy: 0.895, ...flips(0.005, 0) })).toBe(0);
  // 19 in 1000 lost: within the limit, but by less than one standard error (0.43 points).
  expect(accuracy.excess({ accuracy: 0.881, ...flips(0.019, 0) })).toBeGreaterThan(0);
  expect(accuracy.excess({ accuracy: 0.8, ...flips(0.1, 0) })).toBeGreaterThan(
    accuracy.excess({ accuracy: 0.87, ...flips(0.03, 0) }),
  );
  expect(size.excess({ sizeBrotli: 4000 })).toBe(0);
  expect(size.excess({ sizeBrotli: 4001 })).toBeGreaterThan(0);
  expect(size.excess({})).toBeNaN();
});

test('without labels the change against the original takes the place of quality', () => {
  const unlabelled = { ...original, quality: undefined, metrics: { sizeBrotli: 8000 } } as unknown as TrialOutcome;
  const { objectives, constraints } = aimsOf(configOf({ ...given, task: { kind: 'classification' } }), unlabelled);
  expect(objectives.map(({ metric }) => metric)).toEqual(['agreement', 'sizeBrotli']);
  expect(constraints.map(({ metric }) => metric)).toEqual(['agreement']);
});

test('mistakes are found with the config', () => {
  expect(() => aims({ search: { objectives: ['acuracy'] } })).toThrow('Did you mean `accuracy`?');
  expect(() => aims({ search: { objectives: ['accuracy'], prefer: 'sizeRaw' } })).toThrow('"sizeRaw" is no objective');
  expect(() => aims({ search: { constraints: [{ metric: 'sizeRaw', limit: '3 pp' }] } })).toThrow(
    'search.constraints[0].limit',
  );
});
