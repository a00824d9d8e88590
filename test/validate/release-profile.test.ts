import { expect, test } from '@jest/globals';
import type { GateOptions } from '../../src/validate/gate.ts';
import { gatesUnder } from '../../src/validate/release-profile.ts';

const gate = (metric: string, rest: Partial<GateOptions> = {}): GateOptions => ({
  metric,
  against: 'baseline',
  limit: '1 pp',
  level: 'error',
  ...rest,
});
const told = (gates: readonly { gate: GateOptions; index: number }[]): string[] =>
  gates.map(
    ({ gate: { metric, against, level, slice }, index }) =>
      `${index} ${metric}${slice === undefined ? '' : ` on ${slice}`} ${against} ${level}`,
  );

test('without the profile the gates stay as they are', () => {
  const gates = [gate('accuracy', { level: 'warn' })];
  expect(gatesUnder(undefined, gates)).toEqual([{ gate: gates[0], index: 0 }]);
});

test('warnings become errors, and what is held against the baseline is held against the release too', () => {
  const gates = [
    gate('accuracy'),
    gate('agreement', { against: 'value', limit: '95 %', level: 'warn' }),
    gate('accuracy', { slice: 'classes', level: 'warn' }),
  ];
  expect(told(gatesUnder({ own: false, first: false }, gates))).toEqual([
    '0 accuracy baseline error',
    '1 agreement value error',
    '2 accuracy on classes baseline error',
    '0 accuracy release error',
    '2 accuracy on classes release error',
  ]);
  expect(gatesUnder({ own: false, first: false }, gates)[3].gate.limit).toBe('1 pp');
});

test('a gate that is written against the release is not doubled; latency has no counterpart on record', () => {
  const gates = [
    gate('accuracy'),
    gate('accuracy', { against: 'release', limit: '2 pp', level: 'warn' }),
    gate('latency', { limit: '10 %' }),
  ];
  expect(told(gatesUnder({ own: false, first: false }, gates))).toEqual([
    '0 accuracy baseline error',
    '1 accuracy release error',
    '2 latency baseline error',
  ]);
});

test('a list of its own is taken as it is', () => {
  const gates = [gate('accuracy', { level: 'warn' }), gate('sizeBrotli', { against: 'release' })];
  expect(told(gatesUnder({ own: true, first: false }, gates))).toEqual([
    '0 accuracy baseline warn',
    '1 sizeBrotli release error',
  ]);
});

test('before the first release, what is held against the last one only warns', () => {
  expect(told(gatesUnder({ own: false, first: true }, [gate('accuracy')]))).toEqual([
    '0 accuracy baseline error',
    '0 accuracy release warn',
  ]);
  expect(told(gatesUnder({ own: true, first: true }, [gate('accuracy', { against: 'release' })]))).toEqual([
    '0 accuracy release warn',
  ]);
});
