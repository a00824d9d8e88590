import { expect, test } from '@jest/globals';
import { compileExpression, ExpressionError, type Operand, type Value } from '../../../src/data/slice/expression.ts';

const night: Readonly<Record<string, Value>> = {
  brightness: 0.1,
  site: 'lab',
  'time of day': 'night',
  blurred: true,
  weight: null,
  inside: 4,
};

function matches(text: string, label: Operand = { index: 7, name: 'cup' }): boolean {
  return compileExpression(text).matches({ id: 'cats/17.png', label, column: (name) => night[name] });
}

function problem(text: string): string {
  try {
    matches(text);
  } catch (error) {
    if (error instanceof ExpressionError) return `${error.message}. ${error.fix}`;
    throw error;
  }
  return 'none';
}

test.each([
  ['brightness < 0.2 && site == "lab"', true],
  ["brightness<0.2 and site=='lab'", true],
  ['brightness > 0.2 || site == "lab"', true],
  ['brightness > 0.2 or site == "field"', false],
  ['!(site == "lab")', false],
  ['not (site == "field") and not blurred == false', true],
  ['site in ["field", "lab"]', true],
  ['inside in [1, 2, 3]', false],
  ['column("time of day") == "night"', true],
  ['blurred', true],
  ['brightness * 10 + 1 >= 2', true],
  ['-brightness > -0.2', true],
  ['inside % 2 == 0', true],
  ['label == 7', true],
  ['label == "cup"', true],
  ['label in ["fork", "cup"]', true],
  ['label >= 8', false],
  ['startsWith(id, "cats/") && endsWith(id, ".png")', true],
  ['contains(site, "x")', false],
])('%s', (text, expected) => {
  expect(matches(text)).toBe(expected);
});

test('a value that is not there is neither smaller nor larger nor equal', () => {
  expect(['<', '<=', '>', '>=', '=='].map((operator) => matches(`weight ${operator} 3`))).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(matches('weight != 3')).toBe(true);
  expect(matches('weight == null')).toBe(true);
  expect(matches('weight + 1 > 0')).toBe(false);
  expect(matches('contains(weight, "a")')).toBe(false);
});

test('of several labels any may be looked for', () => {
  const label = [
    { index: 0, name: 'cat' },
    { index: 2, name: 'dog' },
  ];
  expect([matches('"cat" in label', label), matches('1 in label', label), matches('2 in label', label)]).toEqual([
    true,
    false,
    true,
  ]);
});

test('it says which columns it looks at', () => {
  const { columns, usesLabel } = compileExpression(
    'a > 1 && (b == "x" || a < 0) && column("c d") && label == 1 && id != ""',
  );
  expect([columns, usesLabel]).toEqual([['a', 'b', 'c d'], true]);
  expect(compileExpression('a == 1').usesLabel).toBe(false);
});

test.each([
  ['brightness <', /is no expression: .* at character \d+\. Compare columns/],
  ['site = "lab"', /./],
  ['a b', /several expressions/],
  ['site.length > 3', /a property/],
  ['site["length"] > 3', /a property/],
  ['brightness > 0 ? true : false', /./],
  ['constructor("return 1")', /no function `constructor`/],
  ['startWith(site, "l")', /Did you mean `startsWith`/],
  ['contains(site)', /takes two texts/],
  ['contains(site, 3)', /looks for the number 3, which is no text/],
  ['brightness == "dark"', /the number 0.1 is compared with the text "dark"/],
  ['site < 3', /the text "lab" is compared with the number 3/],
  ['blurred < true', /has no order/],
  ['site && blurred', /neither true nor false/],
  ['brightness', /the expression is given the number 0.1/],
  ['site * 2 > 1', /calculates with the text "lab"/],
  ['site in "lab"', /behind `in` stands no list/],
  ['~inside == 1', /operator `~`/],
  ['inside | 1', /operator `\|`/],
  ['/a/ == site', /./],
  [`${Array.from({ length: 300 }, () => 'a == 1').join(' || ')}`, /more than 500 parts/],
])('%s is refused', (text, message) => {
  expect(problem(text)).toMatch(message);
  expect(problem(text)).not.toBe('none');
});
