import { expect, test } from '@jest/globals';
import { annotationsOf, configAnnotation } from '../../../src/edge/github/annotations.ts';
import { inputFailure } from '../../../src/failure.ts';
import type { TargetFailure } from '../../../src/report/report.ts';
import { judged, reportOf, trio } from '../../report/sample.ts';

const gate = (metric: string, limit: string, level: 'error' | 'warn' = 'error') =>
  ({ metric, against: 'value', limit, level }) as const;

test('a gate that does not hold is shown on its line of the config, with what to do', () => {
  const gates = [gate('accuracy', '99.9 %'), gate('sizeBrotli', '900 kB'), gate('sizeRaw', '1 kB', 'warn')];
  const report = reportOf([judged({ ...trio(2000, 0), gates })]);
  const shown = annotationsOf(report, 'packages/app/compression-gate.yml');
  expect(shown.map(({ level, title, file, line }) => [level, title, file, line])).toEqual([
    ['error', 'glyphs: accuracy breaches its limit', 'packages/app/compression-gate.yml', 12],
    ['warning', 'glyphs: sizeRaw breaches its limit', 'packages/app/compression-gate.yml', 14],
  ]);
  expect(shown[0].message).toMatch(/^Accuracy .*99\.9 %/);
  expect(shown[1].message).toMatch(/1 kB/);
});

test('a target that was not measured is an error, on the line of the config that it comes from where that is known', () => {
  const headline = 'could not be measured: the worker died twice';
  const failed: TargetFailure = {
    name: 'tabular',
    verdict: 'not-measured',
    kind: 'unfinished',
    headline,
    code: 'worker-died',
  };
  const report = { ...reportOf([judged(trio(2000, 0))]), targets: [failed] };
  expect(annotationsOf(report, 'gate.yml')).toEqual([
    { level: 'error', title: 'tabular: not measured', message: headline, file: 'gate.yml' },
  ]);
  const placed = { ...report, targets: [{ ...failed, path: 'targets.tabular.model', line: 7 }] };
  expect(annotationsOf(placed, 'gate.yml')[0].line).toBe(7);
});

test('at most nine of a level: the tenth is the sentence that fails the step', () => {
  const gates = [
    ...Array.from({ length: 12 }, (_, index) => gate('accuracy', `99.9${index} %`)),
    ...Array.from({ length: 9 }, (_, index) => gate('sizeRaw', `${index + 1} kB`, 'warn')),
  ];
  const shown = annotationsOf(reportOf([judged({ ...trio(2000, 0), gates })]), 'gate.yml');
  const errors = shown.filter(({ level }) => level === 'error');
  expect(errors).toHaveLength(9);
  expect(errors.at(-1)?.message).toBe('4 more are in the report of the job summary.');
  expect(shown.filter(({ level }) => level === 'warning')).toHaveLength(9);
});

test('a wrong line of the config is annotated; failures elsewhere are not', () => {
  const at = (where: string) => inputFailure('config', { where, what: '`recipee` is not known', fix: 'Write recipe' });
  const shown = (where: string) => configAnnotation(at(where), 'gate.yml', 'app/gate.yml');
  expect(shown('gate.yml:10 targets.tiny.recipee')).toEqual([
    {
      level: 'error',
      title: 'targets.tiny.recipee',
      message: '`recipee` is not known. Write recipe.',
      file: 'app/gate.yml',
      line: 10,
    },
  ]);
  expect(shown('gate.yml:10')).toMatchObject([{ title: 'Config', line: 10 }]);
  for (const where of ['gate.yml', 'model/gate.yml:10', 'model.json']) expect(shown(where)).toEqual([]);
  expect(configAnnotation(new Error('gate.yml:10'), 'gate.yml', 'app/gate.yml')).toEqual([]);
});
