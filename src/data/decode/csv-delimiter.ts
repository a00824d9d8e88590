/** The character between the cells of a table, found in its first line that is not empty. */

export const delimiters = [',', ';', '\t', '|'] as const;

const [lineFeed, quote] = [10, 34];
/** A header may hold a line break within quotes; no header is longer than this. */
const headBytes = 1 << 20;

/**
 * The comma wherever the line holds one outside quotes: a semicolon may then be part of a name. Else the most frequent of the
 * others, and the comma where there is none of them.
 */
export function delimiterOf(content: Uint8Array): string {
  const counts = new Map<string, number>(delimiters.map((each) => [each, 0]));
  let isQuoted = false;
  let isBlank = true;
  for (const byte of content.subarray(hasMark(content) ? 3 : 0, headBytes)) {
    if (byte === quote) isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (byte === lineFeed && !isBlank) break;
    const count = counts.get(String.fromCharCode(byte));
    if (count !== undefined) counts.set(String.fromCharCode(byte), count + 1);
    isBlank &&= byte <= 32;
  }
  if (counts.get(',')! > 0) return ',';
  const [[most, count]] = [...counts].sort((one, other) => other[1] - one[1]);
  return count === 0 ? ',' : most;
}

/** Byte-order mark of UTF-8. */
export function hasMark(content: Uint8Array): boolean {
  return content[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf;
}

/** As it is written in a config. */
export function shownDelimiter(delimiter: string): string {
  return delimiter === '\t' ? "'\\t'" : `'${delimiter}'`;
}
