import { expect, test } from '@jest/globals';
import { briefOf } from '../../src/report/brief.ts';
import type { TargetReport } from '../../src/report/report.ts';
import { judged, reportOf, trio } from './sample.ts';

test('what failed and by how much, or the headline figures', () => {
  expect(briefOf(reportOf([judged(trio(2000, 60))]))).toMatch(/^Accuracy −3\.00 pp against the baseline/);
  expect(briefOf(reportOf([judged(trio(2000, 0))]))).toMatch(/^6\.8× smaller \(47\.3 kB in brotli\), Accuracy/);
});

test('of a stranger no text gets in: titles of its own, slices and names are left out', () => {
  const evil = '[free](https://evil.example)';
  const report = reportOf([judged(trio(2000, 60))]);
  const [target] = report.targets as TargetReport[];
  const rows = target.rows.map((row) => ({ ...row, title: evil }));
  const checks = target.checks.map((check) => ({ ...check, reason: evil, limit: { ...check.limit, text: evil } }));
  const hostile = { ...target, name: evil, headline: evil, rows, checks };
  const of = (targets: TargetReport[]) => ({ ...report, headline: evil, targets });
  expect(briefOf(of([hostile]), (metric) => (metric === 'accuracy' ? 'Accuracy' : undefined))).toMatch(/^Accuracy −3/);
  expect(briefOf(of([hostile]), () => undefined)).toMatch(/^a metric of its own −3\.00 pp/);
  expect(briefOf(of([hostile, hostile]), () => undefined)).toBe('0 of 2 targets pass');
});
