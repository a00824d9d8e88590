import { expect, test } from '@jest/globals';
import type { Task } from '../../src/evaluate/task.ts';
import { adviceOf, gatePhrase, notesOf } from '../../src/report/phrases.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { CLASSIFICATION, judged, reportOf, trio } from './sample.ts';

test('why a figure is missing is said, also where no gate asks for it', () => {
  const task: Task = {
    ...CLASSIFICATION,
    metrics: [{ name: 'mine', module: 'metric.mjs', better: 'higher', unit: 'number' }],
  };
  const target = judged({ task, ...trio(1000, 10) });
  const missing = { mine: 'metric.mjs returned NaN', logLoss: 'the outputs are no probabilities' };
  const report = reportOf([{ ...target, candidate: { ...target.candidate, missing } }]);
  const [shown] = report.targets;
  if (!('checks' in shown)) throw new Error('it was judged');
  expect(notesOf(shown)).toContain('mine was not measured: metric.mjs returned NaN');
  // Figures that are only shown when gated are not missed.
  expect(notesOf(shown).join()).not.toContain('probabilities');
  expect(renderTerminal(report, { color: false, width: 100 })).toContain(
    'mine was not measured: metric.mjs returned NaN.',
  );
});

test('how a change that is wanted becomes the baseline depends on where that lies', () => {
  const adviceWith = (store?: 'folder' | 'branch') => {
    const target = judged(trio(2000, 60));
    const [shown] = reportOf([{ ...target, baselineInfo: { ...target.baselineInfo, store } }]).targets;
    if (!('checks' in shown)) throw new Error('it was judged');
    return adviceOf(shown).join('. ');
  };
  expect(adviceWith('folder')).toContain('run `compression-gate baseline update` and commit what it writes');
  expect(adviceWith('branch')).not.toContain('baseline update');
  expect(adviceWith('branch')).toContain('once it is merged, `mode: record` makes it the baseline');
});

test('a gate on a slice that nobody could judge has no figure to show', () => {
  const check = {
    metric: 'accuracy',
    against: 'original',
    level: 'error',
    limit: { text: '1 pp', value: 0.01, relative: false },
    candidate: null,
    reference: null,
    change: null,
    interval: null,
    status: 'inconclusive',
    reason: "on `night` can't be judged: it matches no example",
    slice: { name: 'night', size: 0 },
    byDefault: false,
  } as const;
  expect(gatePhrase(check, { title: 'Accuracy', unit: 'fraction', better: 'higher' })).toBe(
    "Accuracy on `night` can't be judged: it matches no example",
  );
});

test('many small steps: what this change adds is told apart from what was merged before', () => {
  const [shown] = reportOf([judged(trio(2000, 0))]).targets;
  if (!('checks' in shown)) throw new Error('it was judged');
  const row = shown.rows.find(({ metric }) => metric === 'sizeBrotli');
  const gate = shown.checks.find(({ metric }) => metric === 'sizeBrotli');
  if (row === undefined || gate === undefined) throw new Error('it was gated');
  const rows = [{ ...row, change: 5, changeAgainst: 'baseline' as const }];
  const adviceOn = (change: number) =>
    adviceOf({ ...shown, rows, checks: [{ ...gate, status: 'fail', against: 'release', change }] });
  expect(adviceOn(31)).toEqual([
    'Of Size, brotli +31 B since the last release, this change adds +5 B; `compression-gate history` shows which commits brought the rest',
  ]);
  expect(adviceOn(6)).toEqual([]);
});
