import { expect, test } from '@jest/globals';
import type { Check, Status } from '../../src/validate/gate.ts';
import {
  effectiveStatus,
  exitCodeOf,
  targetVerdict,
  type VerdictPolicy,
  worstExitCode,
} from '../../src/validate/verdict.ts';

const POLICY: VerdictPolicy = { inconclusive: 'warn', noBaseline: 'warn', failOn: 'error' };
const check = (status: Status, level: Check['level'] = 'error') => ({ status, level }) as Check;

test.each<[Status, Check['level'], Partial<VerdictPolicy>, Status, number]>([
  ['pass', 'error', {}, 'pass', 0],
  ['fail', 'error', {}, 'fail', 1],
  ['warn', 'warn', {}, 'warn', 0],
  ['warn', 'warn', { failOn: 'warn' }, 'warn', 1],
  ['inconclusive', 'error', {}, 'inconclusive', 0],
  ['inconclusive', 'error', { inconclusive: 'pass' }, 'pass', 0],
  ['inconclusive', 'error', { inconclusive: 'fail' }, 'fail', 1],
  ['inconclusive', 'warn', { inconclusive: 'fail' }, 'inconclusive', 0],
  ['inconclusive', 'error', { failOn: 'warn' }, 'inconclusive', 1],
  ['no-baseline', 'error', {}, 'no-baseline', 0],
  ['no-baseline', 'error', { noBaseline: 'pass' }, 'pass', 0],
  ['no-baseline', 'error', { noBaseline: 'fail' }, 'fail', 1],
  ['no-baseline', 'warn', { noBaseline: 'fail' }, 'no-baseline', 0],
  ['not-measured', 'error', {}, 'not-measured', 3],
  ['not-measured', 'error', { failOn: 'never' }, 'not-measured', 3],
  ['not-measured', 'warn', {}, 'warn', 0],
  ['fail', 'error', { failOn: 'never' }, 'fail', 0],
])('%s on level %s under %j counts as %s, exit code %i', (status, level, change, effective, exitCode) => {
  const policy = { ...POLICY, ...change };
  expect(effectiveStatus(check(status, level), policy)).toBe(effective);
  expect(exitCodeOf(targetVerdict([check(status, level)], policy), policy)).toBe(exitCode);
});

test('the worst check is the verdict: a breach stands whatever else is missing', () => {
  const order: Status[] = ['fail', 'not-measured', 'no-baseline', 'inconclusive', 'warn', 'pass'];
  for (const [index, worst] of order.entries()) {
    const rest = order.slice(index).reverse();
    expect(
      targetVerdict(
        rest.map((status) => check(status, status === 'warn' ? 'warn' : 'error')),
        POLICY,
      ),
    ).toBe(worst);
  }
  expect(targetVerdict([], POLICY)).toBe('pass');
});

test('1 comes before 2 before 3 before 0', () => {
  expect(worstExitCode([0, 3, 2, 1])).toBe(1);
  expect(worstExitCode([0, 3, 2])).toBe(2);
  expect(worstExitCode([0, 3])).toBe(3);
  expect(worstExitCode([])).toBe(0);
});
