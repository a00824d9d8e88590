import { expect, test } from '@jest/globals';
import {
  formatChange,
  formatFactor,
  formatInterval,
  formatRelative,
  formatSeconds,
  formatValue,
} from '../../src/validate/units.ts';

test.each([
  [0.98321, 'fraction', '98.32 %'],
  [1, 'fraction', '100.00 %'],
  [1175.7592, 'fraction', '117,575.92 %'],
  [12345.678, 'ratio', '12,345.68×'],
  [0.999996, 'fraction', '99.9996 %'],
  [0.00001, 'fraction', '0.001 %'],
  [0, 'fraction', '0.00 %'],
  [-0, 'fraction', '0.00 %'],
  [812, 'bytes', '812 B'],
  [999, 'bytes', '999 B'],
  [1000, 'bytes', '1.00 kB'],
  [93_214, 'bytes', '93.2 kB'],
  [999_600, 'bytes', '1.00 MB'],
  [351_640, 'bytes', '352 kB'],
  [12_345_678, 'bytes', '12.3 MB'],
  [87_386, 'count', '87,386'],
  [123, 'count', '123'],
  [1.0437, 'ratio', '1.04×'],
  [0.0871234, 'nats', '0.08712'],
  [123.456, 'number', '123.5'],
  [12345.6, 'number', '12,346'],
  [-0.5, 'number', '−0.5000'],
  [0, 'number', '0'],
  [0.0000123, 'number', '1.23e-5'],
  [null, 'fraction', '–'],
  [Number.NaN, 'bytes', '–'],
  [Number.POSITIVE_INFINITY, 'nats', '∞'],
] as const)('%d as %s', (value, unit, text) => {
  expect(formatValue(value, unit)).toBe(text);
});

test.each([
  [-0.0031, 'fraction', '−0.31 pp'],
  [0.0031, 'fraction', '+0.31 pp'],
  [0, 'fraction', '0.00 pp'],
  [-0, 'fraction', '0.00 pp'],
  [-0.00001, 'fraction', '−0.001 pp'],
  [1234, 'bytes', '+1.23 kB'],
  [-36, 'bytes', '−36 B'],
  [0, 'bytes', '0 B'],
  [-60_984, 'count', '−60,984'],
  [0.0101, 'ratio', '+0.01×'],
  [-0.0001, 'ratio', '0.00×'],
  [-0.0123456, 'nats', '−0.0123'],
  [null, 'nats', '–'],
] as const)('change of %d as %s', (change, unit, text) => {
  expect(formatChange(change, unit)).toBe(text);
});

test('intervals leave the unit to the change where it is always the same', () => {
  expect(formatInterval(-0.0081, 0.0019, 'fraction')).toBe('−0.81 … +0.19');
  expect(formatInterval(-0.04, 0.06, 'ratio')).toBe('−0.04 … +0.06');
});

test('relative changes', () => {
  expect(formatRelative(1175.7592, 1)).toBe('+117,576 %');
  expect(formatChange(1175.7592, 'fraction')).toBe('+117,575.92 pp');
  expect(formatRelative(1.6, 100)).toBe('+1.6 %');
  expect(formatRelative(-36, 90_112)).toBe('−0.04 %');
  expect(formatRelative(-275_000, 322_000)).toBe('−85 %');
  expect(formatRelative(-1, -4)).toBe('−25 %');
  expect(formatRelative(0, 4)).toBe('0.00 %');
  expect(formatRelative(1, 0)).toBe('');
});

test('factors', () => {
  expect(formatFactor(322_410, 47_286)).toBe('6.8× smaller');
  expect(formatFactor(100, 1000)).toBe('10.0× larger');
  expect(formatFactor(1000, 980)).toBe('1.02× smaller');
  expect(formatFactor(1000, 999)).toBe('');
  expect(formatFactor(0, 5)).toBe('');
});

test('durations', () => {
  expect([0.041, 0.388, 11.4, 99.6, 120, 640, 7200].map(formatSeconds)).toEqual([
    '41 ms',
    '0.4 s',
    '11 s',
    '100 s',
    '2 min',
    '11 min',
    '2.0 h',
  ]);
});
