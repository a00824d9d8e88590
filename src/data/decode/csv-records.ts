/** Records of a CSV file, one after the other. */
import { type CsvError, type Options, parse } from 'csv-parse/sync';
import { type Failure, inputFailure } from '../../failure.ts';
import { delimiterOf, hasMark, shownDelimiter } from './csv-delimiter.ts';

const maxRecordBytes = 16 * 1024 * 1024;
const [lineFeed, quote] = [10, 34];

export interface CsvForm {
  readonly path: string;
  /** Absent: found out. */
  readonly delimiter?: string;
}

interface Form {
  readonly path: string;
  readonly delimiter: string;
}

type Add = (record: readonly string[], line: number) => void;

/** Calls back with every record and the line that it ends on. Cells are trimmed, empty lines passed over. */
export function parseRecords(content: Uint8Array, { path, delimiter = delimiterOf(content) }: CsvForm, add: Add): void {
  const form = { path, delimiter };
  // Without a quotation mark there is nothing to parse but lines and delimiters, ten times as fast as the parser.
  if (content.includes(quote)) parseQuoted(content, form, add);
  else splitPlain(content, form, add);
}

function splitPlain(content: Uint8Array, form: Form, add: Add): void {
  const { delimiter } = form;
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  let start = hasMark(content) ? 3 : 0;
  let width = 0;
  for (let line = 1; start < bytes.length; line++) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found;
    if (end - start > maxRecordBytes) throw tooLong(form, line);
    const record = bytes.toString('utf8', start, end).split(delimiter);
    start = end + 1;
    for (let i = 0; i < record.length; i++) record[i] = record[i].trim();
    if (record.length === 1 && record[0] === '') continue;
    if (width === 0) width = record.length;
    if (record.length !== width) throw ragged(form, line, record.length, width);
    add(record, line);
  }
}

function parseQuoted(content: Uint8Array, form: Form, add: Add): void {
  let refusal: unknown;
  let width: number | undefined;
  const settings: Options = {
    bom: true,
    delimiter: form.delimiter,
    trim: true,
    skip_empty_lines: true,
    max_record_size: maxRecordBytes,
    on_record: (record: string[], context) => {
      try {
        width ??= record.length;
        if (refusal === undefined) add(record, context.lines);
      } catch (error) {
        refusal = error;
        throw error;
      }
      return null;
    },
  };
  try {
    parse(Buffer.from(content.buffer, content.byteOffset, content.byteLength), settings);
  } catch (error) {
    throw refusal ?? malformed(form, error as CsvError, width);
  }
}

function malformed(form: Form, error: CsvError & { lines?: number; record?: unknown[] }, width = 0): Failure {
  const line = Number(error.lines ?? 0);
  if (error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH')
    return ragged(form, line, error.record?.length ?? 0, width);
  if (error.code === 'CSV_MAX_RECORD_SIZE') return tooLong(form, line);
  const what: Partial<Record<string, string>> = {
    CSV_QUOTE_NOT_CLOSED: 'a quotation mark that opens here is never closed',
    CSV_INVALID_CLOSING_QUOTE: 'something follows a closing quotation mark',
    INVALID_OPENING_QUOTE: 'a quotation mark stands in the middle of a cell that does not begin with one',
  };
  return badLine(form, line, what[error.code] ?? `malformed CSV (${error.code})`, error);
}

function ragged(form: Form, line: number, cells: number, width: number): Failure {
  return badLine(form, line, `this line has ${cellCount(cells)}, the first line ${width}`);
}

function cellCount(cells: number): string {
  return cells === 1 ? '1 cell' : `${cells} cells`;
}

function tooLong(form: Form, line: number): Failure {
  return badLine(form, line, `this line is longer than ${maxRecordBytes / 1024 ** 2} MiB`);
}

function badLine({ path, delimiter }: Form, line: number, what: string, cause?: unknown): Failure {
  const fix = `Correct the line, or set \`delimiter\` if something else than ${shownDelimiter(delimiter)} stands between the cells`;
  return inputFailure('data-csv', { where: `${path}:${line}`, what, fix }, { cause });
}
