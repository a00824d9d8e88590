/**
 * Expressions over the columns of one example: `brightness < 0.2 && site == "lab"`. Parsed by jsep into a tree of which only
 * the kinds listed here are accepted; each becomes a closure. Nothing is ever compiled to code, no property is looked up.
 */
import jsep from 'jsep';
import { nearestName } from '../../model/nearest.ts';

/** Null: the example has no value there. */
export type Value = string | number | boolean | null;

/** A class knows both of its names: compared with text it is its name, else its index. */
export interface ClassLabel {
  readonly index: number;
  readonly name?: string;
}

export type Operand = Value | ClassLabel | readonly Operand[];

/** One example. */
export interface Row {
  readonly id: string;
  /** A class, the list of labels that it has (multi-label), the number to be predicted, or null. */
  readonly label: Operand;
  column(name: string): Value;
}

export interface Expression {
  /** Columns of the data that it names, each once. */
  readonly columns: readonly string[];
  readonly usesLabel: boolean;
  /** Throws an ExpressionError where values do not fit the operators. */
  matches(row: Row): boolean;
}

/** What is wrong with an expression, in the words of a failure: no full stop at the end. */
export class ExpressionError extends Error {
  readonly fix: string | undefined;

  constructor(what: string, fix?: string) {
    super(what);
    this.fix = fix;
  }
}

type Evaluate = (row: Row) => Operand;
type Node = jsep.Expression;

const words: readonly (readonly [string, number])[] = [
  ['or', 1],
  ['and', 2],
  ['in', 7],
];
for (const [word, precedence] of words) jsep.addBinaryOp(word, precedence);
jsep.addUnaryOp('not');

const MAX_NODES = 500;

export function compileExpression(text: string): Expression {
  const columns = new Set<string>();
  let nodes = 0;
  let usesLabel = false;
  const compile = (node: Node): Evaluate => {
    if (++nodes > MAX_NODES) throw new ExpressionError(`the expression has more than ${MAX_NODES} parts`);
    switch (node.type) {
      case 'Literal':
        return literal(node as jsep.Literal);
      case 'Identifier':
        return identifier((node as jsep.Identifier).name);
      case 'ArrayExpression': {
        const items = (node as jsep.ArrayExpression).elements.map((item) => compile(item as Node));
        return (row) => items.map((item) => item(row));
      }
      case 'UnaryExpression':
        return unary(node as jsep.UnaryExpression, compile);
      case 'BinaryExpression':
      case 'LogicalExpression':
        return binary(node as jsep.BinaryExpression, compile);
      case 'CallExpression':
        return call(node as jsep.CallExpression);
      default:
        throw new ExpressionError(`it holds ${KINDS[node.type] ?? 'something'} that slices do not know`, GRAMMAR);
    }
  };
  const identifier = (name: string): Evaluate => {
    if (name === 'id') return (row) => row.id;
    if (name !== 'label') return column(name);
    usesLabel = true;
    return (row) => row.label;
  };
  const column = (name: string): Evaluate => {
    columns.add(name);
    return (row) => row.column(name);
  };
  const call = ({ callee, arguments: given }: jsep.CallExpression): Evaluate => {
    const name = callee.type === 'Identifier' ? (callee as jsep.Identifier).name : '';
    const first = given[0] as Node | undefined;
    if (name === 'column') {
      const value = first?.type === 'Literal' ? (first as jsep.Literal).value : undefined;
      if (given.length === 1 && typeof value === 'string') return column(value);
      throw new ExpressionError('`column` takes one name in quotation marks', 'Write `column("time of day")`');
    }
    return textTest(
      name,
      given.map((part) => compile(part as Node)),
    );
  };
  const root = compile(parse(text));
  return { columns: [...columns], usesLabel, matches: (row) => truth(root(row), 'the expression') };
}

function parse(text: string): Node {
  try {
    return jsep(text);
  } catch (error) {
    const { message, index } = error as Error & { index?: number };
    const reason = message.replace(/ at character \d+$/, '');
    const at = index === undefined ? '' : ` at character ${index + 1}`;
    throw new ExpressionError(`\`${text.slice(0, 100)}\` is no expression: ${reason}${at}`, GRAMMAR);
  }
}

const GRAMMAR =
  'Compare columns, `label` and `id` with `==`, `!=`, `<`, `<=`, `>`, `>=` or `in [..]`, join with `&&`, `||`, `!`; calculate with `+ - * / %`; test text with `contains`, `startsWith` and `endsWith`';
const KINDS: Readonly<Record<string, string>> = {
  MemberExpression: 'a property (a dot or square brackets behind a name)',
  ConditionalExpression: 'a condition with `?`',
  Compound: 'several expressions one after the other',
  SequenceExpression: 'a comma',
  ThisExpression: '`this`',
};

function literal({ value }: jsep.Literal): Evaluate {
  if (value instanceof RegExp || typeof value === 'bigint')
    throw new ExpressionError('this value is not known', GRAMMAR);
  const constant = value as Value;
  return () => constant;
}

function unary({ operator, argument }: jsep.UnaryExpression, compile: (node: Node) => Evaluate): Evaluate {
  const operand = compile(argument);
  if (operator === '!' || operator === 'not') return (row) => !truth(operand(row), `\`${operator}\``);
  if (operator === '-') return (row) => calculate(operand(row), 0, operator, (value) => -value);
  throw new ExpressionError(`the operator \`${operator}\` is not known`, GRAMMAR);
}

function binary({ operator, left, right }: jsep.BinaryExpression, compile: (node: Node) => Evaluate): Evaluate {
  const [a, b] = [compile(left), compile(right)];
  switch (operator) {
    case '&&':
    case 'and':
      return (row) => truth(a(row), `\`${operator}\``) && truth(b(row), `\`${operator}\``);
    case '||':
    case 'or':
      return (row) => truth(a(row), `\`${operator}\``) || truth(b(row), `\`${operator}\``);
    case '==':
    case '===':
      return (row) => equal(a(row), b(row));
    case '!=':
    case '!==':
      return (row) => !equal(a(row), b(row));
    case 'in':
      return (row) => isIn(a(row), b(row));
    default:
  }
  const order = Object.hasOwn(ORDERS, operator) ? ORDERS[operator] : undefined;
  if (order !== undefined) return (row) => compare(a(row), b(row), operator, order);
  const sum = Object.hasOwn(SUMS, operator) ? SUMS[operator] : undefined;
  if (sum !== undefined) return (row) => calculate(a(row), b(row), operator, sum);
  throw new ExpressionError(`the operator \`${operator}\` is not known`, GRAMMAR);
}

const ORDERS: Readonly<Record<string, (a: number | string, b: number | string) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};
const SUMS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};
const TESTS: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  contains: (text, part) => text.includes(part),
  startsWith: (text, part) => text.startsWith(part),
  endsWith: (text, part) => text.endsWith(part),
};

function textTest(name: string, given: readonly Evaluate[]): Evaluate {
  const known = [...Object.keys(TESTS), 'column'];
  if (!Object.hasOwn(TESTS, name)) {
    const near = nearestName(name, known);
    const fix =
      near === undefined ? `There are ${known.join(', ')}` : `Did you mean \`${near}\`? There are ${known.join(', ')}`;
    throw new ExpressionError(`there is no function \`${name.slice(0, 40)}\``, fix);
  }
  if (given.length !== 2) {
    throw new ExpressionError(`\`${name}\` takes two texts`, `Write \`${name}(site, "lab")\``);
  }
  return (row) => {
    const [text, part] = given.map((one) => plain(one(row), ''));
    if (text === null || part === null) return false;
    if (typeof part !== 'string') throw new ExpressionError(`\`${name}\` looks for ${shown(part)}, which is no text`);
    return TESTS[name](String(text), part);
  };
}

/** What stands for a class beside `other`. */
function plain(value: Operand, other: Operand): Value {
  if (Array.isArray(value))
    throw new ExpressionError('a list stands where one value should be', 'Write `site in ["a", "b"]`');
  if (value === null || typeof value !== 'object') return value as Value;
  const { index, name } = value as ClassLabel;
  return typeof other === 'string' ? (name ?? String(index)) : index;
}

function equal(left: Operand, right: Operand): boolean {
  const [a, b] = [plain(left, right), plain(right, left)];
  if (a !== null && b !== null && typeof a !== typeof b) throw unlike(a, b);
  return a === b;
}

function isIn(value: Operand, list: Operand): boolean {
  if (!Array.isArray(list)) throw new ExpressionError('behind `in` stands no list', 'Write `site in ["a", "b"]`');
  return list.some((item) => equal(value, item));
}

/** Nothing is smaller or larger than a value that is not there. */
function compare(
  left: Operand,
  right: Operand,
  operator: string,
  order: (a: number | string, b: number | string) => boolean,
): boolean {
  const [a, b] = [plain(left, right), plain(right, left)];
  if (a === null || b === null) return false;
  if (typeof a !== typeof b) throw unlike(a, b);
  if (typeof a === 'boolean' || typeof b === 'boolean') {
    throw new ExpressionError(`\`${operator}\` compares ${shown(a)}, which has no order`);
  }
  return order(a, b);
}

function calculate(left: Operand, right: Operand, operator: string, sum: (a: number, b: number) => number): Value {
  const [a, b] = [plain(left, 0), plain(right, 0)];
  if (a === null || b === null) return null;
  const odd = typeof a === 'number' ? b : a;
  if (typeof odd !== 'number')
    throw new ExpressionError(`\`${operator}\` calculates with ${shown(odd)}, which is no number`);
  return sum(a as number, b as number);
}

/** A value that is not there is not true. */
function truth(value: Operand, where: string): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  throw new ExpressionError(`${where} is given ${shown(plain(value, 0))}, which is neither true nor false`, GRAMMAR);
}

function unlike(a: Value, b: Value): ExpressionError {
  const fix = 'Write texts in quotation marks and numbers without';
  return new ExpressionError(`${shown(a)} is compared with ${shown(b)}`, fix);
}

function shown(value: Value): string {
  if (typeof value === 'string') return `the text ${JSON.stringify(value.slice(0, 40))}`;
  return typeof value === 'number' ? `the number ${value}` : String(value);
}
