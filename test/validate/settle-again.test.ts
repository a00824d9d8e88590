import { describe, expect, test } from '@jest/globals';
import type { Check, GateOptions } from '../../src/validate/gate.ts';
import { settle } from '../../src/validate/settle.ts';
import { type DecidedRun, settleAgain } from '../../src/validate/settle-again.ts';
import { type JudgeInput, type Weighed, weighGates } from '../../src/validate/weigh.ts';
import { METRICS, model } from './subjects.ts';

const weighed = (lost: number, gates: readonly Partial<GateOptions>[] = [{}], n = 1000): Weighed[] => {
  const input: JudgeInput = {
    target: 'glyphs',
    taskKind: 'classification',
    metrics: METRICS,
    confidence: 0.95,
    original: model([n, 1]),
    baseline: model([n, 1]),
    candidate: model([n - lost, 1, lost, 0]),
    gates: gates.map((gate) => ({ metric: 'accuracy', against: 'baseline', limit: '1 pp', level: 'error', ...gate })),
  };
  return weighGates(input);
};

const infoOf = (name: string) => METRICS.find((info) => info.name === name);

/** As a run of this target alone leaves it, through JSON. */
function alone(gates: Weighed[], change: (check: Check) => Check = (check) => check, mayDoubt = true): DecidedRun {
  const { checks, family } = settle([gates], 0.01);
  const kept = JSON.parse(JSON.stringify(checks[0])) as Check[];
  return { family, targets: [{ checks: kept.map(change), infoOf, examples: 1000, mayDoubt }] };
}

/** What a limit resolves is said where a gate did not fail, from figures that a run does not leave. */
const compared = (checks: readonly (readonly Check[])[]) =>
  JSON.parse(JSON.stringify(checks.map((list) => list.map(({ resolution: _, ...check }) => check))));

describe('what runs have decided alone is decided again together', () => {
  // 20 of 1,000 lost against a limit of 1 pp: p = 0.0016, beyond doubt alone and not among seven.
  test.each([
    ['failures that become doubtful', Array.from({ length: 7 }, () => 20)],
    ['failures that stay', [100, 20]],
    ['all kinds', [0, 3, 8, 12, 14, 16, 18, 20, 25, 60]],
  ])('exactly as one run of all of them would: %s', (_, losses) => {
    const gates = losses.map((lost) =>
      weighed(lost, [{}, { limit: '2 pp' }, { level: 'warn' }, { metric: 'accuracy', against: 'original' }]),
    );
    const together = settle(gates, 0.01);
    const again = settleAgain(
      gates.map((one) => alone(one)),
      0.01,
    );
    expect(again.family).toEqual(together.family);
    expect(compared(again.checks)).toEqual(compared(together.checks));
  });

  test('a failure alone that is none among all: p-value, reason and advice are those of the family', () => {
    const runs = Array.from({ length: 7 }, () => alone(weighed(20)));
    expect(runs[0].targets[0].checks[0].status).toBe('fail');
    const [[check]] = settleAgain(runs, 0.01).checks;
    expect(check).toMatchObject({
      status: 'inconclusive',
      reason: expect.stringMatching(/not beyond doubt: p = 0\.0\d+ over the 7 gates of the run, above 0\.01$/),
      advice: expect.stringContaining('examples in the test split would decide it (now 1,000)'),
    });
    expect(check.p).toBeCloseTo(7 * (check.rawP as number), 12);
  });

  test('of a slice, what is said around the decision stays', () => {
    const slice = (check: Check): Check => ({
      ...check,
      slice: { name: 'night', size: 400 },
      reason: `on \`night\` (400 examples) ${check.reason}; \`fog\` (3) has fewer than 30 examples and is not judged`,
    });
    const runs = Array.from({ length: 7 }, () => alone(weighed(20), slice));
    const [[check]] = settleAgain(runs, 0.01).checks;
    expect(check.status).toBe('inconclusive');
    expect(check.reason).toMatch(/^on `night` \(400 examples\) changed by .* above 0\.01; `fog` \(3\) has fewer/);
    expect(check.advice).toContain('(now 400)');
  });
});

describe('figures that are not whole', () => {
  const six = () => Array.from({ length: 6 }, () => alone(weighed(20)));

  test.each<[string, (check: Check) => Check]>([
    ['a failure without a p-value', ({ rawP: _, p: __, ...check }) => check],
    ['a failure without an interval', (check) => ({ ...check, interval: null })],
    ['a failure without a figure', (check) => ({ ...check, candidate: null })],
    ['a failure of an unknown metric', (check) => ({ ...check, metric: 'constructor' })],
    ['a failure whose figures are within the limit', (check) => ({ ...check, change: 0.5 })],
  ])('%s stays', (_, change) => {
    const { checks, family } = settleAgain([...six(), alone(weighed(20), change)], 0.01);
    expect(checks[6][0].status).toBe('fail');
    expect(family.size).toBe(7);
  });

  test('a failure stays where nothing says what doubt would count as', () => {
    const { checks } = settleAgain([...six(), alone(weighed(20), undefined, false)], 0.01);
    expect(checks.map(([check]) => check.status)).toEqual([...Array(6).fill('inconclusive'), 'fail']);
    expect(checks[6][0].p).toBe(checks[5][0].p);
  });

  test('gates that were counted and left no p-value count as tests that found nothing', () => {
    const run = alone(weighed(20));
    const { checks, family } = settleAgain([{ ...run, family: { alpha: 0.01, size: 7 } }], 0.01);
    expect(family.size).toBe(7);
    expect(checks[0][0].status).toBe('inconclusive');
  });

  test('the smallest error rate holds for all; without runs there is still one', () => {
    const run = alone(weighed(20));
    const { family } = settleAgain([run, { ...run, family: { alpha: 0.001, size: 1 } }], 0.01);
    expect(family).toEqual({ alpha: 0.001, size: 2 });
    expect(settleAgain([], 0.01)).toEqual({ checks: [], family: { alpha: 0.01, size: 0 } });
  });
});
