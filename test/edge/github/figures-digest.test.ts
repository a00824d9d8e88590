import { expect, test } from '@jest/globals';
import { figuresDigest } from '../../../src/edge/github/figures-digest.ts';
import { judged, LATENCY, reportOf, trio } from '../../report/sample.ts';

test('times, dates and durations of the run do not count; figures, verdicts and limits do', () => {
  const digest = figuresDigest(reportOf([judged(trio(2000, 0))]));
  const slower = { ...LATENCY, candidate: { milliseconds: 2.1, ratio: 2.3, interval: [2.2, 2.4] as [number, number] } };
  const again = judged({ ...trio(2000, 0), latency: slower });
  expect(figuresDigest(reportOf([again], { createdAt: '2027-01-01T00:00:00Z', seconds: 99, commit: 'f' }))).toBe(
    digest,
  );
  expect(figuresDigest(reportOf([judged(trio(2000, 1))]))).not.toBe(digest);
  const gates = [{ metric: 'accuracy', against: 'value', limit: '10 %', level: 'error' }] as const;
  expect(figuresDigest(reportOf([judged({ ...trio(2000, 0), gates })]))).not.toBe(digest);
  expect(figuresDigest(reportOf([judged({ ...trio(2000, 0), name: 'other' })]))).not.toBe(digest);
});
