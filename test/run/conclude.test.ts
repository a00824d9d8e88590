import { expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/load.ts';
import { memoryFiles } from '../../src/edge/files/memory.ts';
import type { Measurement } from '../../src/evaluate/measurement.ts';
import { type BaselineSituation, resolveBaseline } from '../../src/history/baseline.ts';
import type { JudgedTarget } from '../../src/report/build.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { conclude } from '../../src/run/conclude.ts';
import { judgeTargets } from '../../src/run/judge-targets.ts';
import type { PlannedTarget } from '../../src/run/plan.ts';
import type { Measured } from '../../src/run/run.ts';
import { reportOf } from '../report/sample.ts';
import { sampleFacts, sampleMeasurement } from '../support/sample-measurement.ts';
import { sampleBaseline } from '../support/store-contract.ts';
import { tinyConfig } from '../support/tiny-project.ts';

const { config, lineOf } = parseConfig(tinyConfig.replace('against: original', 'against: baseline'), 'gate.yml');
const project = { config, configPath: 'gate.yml', files: memoryFiles(), targets: [], lineOf };
const target = config.targets.tiny;

const stored = sampleBaseline(undefined, 'tiny');
const changed = { ...stored.record.key, digest: '2'.repeat(64), recipe: 'other' };

function planned(situation: Partial<BaselineSituation>, changes: Partial<PlannedTarget> = {}): PlannedTarget {
  const whole: BaselineSituation = { key: changed, fresh: false, onMissing: 'measure', ...situation };
  const baseline = resolveBaseline(whole);
  return {
    name: 'tiny',
    config: target,
    stored: situation.stored as PlannedTarget['stored'],
    situation: whole,
    baseline,
    sameAsBase: false,
    request: baseline.kind === 'reuse-result' ? undefined : { target: 'tiny', config: target },
    ...changes,
  };
}

const measuredAs = (changes: Partial<Measurement> = {}): Measured => ({
  measured: new Map([['tiny', sampleMeasurement({ target: 'tiny', ...changes })]]),
  failed: new Map(),
  notices: [],
});
const none: Measured = { measured: new Map(), failed: new Map(), notices: [] };
const judge = (plan: PlannedTarget, measured: Measured): JudgedTarget => {
  const concluded = conclude(plan, measured, project, { modelFolder: 'out/tiny/model' });
  const [judged] = judgeTargets([concluded], 0.01).targets;
  if ('failure' in judged) throw new Error(judged.failure.parts.what);
  return judged;
};

const { original, candidate } = sampleMeasurement();
const worse = { ...candidate, metrics: { ...candidate.metrics, accuracy: 0.25 } };
const otherFacts = { ...sampleFacts, cpu: 'Another CPU' };

test('nothing has changed: the figures on record, named as such, with the times of nothing', () => {
  const judged = judge(planned({ stored, key: stored.record.key }), none);
  expect(judged).toMatchObject({
    source: 'reused',
    times: [],
    baselineInfo: { kind: 'stored' },
    contentKey: stored.record.key.digest,
  });
  expect(judged.baseline).toBe(stored.record.candidate);
  expect(judged.candidate).toBe(stored.record.candidate);
});

test('latency is that of the model itself where it is its own baseline, not of the baseline before it', () => {
  const latency = sampleMeasurement().latency!;
  const before = { ...latency.candidate, ratio: 9, interval: [8, 10] as const };
  const record = { ...stored.record, latency: { ...latency, baseline: before } };
  const gated = parseConfig(`${tinyConfig.replace('latency: {enabled: false}', 'latency: {seconds: 1}')}`, 'gate.yml');
  const gates = [{ metric: 'latency', against: 'baseline', limit: '1.5x', level: 'error' }] as const;
  const config = { ...gated.config.targets.tiny, gates: [...gates] };
  const reused = judge(planned({ stored: { ...stored, record }, key: record.key }, { config }), none);
  expect(reused.latency!.baseline).toEqual(latency.candidate);
  expect(reused.checks).toMatchObject([{ metric: 'latency', status: 'pass', change: 0 }]);

  const first = judge(planned({}, { config, sameAsBase: true }), measuredAs());
  expect(first.checks).toMatchObject([{ metric: 'latency', status: 'pass', change: 0 }]);
});

test('same data, settings and machine: the candidate stands beside the figures on record', () => {
  const judged = judge(planned({ stored }), measuredAs({ candidate: worse }));
  expect(judged).toMatchObject({ source: 'measured', baselineInfo: { kind: 'stored' } });
  expect(judged.baseline).toBe(stored.record.candidate);
  expect(judged.checks).toMatchObject([{ metric: 'accuracy', against: 'baseline', reference: 0.5, candidate: 0.25 }]);
});

test('only the worker knows the machine: another one and the figures measured in this run count', () => {
  const baseline = { ...candidate, metrics: { ...candidate.metrics, accuracy: 0.75 } };
  const judged = judge(planned({ stored }), measuredAs({ facts: otherFacts, baseline }));
  expect(judged.baseline).toBe(baseline);
  expect(judged.baselineInfo).toMatchObject({ kind: 'remeasured' });
  expect(judged.baselineInfo.text).toContain('it was measured on AMD EPYC 7763, this run is on Another CPU');
  expect(judged.checks).toMatchObject([{ reference: 0.75 }]);
});

test('another machine and no stored model: figures that cannot be compared are not', () => {
  const without = { record: { ...stored.record, modelOmitted: 'too large' } };
  const judged = judge(planned({ stored: without }), measuredAs({ facts: otherFacts }));
  expect(judged.baseline).toBeUndefined();
  expect(judged.baselineInfo.kind).toBe('none');
  expect(judged.checks).toMatchObject([{ status: 'no-baseline', reference: null }]);
  expect(judged.checks[0].reason).toContain('its model is not stored (too large)');
});

test('a stored model that no longer fits the data is no baseline, and the reason is the one that was found', () => {
  const baselineFailure =
    'the stored baseline could not be measured on the present data: examples of shape [9] do not fit';
  const judged = judge(planned({ stored, key: { ...changed, data: 'other' } }), measuredAs({ baselineFailure }));
  expect(judged.baseline).toBeUndefined();
  expect(judged.baselineInfo).toMatchObject({ kind: 'none', text: baselineFailure });
  expect(judged.checks).toMatchObject([{ status: 'no-baseline' }]);
  expect(judged.checks[0].reason).toContain('shape [9]');
});

test('the base commit is measured: its figures count, under its name', () => {
  const situation = { base: { commit: 'c0ffee1234567' } };
  const judged = judge(planned(situation), measuredAs({ baseline: worse }));
  expect(judged.baseline).toBe(worse);
  expect(judged.baselineInfo).toMatchObject({ kind: 'base-commit', commit: 'c0ffee1234567' });
  expect(judged.baselineInfo.text).toContain('c0ffee1');
});

test('the base commit gives the same candidate: it stands where that stands, and the report says how a baseline is stored', () => {
  const situation = { base: { commit: 'c0ffee1234567' }, proposal: '`baseline update` stores one' };
  const plan = planned(situation, { sameAsBase: true });
  const measured = measuredAs({ candidate: worse });
  const judged = judge(plan, measured);
  expect(judged.baseline).toBe(measured.measured.get('tiny')?.candidate);
  expect(judged.baselineInfo.text).toMatch(
    /base commit c0ffee1 gives the same candidate, .*; `baseline update` stores one$/,
  );
  expect(judged.checks).toMatchObject([{ status: 'pass', change: 0 }]);
});

test.each(['pass', 'warn', 'fail'] as const)(
  'none stored and `onMissing: %s`: the verdict is the one that was asked for',
  (onMissing) => {
    const judged = judge(planned({ onMissing }), measuredAs());
    expect(judged).toMatchObject({ noBaseline: onMissing, baselineInfo: { kind: 'none' } });
    expect(judged.checks).toMatchObject([{ status: 'no-baseline' }]);
  },
);

test('a target that failed in the worker stays failed, whatever else there is', () => {
  const failure = { kind: 'input' as const, code: 'label-range', parts: { what: 'a label is out of range' } };
  const measured = { ...measuredAs(), failed: new Map([['tiny', failure]]) };
  expect(conclude(planned({ stored }), measured, project, undefined)).toEqual({ name: 'tiny', failure });
});

test('a target that was to be measured and has no answer is never passed over', () => {
  expect(() => conclude(planned({ stored }), none, project, undefined)).toThrow('neither measured nor reused');
});

test('a metric that was taken out of the config is named with its last figure', () => {
  const { metrics } = stored.record.candidate;
  const record = { ...stored.record, candidate: { ...stored.record.candidate, metrics: { ...metrics, f2: 0.91372 } } };
  const judged = judge(planned({ stored: { ...stored, record } }), measuredAs());
  const text = renderMarkdown(reportOf([judged]), { form: 'short' });
  expect(text).toContain('f2 was not measured: the config asks for it no more (0.9137 in the stored baseline).');
  // Gates know nothing of it: one on it is wrong input.
  const gates = [{ metric: 'f2', against: 'baseline', limit: 0, level: 'error' } as const];
  const gated = planned({ stored: { ...stored, record } }, { config: { ...target, gates } });
  expect(() => judge(gated, measuredAs())).toThrow('f2');
});

test('the original is judged as it was measured', () => {
  const { checks, original: shown } = judge(
    planned({ stored }),
    measuredAs({ original: { ...original, metrics: { accuracy: 1 } } }),
  );
  expect(shown.metrics.accuracy).toBe(1);
  expect(checks).toHaveLength(1);
});

test('what to do about a missing baseline is what its store asks for', () => {
  const proposal = '`mode: record` on the next push to the default branch stores one on the branch data';
  const onBranch = { ...project, config: { ...config, baseline: { ...config.baseline, store: 'branch' as const } } };
  const plan = planned({ proposal, base: { unavailable: 'no base commit is known' } });
  const adviceIn = (where: typeof project) => {
    const [judged] = judgeTargets([conclude(plan, measuredAs(), where)], 0.01).targets;
    return 'failure' in judged ? judged.failure : judged.checks[0].advice;
  };
  expect(adviceIn(onBranch)).toBe(proposal);
  expect(adviceIn(project)).toContain('commit what it writes');
});
