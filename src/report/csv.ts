/** Cells of CSV (RFC 4180) that neither a terminal nor a spreadsheet is led astray by. */

/** What steers a terminal or turns the direction of text; tabs and line ends are quoted. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

export type CsvValue = string | number | undefined;

export function csvOf(rows: readonly (readonly CsvValue[])[]): string {
  return rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(value: CsvValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  // The file may be shown by a terminal as well.
  const clean = value.replace(STEERING, '\ufffd');
  // A spreadsheet would take text that begins so for a formula.
  const text = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
