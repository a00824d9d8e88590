/** Which columns of a table are features and labels. */
import { allOf, inputFailure } from '../../failure.ts';
import { unknownColumn } from '../metadata.ts';
import type { CsvOptions } from './csv.ts';

export interface CsvColumn {
  readonly index: number;
  /** As messages call it: `"sex"`, or `3` where there is no header. */
  readonly name: string;
  readonly categories?: readonly string[];
  readonly oneHot: boolean;
}

export interface CsvColumns {
  readonly features: readonly CsvColumn[];
  readonly labels: readonly CsvColumn[];
  /** Those that slices ask for, by the name they ask by. */
  readonly metadata: ReadonlyMap<string, number>;
}

type Reference = string | number;

/** `wanted`: columns that slices ask for; features and labels are among what they may name. */
export function resolveColumns(
  options: CsvOptions,
  width: number,
  header: readonly string[] | undefined,
  wanted: readonly string[] = [],
): CsvColumns {
  const find = (reference: Reference, setting: string) => findColumn(reference, setting, options.path, width, header);
  const categories = new Map(
    Object.entries(options.categories ?? {}).map(([name, values]) => [
      find(header === undefined && /^-?\d+$/.test(name) ? Number(name) : name, 'categories'),
      values,
    ]),
  );
  const oneHot = new Set((options.oneHot ?? []).map((reference) => find(reference, 'oneHot')));
  const column = (index: number): CsvColumn => ({
    index,
    name: header === undefined ? String(index) : `"${header[index]}"`,
    categories: categories.get(index),
    oneHot: oneHot.has(index),
  });
  const labels = [options.label ?? []].flat().map((reference) => find(reference, 'label'));
  const beside = (options.metadata ?? []).map((reference) => find(reference, 'metadata'));
  const taken = new Set([...labels, ...beside]);
  const rest = Array.from({ length: width }, (_, index) => index).filter((index) => !taken.has(index));
  const features = options.features?.map((reference) => find(reference, 'features')) ?? rest;
  const shared = features.find((index) => labels.includes(index));
  if (shared !== undefined)
    throw inputFailure('data-column', {
      where: options.path,
      what: `column ${column(shared).name} is both a feature and the label`,
      fix: 'Take it out of `features`',
    });
  const double = features.find((index) => beside.includes(index));
  if (double !== undefined)
    throw inputFailure('data-column', {
      where: options.path,
      what: `column ${column(double).name} is both a feature and metadata`,
      fix: 'Take it out of `features` or out of `metadata`; slices may look at features too',
    });
  if (features.length === 0)
    throw inputFailure('data-column', {
      where: options.path,
      what: `the file has ${width === 1 ? 'a single column' : 'label columns only'}`,
      fix: 'Set `delimiter` if its columns are separated by something else',
    });
  const plain = [...oneHot].find((index) => !categories.has(index));
  if (plain !== undefined)
    throw inputFailure('data-column', {
      where: options.path,
      what: `column ${column(plain).name} is to be one-hot and its values are not known`,
      fix: 'List them under `categories`',
    });
  const metadata = new Map(wanted.map((name) => [name, wantedColumn(name, options.path, width, header)]));
  return { features: features.map(column), labels: labels.map(column), metadata };
}

/** By name, or by index where the file names none. */
function wantedColumn(name: string, path: string, width: number, header: readonly string[] | undefined): number {
  const index = header === undefined && /^\d+$/.test(name) ? Number(name) : (header?.indexOf(name) ?? -1);
  if (index >= 0 && index < width) return index;
  const known = header ?? Array.from({ length: width }, (_, column) => String(column));
  throw unknownColumn(name, known, path, 'column');
}

function findColumn(
  reference: Reference,
  setting: string,
  path: string,
  width: number,
  header: readonly string[] | undefined,
): number {
  if (typeof reference === 'number') {
    const index = reference < 0 ? width + reference : reference;
    if (index >= 0 && index < width) return index;
    throw inputFailure('data-column', {
      where: path,
      what: `\`${setting}\` asks for column ${reference} and the file has ${width}`,
      fix: `Columns are counted from 0 to ${width - 1}, or from the end as −1 to −${width}`,
    });
  }
  if (header === undefined)
    throw inputFailure('data-column', {
      where: path,
      what: `\`${setting}\` asks for column "${reference}" and the file has no header line`,
      fix: 'Give the column by index from 0, or set `header: true`',
    });
  const index = header.indexOf(reference);
  if (index >= 0 && header.indexOf(reference, index + 1) < 0) return index;
  throw inputFailure('data-column', {
    where: path,
    what: `${index < 0 ? 'no column is' : 'several columns are'} named "${reference}", which \`${setting}\` asks for`,
    fix: `The columns are ${allOf(header.slice(0, 20))}${header.length > 20 ? ' …' : ''}; an index works too`,
  });
}
