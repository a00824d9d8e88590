/** Fields of JSON lines that slices look at: numbers, texts, true or false; null and absent fields are no value. */
import { inputFailure } from '../../failure.ts';
import { type Metadata, type MetadataValue, unknownColumn } from '../metadata.ts';
import { describe } from './nested.ts';

export class JsonMetadata {
  readonly field: string;
  readonly values: MetadataValue[] = [];
  found = false;

  constructor(field: string) {
    this.field = field;
  }

  add(record: Readonly<Record<string, unknown>>, where: string): void {
    const value = Object.hasOwn(record, this.field) ? record[this.field] : null;
    if (value !== null && typeof value === 'object')
      throw inputFailure('slice-column', {
        where,
        what: `\`slices\` asks for "${this.field}", which holds ${describe(value)}`,
        fix: 'Slices look at numbers, texts, true and false',
      });
    this.found ||= value !== null;
    this.values.push(value as MetadataValue);
  }
}

/** `fields`: those of the file, for the message about one that is nowhere. */
export function jsonMetadata(
  columns: readonly JsonMetadata[],
  fields: readonly string[],
  path: string,
): Metadata | undefined {
  const nowhere = columns.find(({ found }) => !found);
  if (nowhere !== undefined) throw unknownColumn(nowhere.field, fields, path, 'field');
  if (columns.length === 0) return undefined;
  return Object.fromEntries(columns.map(({ field, values }) => [field, values]));
}
