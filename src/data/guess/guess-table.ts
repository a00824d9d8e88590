/** Reads a table through once: which column is the label, which columns are text. */
import type { Files } from '../../ports.ts';
import { readWhole } from '../decode/bytes.ts';
import { hasHeader, isNumber } from '../decode/csv-header.ts';
import { parseRecords } from '../decode/csv-records.ts';
import { isMissing } from '../decode/csv-values.ts';
import type { SourceOptions } from '../options.ts';
import { isLabelName } from './role.ts';

export type CsvSource = Extract<SourceOptions, { format: 'csv' }>;

const maxCategories = 50;

interface Column {
  readonly name: string | undefined;
  readonly index: number;
  /** In the order of appearance; more than are of interest are not kept. */
  readonly texts: Set<string>;
  /** Of all cells, numbers too, up to as many as there are lines. */
  readonly distinct: Set<string>;
  missing: boolean;
}

/** `source` with label, categories and features filled in, for a model that takes `size` values (0: unknown). */
export async function guessTable(source: CsvSource, files: Files, size: number, notes: string[]): Promise<CsvSource> {
  const { columns, lines } = await readColumns(source, files);
  const named = (column: Column) => column.name ?? column.index;
  if (columns.length === size) {
    notes.push(`${source.path} has as many columns as the model has inputs: no label column is assumed.`);
    return withText(source, columns, notes);
  }
  const label = columns.find(({ name }) => name !== undefined && isLabelName(name)) ?? columns.at(-1)!;
  let features = columns.filter((column) => column !== label);
  let chosen: CsvSource = { ...source, label: label.name ?? (label === columns.at(-1) ? -1 : label.index) };
  notes.push(
    `The label is column ${label.name === undefined ? `${label.index} (the last)` : `"${label.name}"`} of ${source.path}.`,
  );
  if (size > 0 && features.length > size) {
    const useful = features.filter((column) => !isRowName(column, lines));
    if (useful.length === size) {
      const left = features.filter((column) => !useful.includes(column)).map(named);
      notes.push(`Left out as a name or number of the line: ${left.join(', ')}.`);
      features = useful;
      chosen = { ...chosen, features: features.map(named) };
    }
  }
  if ([...features, label].some(({ missing }) => missing)) {
    notes.push(`Some lines of ${source.path} have missing values: they are left out (\`missing: skip\`).`);
    chosen = { ...chosen, missing: 'skip' };
  }
  return withText(chosen, features, notes, size);
}

function withText(source: CsvSource, features: readonly Column[], notes: string[], size = 0): CsvSource {
  const texts = features.filter((column) => column.texts.size > 0 && column.texts.size <= maxCategories);
  if (texts.length === 0) return source;
  const categories = Object.fromEntries(
    texts.map((column) => [String(column.name ?? column.index), [...column.texts]]),
  );
  const wide = features.length + texts.reduce((sum, column) => sum + column.texts.size - 1, 0);
  for (const [name, values] of Object.entries(categories))
    notes.push(
      `Column ${name} holds text: ${values.join(', ')} become ${wide === size ? 'columns of 0 and 1 in this order' : '0, 1, … in the order that fits the model best'}; check it.`,
    );
  if (wide !== size || wide === features.length) return { ...source, categories };
  return { ...source, categories, oneHot: texts.map((column) => column.name ?? column.index) };
}

function isRowName(column: Column, lines: number): boolean {
  return (
    /^(id|index|no|nr|row|name|unnamed.*|)$/i.test(column.name ?? 'x') ||
    (column.texts.size > 0 && column.distinct.size === lines)
  );
}

async function readColumns(source: CsvSource, files: Files): Promise<{ columns: Column[]; lines: number }> {
  const records: (readonly string[])[] = [];
  let columns: Column[] = [];
  let lines = 0;
  const count = (record: readonly string[]) => {
    lines++;
    for (const column of columns) look(column, record[column.index]);
  };
  parseRecords(await readWhole(files, source.path), source, (record) => {
    if (columns.length > 0) return count(record);
    records.push(record);
    if (records.length < 2) return;
    const header = hasHeader(records[0], records[1], source);
    columns = records[0].map((cell, index) => newColumn(header ? cell : undefined, index));
    for (const first of header ? records.slice(1) : records) count(first);
  });
  if (columns.length === 0) columns = (records[0] ?? []).map((_, index) => newColumn(undefined, index));
  return { columns, lines };
}

function newColumn(name: string | undefined, index: number): Column {
  return { name, index, texts: new Set(), distinct: new Set(), missing: false };
}

function look(column: Column, cell: string): void {
  if (column.distinct.size < 100_000) column.distinct.add(cell);
  if (isNumber(cell)) return;
  if (isMissing(cell)) column.missing = true;
  else if (column.texts.size <= maxCategories) column.texts.add(cell);
}
