import { describe, expect, test } from '@jest/globals';
import { type BaselineSituation, resolveBaseline } from '../../src/history/baseline.ts';
import { sampleFacts } from '../support/sample-measurement.ts';
import { sampleBaseline } from '../support/store-contract.ts';

const { record, model } = sampleBaseline();
const same = record.key;
const changed = { ...same, digest: '2'.repeat(64), recipe: 'other' };
const otherData = { ...changed, data: 'other' };
const otherSettings = { ...changed, settings: 'other' };
const otherCpu = { ...sampleFacts, cpu: 'Intel Xeon 8370C' };
const withModel = { record, model };
const withoutModel = { record: { ...record, modelOmitted: 'its 29 bytes are above baseline.maxModelBytes (10)' } };
const withoutPredictions = { record: { ...record, predictionsOmitted: 'too many' }, model };
const bare = { record: { ...withoutModel.record, predictionsOmitted: 'too many' } };

const situation = (parts: Partial<BaselineSituation>): BaselineSituation => ({
  key: changed,
  facts: sampleFacts,
  fresh: false,
  onMissing: 'measure',
  ...parts,
});

describe('with a stored baseline', () => {
  const cases: [string, Partial<BaselineSituation>, string][] = [
    ['nothing changed', { stored: withModel, key: same }, 'reuse-result'],
    ['nothing changed, facts not known yet', { stored: withModel, key: same, facts: undefined }, 'reuse-result'],
    ['nothing changed, another machine', { stored: withModel, key: same, facts: otherCpu }, 'reuse-result'],
    ['nothing changed, no stored model', { stored: withoutModel, key: same }, 'reuse-result'],
    ['nothing changed, measured again on demand', { stored: withModel, key: same, fresh: true }, 'compare-stored'],
    [
      'on demand on another machine',
      { stored: withModel, key: same, fresh: true, facts: otherCpu },
      'remeasure-stored',
    ],
    ['recipe changed', { stored: withModel }, 'compare-stored'],
    ['recipe changed, facts not known yet', { stored: withModel, facts: undefined }, 'compare-stored'],
    ['recipe changed, no stored model', { stored: withoutModel }, 'compare-stored'],
    ['data changed', { stored: withModel, key: otherData }, 'remeasure-stored'],
    ['data changed, facts not known yet', { stored: withModel, key: otherData, facts: undefined }, 'remeasure-stored'],
    ['settings changed', { stored: withModel, key: otherSettings }, 'remeasure-stored'],
    ['another machine', { stored: withModel, facts: otherCpu }, 'remeasure-stored'],
    ['predictions not stored', { stored: withoutPredictions }, 'remeasure-stored'],
    ['neither predictions nor model', { stored: bare }, 'compare-stored'],
    ['data changed, no stored model', { stored: withoutModel, key: otherData }, 'none'],
    ['settings changed, no stored model', { stored: withoutModel, key: otherSettings }, 'none'],
    ['another machine, no stored model', { stored: withoutModel, facts: otherCpu }, 'none'],
    ['the base commit is no substitute', { stored: withoutModel, facts: otherCpu, base: { commit: 'abc' } }, 'none'],
    ['nor is the policy looked at', { stored: withModel, onMissing: 'fail' }, 'compare-stored'],
  ];
  test.each(cases)('%s', (_, parts, kind) => {
    const plan = resolveBaseline(situation(parts));
    expect(plan.kind).toBe(kind);
    expect(plan.verdict).toBeUndefined();
    const kinds = {
      'reuse-result': 'stored',
      'compare-stored': 'stored',
      'remeasure-stored': 'remeasured',
      none: 'none',
    };
    expect(plan.info.kind).toBe(kinds[kind as keyof typeof kinds]);
    expect(plan.info).toMatchObject({ commit: 'c0ffee1234', createdAt: '2026-08-01T12:00:00.000Z' });
    expect(plan.info.text).toMatch(/stored on 2026-08-01 at c0ffee1/);
    expect(plan.info.text).not.toMatch(/\.$|undefined/);
  });
});

test('nothing is said of the machine before it is known, and a result that is reused names its kernels', () => {
  const text = (parts: Partial<BaselineSituation>): string =>
    resolveBaseline(situation({ stored: withModel, ...parts })).info.text;
  expect(text({ facts: undefined })).toMatch(/, same data and settings$/);
  expect(text({})).toMatch(/, same data, settings and machine$/);
  expect(text({ key: same, facts: undefined })).toContain('measured on native TensorFlow 2.21.0, are reused');
});

describe('with none stored', () => {
  const base = { commit: 'deadbeefcafe' };
  const cases: [string, Partial<BaselineSituation>, string, string | undefined][] = [
    ['base commit at hand', { base }, 'measure-base', undefined],
    ['base commit at hand, fresh', { base, fresh: true }, 'measure-base', undefined],
    ['no base commit', {}, 'none', undefined],
    ['base commit without the model', { base: { unavailable: 'x has no model.json' } }, 'none', undefined],
    ['policy pass', { base, onMissing: 'pass' }, 'none', 'pass'],
    ['policy warn', { base, onMissing: 'warn' }, 'none', 'warn'],
    ['policy fail', { base, onMissing: 'fail' }, 'none', 'fail'],
  ];
  test.each(cases)('%s', (_, parts, kind, verdict) => {
    const plan = resolveBaseline(situation(parts));
    expect([plan.kind, plan.verdict]).toEqual([kind, verdict]);
    expect(plan.info.text).toMatch(/^none is stored for this target/);
  });

  test('the sentence names the commit, or the reason', () => {
    expect(resolveBaseline(situation({ base })).info).toMatchObject({ kind: 'base-commit', commit: 'deadbeefcafe' });
    expect(resolveBaseline(situation({ base })).info.text).toContain('deadbee was');
    expect(resolveBaseline(situation({ base: { unavailable: 'x has no model.json' } })).info.text).toContain(
      'x has no model.json',
    );
  });
});

test('sentences say all that differs', () => {
  const { info } = resolveBaseline(
    situation({ stored: withModel, key: { ...otherData, settings: 'o' }, facts: otherCpu }),
  );
  expect(info.text).toBe(
    'stored on 2026-08-01 at c0ffee1, its model measured again in this run because the data has changed since; task or evaluation settings have changed since; it was measured on AMD EPYC 7763, this run is on Intel Xeon 8370C',
  );
});

test('a stored model that is not there is explained', () => {
  const { info } = resolveBaseline(situation({ stored: withoutModel, facts: otherCpu }));
  expect(info.text).toContain('its model is not stored (its 29 bytes are above baseline.maxModelBytes (10))');
});
