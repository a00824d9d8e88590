import { expect, test } from '@jest/globals';
import { columnsOf, compileSlice } from '../../../src/data/slice/compile-slices.ts';
import { ExpressionError, type Row, type Value } from '../../../src/data/slice/expression.ts';
import type { SliceOptions } from '../../../src/data/slice/options.ts';

const classes = ['ring', 'cross', 'cup'];

function row(label: number, columns: Readonly<Record<string, Value>> = {}): Row {
  return { id: String(label), label: { index: label, name: classes[label] }, column: (name) => columns[name] ?? null };
}

function members(options: SliceOptions, rows: readonly Row[], names: readonly string[] | null = classes): boolean[] {
  const { matches } = compileSlice(options, names ?? undefined);
  return rows.map(matches);
}

const labels = [row(0), row(1), row(2)];

test.each([
  [1, [false, true, false]],
  ['cup', [false, false, true]],
  [
    [0, 'cup'],
    [true, false, true],
  ],
])('label %j', (label, expected) => {
  expect(members({ name: 's', label: label as SliceOptions['label'] }, labels)).toEqual(expected);
});

test('where the classes have no names, texts are indices', () => {
  const unnamed: Row = { ...row(2), label: { index: 2 } };
  expect(members({ name: 's', label: '2' }, [unnamed], null)).toEqual([true]);
});

test('a class that there is not is told with the nearest', () => {
  const compile = () => compileSlice({ name: 's', label: 'croos' }, classes);
  expect(compile).toThrow('there is no class `croos`');
  expect(
    (() => {
      try {
        compile();
      } catch (error) {
        return (error as ExpressionError).fix;
      }
    })(),
  ).toBe('Did you mean `cross`? The classes are ring, cross, cup');
});

test.each([
  ['night', [true, false, false, false]],
  [
    ['night', 'dusk'],
    [true, false, true, false],
  ],
])('a column that is %j', (equals, expected) => {
  const rows = ['night', 'day', 'dusk', null].map((time) => row(0, { time }));
  expect(members({ name: 's', column: 'time', equals }, rows)).toEqual(expected);
});

test('numbers in a config match texts that look like them, and the other way round', () => {
  const rows = [7, '7', 8, '07'].map((shift) => row(0, { shift }));
  expect(members({ name: 's', column: 'shift', equals: 7 }, rows)).toEqual([true, true, false, false]);
  expect(members({ name: 's', column: 'shift', equals: '7' }, rows)).toEqual([true, true, false, false]);
  const flags = [true, 'true', false].map((flag) => row(0, { flag }));
  expect(members({ name: 's', column: 'flag', equals: true }, flags)).toEqual([true, true, false]);
});

test.each<[SliceOptions]>([
  [{ name: 's' }],
  [{ name: 's', column: 'a' }],
  [{ name: 's', equals: 'a' }],
  [{ name: 's', label: 1, where: 'a == 1' }],
  [{ name: 's', where: 'a == 1', equals: 3 }],
])('%j says nothing, or too much', (options) => {
  expect(() => compileSlice(options)).toThrow(ExpressionError);
});

test('the columns that the data must yield, each once', () => {
  const slices: SliceOptions[] = [
    { name: 'a', label: 1 },
    { name: 'b', column: 'site', equals: 'lab' },
    { name: 'c', where: 'site == "x" && brightness < 1 && label == 3 && id != "7"' },
    { name: 'd', where: 'broken <' },
  ];
  expect(columnsOf(slices)).toEqual(['site', 'brightness']);
});
