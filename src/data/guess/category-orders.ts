/** Text columns become codes in some order that the file does not tell; where there are few, all orders are tried. */
import type { SplitSources } from './sets.ts';

/** 4! orders of one column with four values; more would take long on the model. */
const mostReadings = 24;

/** The sources with the categories of every text column in each order, as they appear in the file first. */
export function categoryOrders(sources: SplitSources): SplitSources[] {
  const [first] = Object.values(sources).flatMap((source) => (source?.format === 'csv' ? [source.categories] : []));
  const columns = Object.entries(first ?? {});
  const readings = columns.reduce((product, [, values]) => product * factorial(values.length), 1);
  const orders = ([name, values]: [string, string[]]): [string, string[]][] =>
    (readings <= mostReadings ? permutations(values) : [values, [...values].sort()]).map((order) => [name, order]);
  const combined = columns
    .map(orders)
    .reduce<[string, string[]][][]>((rows, column) => rows.flatMap((row) => column.map((one) => [...row, one])), [[]]);
  const distinct = new Map(combined.map((row) => [JSON.stringify(row), Object.fromEntries(row)]));
  return [...distinct.values()].slice(0, mostReadings).map((categories) => withCategories(sources, categories));
}

function withCategories(sources: SplitSources, categories: Record<string, string[]>): SplitSources {
  if (Object.keys(categories).length === 0) return sources;
  const changed = Object.entries(sources).map(([name, source]) => [
    name,
    source?.format === 'csv' && source.categories !== undefined ? { ...source, categories } : source,
  ]);
  return Object.fromEntries(changed);
}

function permutations(values: readonly string[]): string[][] {
  if (values.length <= 1) return [[...values]];
  return values.flatMap((value, at) => permutations(values.toSpliced(at, 1)).map((rest) => [value, ...rest]));
}

function factorial(count: number): number {
  return count <= 1 ? 1 : count * factorial(count - 1);
}
