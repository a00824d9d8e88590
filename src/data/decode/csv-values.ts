/** Cells of a table as numbers, category codes or labels. */
import { inputFailure } from '../../failure.ts';
import type { CsvColumn } from './csv-columns.ts';
import { isNumber } from './csv-header.ts';
import type { NumericArray } from './elements.ts';
import { GrowingNumbers } from './growing-numbers.ts';

const missing = new Set(['', '?', 'na', 'n/a', 'nan', 'null', 'none', 'nil', '-']);

const shownValues = 12;
const internedTexts = 65536;

/** A cell that stands for no value. */
export function isMissing(text: string): boolean {
  return text.length <= 4 && missing.has(text.toLowerCase());
}

export class FeatureColumn {
  /** Numbers per row that this column becomes. */
  readonly width: number;
  private readonly column: CsvColumn;
  private readonly path: string;
  private readonly codes: Map<string, number> | undefined;
  private numbers = 0;
  /** Texts where numbers are expected; told at the end, when it is known whether the whole column is text. */
  private readonly texts = new Set<string>();
  private firstText = 0;

  constructor(column: CsvColumn, path: string) {
    this.column = column;
    this.path = path;
    this.codes = column.categories && new Map(column.categories.map((value, code) => [value, code]));
    this.width = column.oneHot ? column.categories!.length : 1;
  }

  add(record: readonly string[], line: number, out: GrowingNumbers): void {
    const text = record[this.column.index];
    if (this.codes !== undefined) {
      this.addCode(text, line, this.codes, out);
      return;
    }
    const value = text === '' ? Number.NaN : Number(text);
    if (Number.isFinite(value)) {
      this.numbers++;
      out.push(value);
    } else {
      if (isMissing(text)) throw missingValue(this.path, line, this.column.name, text);
      if (this.texts.size === 0) this.firstText = line;
      if (this.texts.size <= shownValues) this.texts.add(text);
      out.push(0);
    }
  }

  isMissing(record: readonly string[]): boolean {
    const text = record[this.column.index];
    return this.codes?.has(text) !== true && isMissing(text);
  }

  /** Throws where the column holds text. */
  finish(): void {
    if (this.texts.size === 0) return;
    const values = [...this.texts].sort();
    if (this.numbers > 0)
      throw inputFailure('data-text', {
        where: `${this.path}:${this.firstText}`,
        what: `column ${this.column.name} holds "${[...this.texts][0]}" where other lines hold numbers`,
        fix: 'Correct the line',
      });
    if (values.every((text) => /^[+-]?\d*,\d+(e[+-]?\d+)?$/i.test(text)))
      throw inputFailure('data-text', {
        where: `${this.path}:${this.firstText}`,
        what: `column ${this.column.name} holds "${[...this.texts][0]}", a number with a decimal comma`,
        fix: 'Write numbers with a decimal point',
      });
    const shown = `${values.slice(0, shownValues).join(', ')}${values.length > shownValues ? ' …' : ''}`;
    throw inputFailure('data-text', {
      where: this.path,
      what: `column ${this.column.name} holds text (${shown})`,
      fix: `Give its values in the order of their codes, \`categories: {${this.column.name}: [${shown}]}\`, leave the column out of \`features\`, or list it under \`metadata\` if only slices look at it`,
    });
  }

  private addCode(text: string, line: number, codes: Map<string, number>, out: GrowingNumbers): void {
    const code = codes.get(text);
    if (code === undefined)
      throw inputFailure('data-category', {
        where: `${this.path}:${line}`,
        what: `column ${this.column.name} holds "${text}", which \`categories\` does not list`,
        fix: `Listed are ${[...codes.keys()].slice(0, shownValues).join(', ')}`,
      });
    if (!this.column.oneHot) out.push(code);
    else for (let k = 0; k < this.width; k++) out.push(k === code ? 1 : 0);
  }
}

export class LabelColumn {
  readonly texts: string[] = [];
  private readonly column: CsvColumn;
  private readonly path: string;
  /** One copy of each text, so that a million labels don't hold a million strings. */
  private readonly distinct = new Map<string, string>();
  private readonly values = new GrowingNumbers();
  private numeric = true;

  constructor(column: CsvColumn, path: string) {
    this.column = column;
    this.path = path;
  }

  add(record: readonly string[], line: number): void {
    const cell = record[this.column.index];
    let text = this.distinct.get(cell);
    if (text === undefined) {
      if (isMissing(cell)) throw missingValue(this.path, line, this.column.name, cell);
      text = cell;
      this.numeric &&= isNumber(cell);
      if (this.distinct.size < internedTexts) this.distinct.set(cell, cell);
    }
    this.texts.push(text);
    this.values.push(Number(text));
  }

  isMissing(record: readonly string[]): boolean {
    return isMissing(record[this.column.index]);
  }

  /** All labels are among these names. */
  areNames(classes: readonly string[] | undefined): boolean {
    if (classes === undefined || this.distinct.size >= internedTexts) return false;
    const names = new Set(classes);
    return [...this.distinct.keys()].every((text) => names.has(text));
  }

  /** Undefined where a label is text. */
  numbers(): NumericArray | undefined {
    return this.numeric ? this.values.compact() : undefined;
  }

  refuse(): never {
    const text = this.texts.find((value) => !isNumber(value));
    throw inputFailure('label-text', {
      where: this.path,
      what: `label column ${this.column.name} holds "${text}"`,
      fix: 'Several label columns must hold numbers',
    });
  }
}

function missingValue(path: string, line: number, column: string, text: string) {
  return inputFailure('data-missing-value', {
    where: `${path}:${line}`,
    what: `column ${column} has no value${text === '' ? '' : ` ("${text}")`}`,
    fix: 'Fill the value, remove the line, or set `missing: skip` to leave such lines out',
  });
}
