/** A table beside data that have no columns of their own: one line per example, its header names the columns. */
import { inputFailure } from '../../failure.ts';
import type { Files } from '../../ports.ts';
import { type Metadata, unknownColumn } from '../metadata.ts';
import { readWhole } from './bytes.ts';
import { MetadataCells, metadataOf } from './csv-metadata.ts';
import { parseRecords } from './csv-records.ts';
import { refuseBinary } from './stand-ins.ts';

export interface MetadataTable {
  readonly path: string;
  readonly header: readonly string[];
  /** Lines below the header. */
  readonly count: number;
  /** The columns that were asked for and are there. */
  readonly columns: Metadata;
}

/** `wanted`: columns to keep. Throws an input failure for a table without a header, or with one that names a column twice. */
export async function readMetadataFile(path: string, files: Files, wanted: readonly string[]): Promise<MetadataTable> {
  const content = await readWhole(files, path);
  refuseBinary(content, path);
  let header: readonly string[] | undefined;
  let cells: MetadataCells[] = [];
  let count = 0;
  parseRecords(content, { path }, (record) => {
    if (header === undefined) {
      header = record;
      const double = wanted.find((name) => record.indexOf(name) !== record.lastIndexOf(name));
      if (double !== undefined) throw severalColumns(double, path);
      cells = wanted
        .filter((name) => record.includes(name))
        .map((name) => new MetadataCells(name, record.indexOf(name)));
      return;
    }
    for (const column of cells) column.add(record);
    count++;
  });
  return { path, header: header ?? [], count, columns: metadataOf(cells) ?? {} };
}

/**
 * `own`: what the data hold themselves, which stands where the table has no such column. `count`: examples of the data, all
 * of them, whatever `limit` takes. Throws an input failure where table and examples do not fit, or a column is nowhere.
 */
export function joinMetadata(
  table: MetadataTable | undefined,
  own: Metadata | undefined,
  wanted: readonly string[],
  { count, where }: { readonly count: number; readonly where: string },
): Metadata | undefined {
  if (table !== undefined && table.count !== count) throw wrongLines(table, count, where);
  const columns: Metadata = { ...own, ...table?.columns };
  const missing = wanted.find((name) => !Object.hasOwn(columns, name));
  if (missing !== undefined) {
    if (table !== undefined) throw unknownColumn(missing, table.header, table.path, 'column');
    throw inputFailure('slice-column', {
      where,
      what: `\`slices\` asks for "${missing.slice(0, 60)}", and data of this format have no columns`,
      fix: 'Give a table with one line per example, whose header names the columns, as `metadata`: `metadata: data/test.csv`',
    });
  }
  return wanted.length === 0 ? undefined : columns;
}

/**
 * The table in the order of the examples, found by their names: files of a folder come in an order that no table should
 * have to know. Lines of other files may be there.
 */
export function orderedByName(
  table: MetadataTable,
  names: readonly string[],
  where: string,
  key = MATCHED_BY,
): MetadataTable {
  const keys = Object.hasOwn(table.columns, key) ? table.columns[key] : undefined;
  if (keys === undefined)
    throw inputFailure('metadata-file', {
      where: table.path,
      what: `there is no column \`${key}\`, by which its lines are matched with the pictures of ${where}`,
      fix: 'Name each picture relative to the folder: `cat/17.png`',
    });
  const lines = new Map<string, number>();
  for (const [line, value] of keys.entries()) {
    const name = String(value).replace(/^\.\//, '');
    if (lines.has(name))
      throw inputFailure('metadata-file', {
        where: table.path,
        what: `two lines are of the picture ${name.slice(0, 200)}`,
        fix: 'Give each picture one line',
      });
    lines.set(name, line);
  }
  const rows = names.map((name) => {
    const line = lines.get(name);
    if (line !== undefined) return line;
    throw inputFailure('metadata-file', {
      where: table.path,
      what: `no line is of the picture ${name.slice(0, 200)} of ${where}`,
      fix: 'Give each picture one line, with its path relative to the folder as it is written there',
    });
  });
  const columns = Object.entries(table.columns).map(([name, values]) => [name, rows.map((row) => values[row])]);
  return { ...table, count: names.length, columns: Object.fromEntries(columns) };
}

/** Column of a table about pictures. */
export const MATCHED_BY = 'file';

function severalColumns(name: string, path: string) {
  return inputFailure('slice-column', {
    where: path,
    what: `\`slices\` asks for "${name.slice(0, 60)}", and several columns have that name`,
    fix: 'Give each column a name of its own',
  });
}

function wrongLines({ path, count: lines }: MetadataTable, count: number, where: string) {
  return inputFailure('metadata-file', {
    where: path,
    what: `${lines === 1 ? '1 line' : `${lines} lines`} below the header do not match the ${count} examples of ${where}`,
    fix: 'Give one line per example, in their order, and a header line that names the columns',
  });
}
