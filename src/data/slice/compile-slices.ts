/** Slices of the config as tests of one example. */
import { inputFailure } from '../../failure.ts';
import { nearestName } from '../../model/nearest.ts';
import {
  compileExpression,
  type Expression,
  ExpressionError,
  type Operand,
  type Row,
  type Value,
} from './expression.ts';
import type { SliceOptions } from './options.ts';

export interface CompiledSlice extends Expression {
  readonly name: string;
}

/**
 * `classes`: names in the order of their indices, where they are known. Throws an ExpressionError for what can't be used; it
 * does not say which slice it is of.
 */
export function compileSlice(options: SliceOptions, classes?: readonly string[]): CompiledSlice {
  const { name, label, column, equals, where } = options;
  const given = [label, column, where].filter((part) => part !== undefined).length;
  if (given !== 1 || (column === undefined) !== (equals === undefined)) {
    throw new ExpressionError(
      given === 0
        ? 'it says nothing about which examples belong to it'
        : 'it mixes several ways to say which examples belong to it',
      "Give `label: 7`, or `column: site` with `equals: lab`, or `where: 'brightness < 0.2'`",
    );
  }
  if (where !== undefined) return { name, ...compileExpression(where) };
  if (label !== undefined) return { name, columns: [], usesLabel: true, matches: byLabel([label].flat(), classes) };
  const wanted = [equals as Value | readonly Value[]].flat();
  return {
    name,
    columns: [column!],
    usesLabel: false,
    matches: (row) => wanted.some((one) => same(row.column(column!), one)),
  };
}

/** Columns of the data that these slices look at. Slices that can't be used name none: compiling them says what is wrong. */
export function columnsOf(slices: readonly SliceOptions[]): string[] {
  const columns = slices.flatMap((options) => {
    try {
      return compileSlice(options).columns;
    } catch (error) {
      if (error instanceof ExpressionError) return [];
      throw error;
    }
  });
  return [...new Set(columns)];
}

/** What is wrong with slice number `index`, as a failure. */
export function sliceFailure(error: ExpressionError, { name }: SliceOptions, example?: string): Error {
  const where = `slice \`${name}\`${example === undefined ? '' : `, example \`${example}\``}`;
  return inputFailure('slice', { where, what: error.message, fix: error.fix });
}

/** YAML writes `equals: 7` where a column holds the text 7, and the other way round. */
function same(value: Value, wanted: Value): boolean {
  return (
    value !== null &&
    (value === wanted || String(value) === String(wanted) || (typeof value === 'number' && value === Number(wanted)))
  );
}

function byLabel(wanted: readonly (string | number)[], classes: readonly string[] | undefined): (row: Row) => boolean {
  for (const one of wanted) if (typeof one === 'string' && classes !== undefined) checkName(one, classes);
  const fits = (label: Operand): boolean => {
    if (Array.isArray(label)) return label.some(fits);
    if (label === null || typeof label !== 'object') return wanted.some((one) => Number(one) === label);
    const { index, name } = label as { index: number; name?: string };
    return wanted.some((one) =>
      typeof one === 'number' ? one === index : name === undefined ? one === String(index) : one === name,
    );
  };
  return ({ label }) => fits(label);
}

function checkName(name: string, classes: readonly string[]): void {
  if (classes.includes(name)) return;
  const near = nearestName(name, classes);
  const list = `The classes are ${classes.slice(0, 20).join(', ')}${classes.length > 20 ? ' …' : ''}`;
  throw new ExpressionError(
    `there is no class \`${name}\``,
    near === undefined ? list : `Did you mean \`${near}\`? ${list}`,
  );
}
