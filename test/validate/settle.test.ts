import { describe, expect, test } from '@jest/globals';
import { holm } from '../../src/stats/holm.ts';
import type { GateOptions } from '../../src/validate/gate.ts';
import { settle } from '../../src/validate/settle.ts';
import { type JudgeInput, weighGates } from '../../src/validate/weigh.ts';
import { METRICS, model } from './subjects.ts';

const input = (gates: readonly Partial<GateOptions>[], lost: number, n = 1000): JudgeInput => ({
  target: 'glyphs',
  taskKind: 'classification',
  metrics: METRICS,
  confidence: 0.95,
  original: model([n, 1]),
  baseline: model([n, 1]),
  candidate: model([n - lost, 1, lost, 0]),
  gates: gates.map((gate) => ({ metric: 'accuracy', against: 'baseline', limit: '1 pp', level: 'error', ...gate })),
});

describe('gates of a run are decided together', () => {
  // 20 of 1,000 lost against a limit of 1 pp: p = 0.0016, so that two of them are surely beyond and seven are not.
  test('what fails alone is inconclusive among many, over all targets', () => {
    const alone = settle([weighGates(input([{}], 20))], 0.01);
    expect(alone.checks[0]).toMatchObject([{ status: 'fail' }]);
    expect(alone.family).toEqual({ alpha: 0.01, size: 1 });
    const targets = Array.from({ length: 7 }, () => weighGates(input([{}], 20)));
    const many = settle(targets, 0.01);
    expect(many.family.size).toBe(7);
    for (const [check] of many.checks) {
      expect(check.status).toBe('inconclusive');
      expect(check.rawP).toBeCloseTo(alone.checks[0][0].p!, 12);
      expect(check.p).toBeCloseTo(7 * check.rawP!, 12);
      expect(check.reason).toMatch(
        /probably beyond the limit, but not beyond doubt: p = 0\.0\d+ over the 7 gates of the run, above 0\.01$/,
      );
    }
  });

  test('the p-values are those of Holm: a clear breach does not make a doubtful one harder', () => {
    const { checks } = settle([weighGates(input([{}], 100)), weighGates(input([{}], 20))], 0.01);
    const raw = checks.map(([check]) => check.rawP!);
    expect(checks.map(([check]) => check.p)).toEqual(holm(raw, 0.01).adjusted);
    expect(checks.map(([check]) => check.status)).toEqual(['fail', 'fail']);
  });

  test('gates that only warn are no part of it and are tested on their own', () => {
    const gates = [{}, ...Array.from({ length: 9 }, () => ({ level: 'warn' as const }))];
    const { checks, family } = settle([weighGates(input(gates, 20))], 0.01);
    expect(family.size).toBe(1);
    expect(checks[0][0].status).toBe('fail');
    expect(checks[0].slice(1).every(({ status, p, rawP }) => status === 'warn' && p === rawP)).toBe(true);
  });

  test('exact figures are no part of it', () => {
    const sizes = { metrics: { sizeBrotli: 1000 } };
    const subjects = { ...input([{ metric: 'sizeBrotli', limit: '2 %' }], 0), baseline: sizes };
    const { checks, family } = settle(
      [weighGates({ ...subjects, candidate: { metrics: { sizeBrotli: 1100 } } })],
      0.01,
    );
    expect(family.size).toBe(0);
    expect(checks[0]).toMatchObject([{ status: 'fail', interval: null }]);
    expect(checks[0][0].p).toBeUndefined();
  });

  test('a limit of zero is held to the same error rate', () => {
    const zero = (lost: number) => settle([weighGates(input([{ limit: '0 pp' }], lost))], 0.01).checks[0][0].status;
    expect(zero(0)).toBe('pass');
    // 1 in 2⁶ is no evidence beyond 1 %, 1 in 2⁷ is.
    expect(zero(1)).toBe('inconclusive');
    expect(zero(6)).toBe('inconclusive');
    expect(zero(7)).toBe('fail');
  });
});
