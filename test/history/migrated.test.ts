import { expect, test } from '@jest/globals';
import { type Migrations, migrated } from '../../src/history/parse-record.ts';

const steps: Migrations = {
  1: ({ old, ...record }) => ({ ...record, renamed: old }),
  2: (record) => ({ ...record, added: (record.renamed as number) * 2 }),
};

test('a record of an older schema goes through every step to the present one', () => {
  const record = { schemaVersion: 1, old: 21, kept: 'x' };
  expect(migrated(record, 1, 3, steps, 'record.json')).toEqual({ schemaVersion: 3, renamed: 21, added: 42, kept: 'x' });
  expect(migrated({ schemaVersion: 2, renamed: 4 }, 2, 3, steps, 'record.json')).toMatchObject({
    schemaVersion: 3,
    added: 8,
  });
  expect(record).toEqual({ schemaVersion: 1, old: 21, kept: 'x' });
});

test('the present schema is left alone, and a version that never was is refused by name', () => {
  const record = { schemaVersion: 3 };
  expect(migrated(record, 3, 3, steps, 'record.json')).toBe(record);
  expect(() => migrated({}, 0, 3, steps, 'a/record.json')).toThrow(
    /^a\/record\.json: .*schema version 0, which never was/,
  );
});
