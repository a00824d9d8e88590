/** record.json, checked: a value of the present schema, or one sentence about what is wrong with it. */
import { inputFailure } from '../failure.ts';
import { check } from '../schema.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './digest.ts';
import { BASELINE_SCHEMA_VERSION, type BaselineRecord } from './record.ts';
import { recordSchema } from './record-schema.ts';

/** What stands in record.json: predictions are in a file of their own, `count` and `outputs` excepted. */
export interface RecordFile extends BaselineRecord {
  /** SHA-256 of the other files by name. */
  readonly files: Readonly<Record<string, string>>;
  /** SHA-256 of this record as canonical JSON without this entry. */
  readonly digest: string;
}

/** From the version that is the key to the next one. */
export type Migrations = Readonly<Record<number, (record: Record<string, unknown>) => Record<string, unknown>>>;

/** None yet: version 1 is the first. */
const migrations: Migrations = {};

/** `where`: path of the file, for messages. Throws input failures: corrupt, changed by hand, of a newer schema. */
export function parseRecord(text: string, where: string): RecordFile {
  const written = parseObject(text, where);
  const version = versionOf(written, where);
  if (digestOfRecord(written) !== written.digest) throw changed(where);
  const value = migrated(written, version, BASELINE_SCHEMA_VERSION, migrations, where);
  const checked = check<RecordFile>(recordSchema, value);
  if (checked.ok) return checked.value;
  const { instancePath, message } = checked.errors[0];
  throw corrupt(where, `${instancePath === '' ? 'it' : instancePath} ${message}`);
}

/** Step by step from the schema that a record was written in; throws an input failure where a step is missing. */
export function migrated(
  record: Record<string, unknown>,
  from: number,
  to: number,
  steps: Migrations,
  where: string,
): Record<string, unknown> {
  let value = record;
  for (let version = from; version < to; version += 1) {
    const migrate = steps[version];
    if (migrate === undefined) throw corrupt(where, `it is of schema version ${version}, which never was`);
    value = { ...migrate(value), schemaVersion: version + 1 };
  }
  return value;
}

export function digestOfRecord({ digest: _, ...record }: Record<string, unknown>): string {
  return sha256(canonicalJson(record));
}

/** What helps against whatever is wrong with a stored baseline. */
export const RESTORE = 'Restore it from git, or write a new one with `compression-gate baseline update`';

export function corrupt(where: string, what: string): Error {
  return inputFailure('corrupt-baseline', { where, what: `the stored baseline is corrupt: ${what}`, fix: RESTORE });
}

export function changed(where: string): Error {
  return corrupt(where, 'its content is not what was written (edited by hand, merged, or line ends converted)');
}

function parseObject(text: string, where: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const conflict = /^(<{7}|={7}|>{7})/m.test(text);
    throw corrupt(where, conflict ? 'it holds conflict markers of git' : `it is no JSON (${(error as Error).message})`);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw corrupt(where, 'it is no JSON object');
  return value as Record<string, unknown>;
}

function versionOf({ schemaVersion }: Record<string, unknown>, where: string): number {
  if (!Number.isInteger(schemaVersion) || (schemaVersion as number) < 1) {
    throw corrupt(where, 'it has no `schemaVersion`');
  }
  if ((schemaVersion as number) > BASELINE_SCHEMA_VERSION) {
    throw inputFailure('newer-baseline', {
      where,
      what: `the stored baseline is of schema version ${schemaVersion}, this version of compression-gate reads up to ${BASELINE_SCHEMA_VERSION}`,
      fix: 'Upgrade compression-gate to the version that wrote it, or write a new one with `compression-gate baseline update`',
    });
  }
  return schemaVersion as number;
}
