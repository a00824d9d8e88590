/**
 * Real runs, resampled: stretches of neighbouring blocks, recorded beside a noisy neighbour (bench/latency), are put together
 * to thousands of new runs, and a gate judges each.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { LatencyFigures } from '../../src/evaluate/measurement.ts';
import { median } from '../../src/evaluate/median.ts';
import { metricsOf } from '../../src/evaluate/metrics.ts';
import type { Task } from '../../src/evaluate/task.ts';
import { seededRandom } from '../../src/math/random.ts';
import { judgeGates } from '../../src/validate/judge.ts';

interface Traces {
  readonly scale: number;
  readonly trueRatio: number;
  readonly same: readonly string[];
  readonly slower: readonly string[];
}
const traces = JSON.parse(readFileSync(new URL('latency-traces.json', import.meta.url), 'utf8')) as Traces;
const recorded = { same: traces.same.map(decoded), slower: traces.slower.map(decoded) };

function decoded(text: string): number[] {
  const bytes = Buffer.from(text, 'base64');
  return Array.from({ length: bytes.length / 2 }, (_, block) => bytes.readInt16LE(2 * block) / traces.scale);
}

const task: Task = { kind: 'regression', metrics: [] };
const metrics = metricsOf(task);
const none = { metrics: {} };

function verdictOf(samples: readonly number[], limit: string): string {
  const figure = { milliseconds: 1, ratio: 1, interval: [1, 1] as const };
  const latency: LatencyFigures = {
    batchSize: 1,
    rounds: samples.length,
    original: figure,
    baseline: figure,
    candidate: figure,
    blocks: { candidate: samples, baseline: samples.map(() => 0) },
  };
  const [check] = judgeGates({
    target: 'recorded',
    taskKind: 'regression',
    gates: [{ metric: 'latency', against: 'baseline', limit, level: 'error' }],
    metrics,
    original: none,
    candidate: none,
    baseline: none,
    latency,
    confidence: 0.95,
  });
  return check.status;
}

/** Shares of verdicts over resampled runs. `wilder`: every deviation from the middle is so many times as large. */
function verdicts(
  kind: 'same' | 'slower',
  { runs = 2000, blocks = 110, limit = '10 %', wilder = 1, seed = 0 } = {},
): Readonly<Record<string, number>> {
  const random = seededRandom(`${kind}/${blocks}/${limit}/${wilder}/${seed}`);
  const middle = median(recorded[kind].flat());
  const shares: Record<string, number> = { pass: 0, fail: 0, inconclusive: 0 };
  for (let run = 0; run < runs; run++) {
    const samples: number[] = [];
    while (samples.length < blocks) {
      const trace = recorded[kind][random.integer(recorded[kind].length)];
      const start = random.integer(trace.length);
      samples.push(...trace.slice(start, start + 10 + random.integer(30)));
    }
    const found = samples.slice(0, blocks).map((sample) => middle + wilder * (sample - middle));
    shares[verdictOf(found, limit)] += 1 / runs;
  }
  return shares;
}

test('the recording is of real runs in numbers that say something', () => {
  expect(recorded.same.length).toBeGreaterThanOrEqual(200);
  expect(recorded.slower.length).toBeGreaterThanOrEqual(200);
  expect(traces.trueRatio).toBeGreaterThan(1.15);
  expect(traces.trueRatio).toBeLessThan(1.25);
});

describe('runs as they were recorded', () => {
  test('equal models: no alarm in more than 1 % of runs', () => {
    const { fail, inconclusive } = verdicts('same');
    expect(fail).toBeLessThanOrEqual(0.005);
    expect(inconclusive).toBeLessThanOrEqual(0.2);
  });

  test('a fifth slower: caught in 95 % of the runs that decide', () => {
    const { pass, fail, inconclusive } = verdicts('slower');
    expect(fail / (fail + pass)).toBeGreaterThanOrEqual(0.95);
    expect(inconclusive).toBeLessThanOrEqual(0.2);
  });

  test('the runs themselves, as they are', () => {
    const count = (kind: 'same' | 'slower', status: string) =>
      recorded[kind].filter((samples) => verdictOf(samples, '10 %') === status).length;
    expect(count('same', 'fail')).toBe(0);
    expect(count('slower', 'pass')).toBe(0);
    expect(count('slower', 'fail')).toBeGreaterThan(0.9 * recorded.slower.length);
  });
});

test.each([
  ['few blocks', { blocks: 14 }],
  ['noise four times as wild', { wilder: 4 }],
  ['both', { blocks: 20, wilder: 4 }],
])('%s: doubt grows, errors do not', (_, setting) => {
  const equal = verdicts('same', setting);
  const slower = verdicts('slower', setting);
  expect(equal.fail).toBeLessThanOrEqual(0.01);
  expect(slower.pass).toBeLessThanOrEqual(0.025);
  expect(equal.inconclusive + slower.inconclusive).toBeGreaterThan(0.1);
});
