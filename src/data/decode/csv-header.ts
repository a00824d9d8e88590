/** Whether the first line of a table names its columns. */
import type { CsvOptions } from './csv.ts';

/**
 * It does when the options name one of its cells, or when none of its cells is a number while the second line holds one.
 * A table of nothing but text has a header only when the options say so.
 */
export function hasHeader(
  first: readonly string[],
  second: readonly string[] | undefined,
  options: Pick<CsvOptions, 'label' | 'features' | 'metadata' | 'categories'>,
): boolean {
  const named = [options.label ?? [], options.features ?? [], options.metadata ?? []]
    .flat()
    .filter((column) => typeof column === 'string');
  // Keys of `categories` are texts always; one like `0` is an index.
  const keys = Object.keys(options.categories ?? {}).filter((key) => !isNumber(key));
  if ([...named, ...keys].some((name) => first.includes(name))) return true;
  return !first.some(isNumber) && second?.some(isNumber) === true;
}

export function isNumber(text: string): boolean {
  return text !== '' && Number.isFinite(Number(text));
}
