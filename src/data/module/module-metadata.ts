import { type Metadata, type MetadataValue, unknownColumn } from '../metadata.ts';
import { wrongBatch } from './failures.ts';
import type { FlatBatch } from './read-batch.ts';

/** The columns that slices ask for, checked: they come from a module of the user's. */
export function moduleMetadata(
  { metadata }: FlatBatch,
  wanted: readonly string[],
  size: number,
  path: string,
): Metadata | undefined {
  if (wanted.length === 0) return undefined;
  const given = typeof metadata === 'object' && metadata !== null ? metadata : {};
  const columns = wanted.map((name) => {
    if (!Object.hasOwn(given, name)) throw unknownColumn(name, Object.keys(given), path, '`metadata` column');
    const values = Array.from(given[name] ?? [], (value) => checkedValue(value, name, path));
    if (values.length !== size)
      throw wrongBatch(path, `a batch holds ${size} examples and \`metadata.${name}\` ${values.length} values`);
    return [name, values];
  });
  return Object.fromEntries(columns);
}

function checkedValue(value: unknown, name: string, path: string): MetadataValue {
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number(value);
  throw wrongBatch(path, `\`metadata.${name}\` of a batch holds something that is no number, text, true or false`);
}
