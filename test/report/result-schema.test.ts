import { describe, expect, test } from '@jest/globals';
import { toResultJson } from '../../src/report/json.ts';
import { resultSchema } from '../../src/report/result-schema.ts';
import { check } from '../../src/schema.ts';
import { CASES } from './cases.ts';

/** The published schema lets readers meet properties that they don't know; ours must all be described. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'required' in copy ? { ...copy, additionalProperties: false } : copy;
}

const CLOSED = closed(resultSchema) as object;

describe.each(Object.keys(CASES))('%s', (name) => {
  const result = toResultJson(CASES[name].report);

  test('follows the published schema', () => {
    expect(check(resultSchema, result)).toMatchObject({ ok: true });
  });

  test('holds nothing that the schema does not describe', () => {
    const checked = check(CLOSED, result);
    expect(
      checked.ok ? [] : checked.errors.map(({ instancePath, message, params }) => ({ instancePath, message, params })),
    ).toEqual([]);
  });
});

test('figures that are no numbers are null, what is undefined is left out', () => {
  const { report } = CASES.pass;
  const result = toResultJson({ ...report, seconds: Number.NaN, commit: undefined });
  expect(result.seconds).toBeNull();
  expect(result).not.toHaveProperty('commit');
});

test('the schema refuses what is wrong', () => {
  const result = toResultJson(CASES.pass.report);
  expect(check(resultSchema, { ...result, exitCode: 4 }).ok).toBe(false);
  expect(check(resultSchema, { ...result, verdict: 'green' }).ok).toBe(false);
  expect(check(resultSchema, { ...result, targets: [{ name: 'x' }] }).ok).toBe(false);
});
