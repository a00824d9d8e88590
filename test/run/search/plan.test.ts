import { expect, test } from '@jest/globals';
import { aimsOf } from '../../../src/run/search/aims.ts';
import { requestOf } from '../../../src/run/search/conduct.ts';
import { headOf, type Opened, planOf, searchOptionsOf } from '../../../src/run/search/plan.ts';
import { configOf } from '../../train/compress-project.ts';

const csv = { format: 'csv', path: 'x.csv' };
const original = {
  quality: { metric: 'accuracy', better: 'higher', value: 0.9, loss: 0.3 },
  metrics: { accuracy: 0.9, sizeBrotli: 8000 },
  examples: 1000,
  modelDigest: 'm',
};

function planned(search: object, more: object = {}, examples = 1000, shard?: { index: number; of: number }) {
  const task = { kind: 'classification' };
  const data = { test: csv, train: csv, validation: csv };
  const config = configOf({ model: 'model.json', data, task, search, ...more });
  const options = searchOptionsOf(config);
  const opened = { original: { ...original, examples }, examples, kernels: [] } as unknown as Opened;
  const aims = aimsOf(config, opened.original);
  const head = headOf('t', config, options, aims, { opened, backend: 'cpu' });
  return { config, aims, head, plan: planOf(config, options, aims, opened, shard) };
}

test('a scan costs a tenth of the trials at most, and comes where trials are fine-tuned', () => {
  expect(planned({}).plan.scan).toEqual({ share: 1 / 8, most: 48 });
  expect(planned({ evaluations: 30 }).plan.scan).toEqual({ share: 1 / 8, most: 24 });
  expect(planned({}, {}, 128).plan.scan).toEqual({ share: 1 / 2, most: 12 });
  expect(planned({}, {}, 1000, { index: 1, of: 4 }).plan.scan).toEqual({ share: 1 / 8, most: 12 });
  for (const search of [{ sampler: 'tpe' }, { scan: 'never' }, { trials: 9 }])
    expect(planned(search).plan.scan).toBeUndefined();
  expect(planned({}, { fineTune: { epochs: 0 } }).plan.scan).toBeUndefined();
  expect(planned({}, { data: { test: csv, validation: csv } }).plan.scan).toBeUndefined();
  const always = { scan: 'always', trials: 9, sampler: 'tpe' };
  expect(planned(always, { fineTune: { epochs: 0 } }).plan.scan).toEqual({ share: 1 / 8, most: 8 });
});

test('journals of before scans were thought of go on; what the config asks for is on record', () => {
  expect(Object.keys(JSON.parse(JSON.stringify(planned({}).head)).study)).not.toContain('scan');
  expect(planned({ scan: 'never' }).head.study.scan).toBe('never');
});

test('a look is not fine-tuned and not timed, whatever the trials are', () => {
  const { aims, config } = planned({ objectives: ['accuracy', 'latency'] });
  const about = { aims, config, examples: 1000 };
  const look = requestOf({ recipe: [], share: 1 / 8, isTuned: false }, about);
  expect(look).toEqual({ recipe: [], latency: undefined, examples: 125, epochs: 0 });
  expect(requestOf({ recipe: [], share: 1, isTuned: false }, about)).toEqual({ recipe: [], epochs: 0 });
  expect(requestOf({ recipe: [], share: 1 }, about)).toEqual({ recipe: [], latency: true });
});
