import { expect, test } from '@jest/globals';
import type { MetricInfo } from '../../src/evaluate/metric.ts';
import { metricsOf } from '../../src/evaluate/metrics.ts';
import { type Against, parseLimit } from '../../src/validate/limit.ts';

const METRICS = metricsOf({ kind: 'classification', topK: [], metrics: [] });
const metric = (name: string): MetricInfo => METRICS.find((info) => info.name === name)!;

test.each<[string, Against, string | number, number, boolean]>([
  ['accuracy', 'baseline', '1 pp', 0.01, false],
  ['accuracy', 'baseline', '0.5pp', 0.005, false],
  ['accuracy', 'original', '2 %', 0.02, true],
  ['accuracy', 'original', 0.01, 0.01, false],
  ['accuracy', 'original', '-1 pp', -0.01, false],
  ['accuracy', 'original', '−1 pp', -0.01, false],
  ['accuracy', 'original', '0.98x', 0.02, true],
  ['accuracy', 'value', '95 %', 0.95, false],
  ['accuracy', 'value', 0.95, 0.95, false],
  ['accuracy', 'value', 1, 1, false],
  ['sizeBrotli', 'value', '200 kB', 200_000, false],
  ['sizeBrotli', 'value', '1.5 MiB', 1_572_864, false],
  ['sizeBrotli', 'baseline', '1 KiB', 1024, false],
  ['sizeBrotli', 'baseline', 100, 100, false],
  ['sizeBrotli', 'original', '-70 %', -0.7, true],
  ['sizeBrotli', 'original', '0.3x', -0.7, true],
  ['latency', 'original', '10 %', 0.1, true],
  ['latency', 'original', '1.1x', 0.1, true],
  ['latency', 'value', '1.1×', 1.1, false],
  ['logLoss', 'baseline', '5 %', 0.05, true],
  ['drift', 'baseline', '5 %', 0.05, true],
  ['agreement', 'original', '1 %', 0.01, true],
  ['logLoss', 'baseline', '1e-3', 0.001, false],
])('%s against %s: %s', (name, against, raw, value, relative) => {
  const limit = parseLimit(raw, metric(name), against);
  if ('what' in limit) throw new Error(limit.what);
  expect(limit.value).toBeCloseTo(value, 12);
  expect(limit.relative).toBe(relative);
  expect(limit.text).toBe(String(raw));
});

test('the wider of a percentage and an amount', () => {
  const size = metric('sizeBrotli');
  expect(parseLimit('2 % or 256 B', size, 'baseline')).toEqual({
    text: '2 % or 256 B',
    value: 0.02,
    relative: true,
    floor: 256,
  });
  expect(parseLimit('256 B or 2 %', size, 'baseline')).toMatchObject({ value: 0.02, floor: 256 });
});

test.each<[string, Against, string | number, RegExp]>([
  ['negativeFlips', 'original', '2 %', /negativeFlips of the original is 0.*points, such as `1 pp`/],
  ['klDivergence', 'original', '1.1x', /every percentage of 0 is 0.*amount, such as 0\.01/],
  ['accuracy', 'baseline', '1 kB', /no unit that fits accuracy/],
  ['accuracy', 'baseline', 1, /100 points.*`1 pp` or 0\.01/],
  ['accuracy', 'baseline', '150 pp', /150 points/],
  ['accuracy', 'value', 95, /outside.*`95 %` or 0\.95/],
  ['accuracy', 'value', '1 pp', /change in percentage points/],
  ['accuracy', 'value', '-5 %', /outside/],
  ['sizeBrotli', 'value', '200 kb', /spelled `kB`/],
  ['sizeBrotli', 'value', '20 %', /no unit that fits/],
  ['sizeBrotli', 'value', '2x', /no unit that fits/],
  ['sizeBrotli', 'value', '-1 kB', /negative/],
  ['sizeBrotli', 'original', '-100 %', /falls to nothing/],
  ['sizeBrotli', 'baseline', '1 pp', /no unit that fits/],
  ['sizeBrotli', 'baseline', '2 % or 3 %', /joins/],
  ['sizeBrotli', 'value', '2 % or 256 B', /no unit that fits|joins/],
  ['latency', 'original', '3 ms', /is a time.*ratio to the original/],
  ['latency', 'value', '2 s', /is a time/],
  ['accuracy', 'baseline', 'a lot', /is not a limit/],
  ['accuracy', 'baseline', '', /is not a limit/],
  ['accuracy', 'baseline', '1 pp pp', /is not a limit|no unit/],
  ['accuracy', 'baseline', '1 constructor', /no unit that fits/],
  ['logLoss', 'baseline', '1e999', /not a finite number/],
])('%s against %s refuses %s', (name, against, raw, message) => {
  const problem = parseLimit(raw, metric(name), against);
  if (!('what' in problem)) throw new Error('was taken');
  expect(`${problem.what}. ${problem.fix}`).toMatch(message);
  // What the fix proposes must itself be taken.
  const proposed = [...problem.fix.matchAll(/`([^`]+)`/g)]
    .map((match) => match[1])
    .filter((text) => /^[-\d]/.test(text));
  for (const text of proposed) expect(parseLimit(text, metric(name), against)).not.toHaveProperty('what');
});
