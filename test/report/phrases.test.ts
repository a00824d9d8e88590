import { expect, test } from '@jest/globals';
import type { Task } from '../../src/evaluate/task.ts';
import { notesOf } from '../../src/report/phrases.ts';
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
