import { describe, expect, test } from '@jest/globals';
import { runHeadline, targetHeadline } from '../../src/report/headline.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import type { TargetReport } from '../../src/report/report.ts';
import { CASES } from './cases.ts';
import { judged, POLICY, reportOf, trio } from './sample.ts';

const failure = (kind: 'input' | 'unfinished' | 'defect') => ({
  name: 'x',
  failure: { kind, code: 'c', parts: { what: 'wrong' } },
});
const passing = judged(trio(2000, 0));
const breaking = judged({ ...trio(2000, 60), name: 'digits' });

describe('exit codes', () => {
  test.each([
    [[passing], 0, 'pass'],
    [[passing, breaking], 1, 'fail'],
    [[passing, failure('input')], 2, 'not-measured'],
    [[passing, failure('unfinished')], 3, 'not-measured'],
    [[passing, failure('defect')], 3, 'not-measured'],
    [[failure('unfinished'), failure('input')], 2, 'not-measured'],
    [[breaking, failure('input')], 1, 'fail'],
  ] as const)('%#', (targets, exitCode, verdict) => {
    expect(reportOf(targets)).toMatchObject({ exitCode, verdict });
  });

  test('a breach under `never` is still shown as one', () => {
    expect(reportOf([breaking], { policy: { ...POLICY, failOn: 'never' } })).toMatchObject({
      exitCode: 0,
      verdict: 'fail',
    });
  });
});

describe('headlines', () => {
  test.each([
    ['pass', 'glyphs passes: 6.8× smaller (47.3 kB in brotli), Accuracy 98.70 %'],
    ['fail', 'glyphs fails: Accuracy −3.00 pp against the baseline, limit 1 pp (and 1 more)'],
    ['warn', 'glyphs passes with a warning: Accuracy −3.00 pp against the baseline, limit 1 pp'],
    ['inconclusive', 'glyphs is inconclusive: Accuracy −0.60 pp against the baseline, limit 1 pp (and 1 more)'],
    ['inconclusive-fails', 'glyphs fails: Accuracy −0.60 pp against the baseline, limit 1 pp (and 1 more)'],
    ['no-baseline', 'glyphs has no baseline to be compared with'],
    ['no-gates', 'glyphs passes, with no gates to hold: 6.8× smaller (47.3 kB in brotli), Accuracy 98.70 %'],
    ['several-targets', '1 of 3 targets fails (digits), 1 could not be judged (broken)'],
    ['regression', 'house-prices fails: RMSE +892 (+3.2 %) against the baseline, limit 2 %'],
  ])('%s', (name, headline) => {
    expect(CASES[name].report.headline).toBe(headline);
  });

  test('a regression is told by the metric that its table begins with', () => {
    const [target] = CASES.regression.report.targets as TargetReport[];
    expect(targetHeadline('pass', [], target.rows)).toMatch(/, RMSE 28,903$/);
  });

  test('what there is none of is named: a release is no baseline', () => {
    const [target] = CASES['no-baseline'].report.targets as TargetReport[];
    const checks = target.checks.filter(({ status }) => status === 'no-baseline').slice(0, 1);
    const headlineAgainst = (against: 'release' | 'best') =>
      targetHeadline('no-baseline', [{ ...checks[0], against }], target.rows);
    expect(headlineAgainst('release')).toBe('has no release to be compared with');
    expect(headlineAgainst('best')).toBe('has no history to be compared with');
    const two = ['a', 'b'].map((name) => ({
      ...target,
      name,
      checks: [{ ...checks[0], against: 'release' as const }],
    }));
    expect(runHeadline(two, 'no-baseline')).toBe('2 of 2 targets have no release (a, b)');
    expect(runHeadline([two[0], target], 'no-baseline')).toMatch(/^2 of 2 targets have no baseline/);
  });

  test('all targets pass', () => {
    expect(reportOf([passing, { ...passing, name: 'b' }]).headline).toBe('Both targets pass');
  });

  test('nothing was run', () => {
    expect(reportOf([])).toMatchObject({ headline: 'No target was run', exitCode: 0 });
  });
});

describe('rows', () => {
  const rowsOf = (name: string) => (CASES[name].report.targets[0] as TargetReport).rows;
  const row = (name: string, metric: string) => rowsOf(name).find((one) => one.metric === metric)!;

  test('an improvement is listed with its change, like a worsening', () => {
    expect(row('pass', 'sizeBrotli')).toMatchObject({ better: 'lower', change: -24 });
    const text = renderMarkdown(CASES.pass.report, { form: 'short' });
    // Between figure and unit stand spaces that do not break.
    expect(text.replace(/\s/g, ' ')).toContain('| Size, brotli | 322 kB | 47.3 kB | 47.3 kB | −24 B (−0.05 %) |');
  });

  test('compare with the baseline where there is one, else with the original', () => {
    expect(row('fail', 'accuracy')).toMatchObject({
      changeAgainst: 'baseline',
      original: 0.99,
      baseline: 0.987,
      candidate: 0.957,
    });
    expect(row('no-baseline', 'accuracy')).toMatchObject({ changeAgainst: 'original', baseline: null });
  });

  test('carry the interval of shares of examples, gated or not', () => {
    expect(row('fail', 'negativeFlips').checks).toEqual([]);
    expect(row('fail', 'negativeFlips').interval!.low).toBeGreaterThan(0);
    expect(row('fail', 'macroF1').interval).toBeNull();
  });

  test('show what the original is of itself', () => {
    expect(row('fail', 'agreement').original).toBe(1);
    expect(row('fail', 'negativeFlips').original).toBe(0);
  });

  test('a vanished metric keeps its row, its old figures and the reason', () => {
    expect(row('not-measured', 'profit')).toMatchObject({
      original: 12.5,
      baseline: 12.25,
      candidate: null,
      note: 'metrics/profit.mjs threw: prices.json is not there',
    });
  });

  test('what nobody measures or gates has none', () => {
    expect(rowsOf('reused').some(({ metric }) => metric === 'latency')).toBe(false);
  });
});

test('classes that are not on record are null, not missing', () => {
  const { original, baseline, candidate } = trio(2000, 0);
  const report = reportOf([judged({ original: { ...original, perClass: undefined }, baseline, candidate })]);
  const [target] = report.targets as TargetReport[];
  expect(target.perClass![0]).toMatchObject({ name: 'circle', originalRecall: null });
  const without = reportOf([passing], { perClass: false }).targets[0] as TargetReport;
  expect(without.perClass).toBeUndefined();
});

test('the report is plain JSON', () => {
  for (const { report } of Object.values(CASES)) {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  }
});
