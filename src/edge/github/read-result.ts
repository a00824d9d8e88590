/**
 * A result that another job, or a fork's run, has left: data of a stranger. It is held to bounds and to the published
 * schema; what it says about itself in sentences that we can form from its figures is formed again.
 */
import { type Failure, inputFailure } from '../../failure.ts';
import { runHeadline, targetHeadline } from '../../report/headline.ts';
import { REPORT_SCHEMA_VERSION, type Report, type TargetFailure, type TargetReport } from '../../report/report.ts';
import { resultSchema } from '../../report/result-schema.ts';
import { checkOfStranger } from '../../schema.ts';
import type { Check } from '../../validate/gate.ts';
import { worstStatus } from '../../validate/verdict.ts';
import { type Bounds, beyondBounds } from './json-bounds.ts';

export const resultBounds: Bounds = {
  depth: 16,
  values: 500_000,
  listLength: 10_000,
  textLength: 20_000,
  nameLength: 300,
  magnitude: 1e21,
};

const mostTargets = 256;
/** Of one target: far more than there are metrics. */
const mostGates = 1000;

const [measuredSchema, failedSchema] = (
  resultSchema.properties as unknown as { targets: { items: { anyOf: readonly [object, object] } } }
).targets.items.anyOf;

/** `where`: what the failure calls it. Throws a Failure `result-invalid`. */
export function readResult(bytes: Uint8Array, where: string): Report {
  const value = parse(bytes, where);
  const beyond = beyondBounds(value, resultBounds);
  if (beyond !== undefined) throw invalid(where, beyond);
  const { targets, ...rest } = (value ?? {}) as { targets?: unknown; schemaVersion?: unknown };
  if (typeof rest.schemaVersion === 'number' && rest.schemaVersion !== REPORT_SCHEMA_VERSION) {
    throw invalid(where, `it has schemaVersion ${rest.schemaVersion}, and this version reads ${REPORT_SCHEMA_VERSION}`);
  }
  const report = held<Report>(resultSchema, { ...rest, targets: [] }, where, '');
  if (!Array.isArray(targets) || targets.length === 0) throw invalid(where, 'it holds no targets');
  if (targets.length > mostTargets) throw invalid(where, `it holds more than ${mostTargets} targets`);
  const read = targets.map((target, index) => targetOf(target, where, `/targets/${index}`));
  if (new Set(read.map(({ name }) => name)).size < read.length)
    throw invalid(where, 'two of its targets have one name');
  const verdict = worstStatus(read.map((target) => target.verdict));
  if (verdict !== report.verdict)
    throw invalid(where, `its verdict is ${report.verdict}, and that of its targets ${verdict}`);
  const tested = read.flatMap((target) => ('checks' in target ? target.checks : [])).filter(isTested).length;
  if (tested > report.family.size) {
    throw invalid(where, `${tested} of its gates were tested together, and its family says ${report.family.size}`);
  }
  return { ...report, targets: read, headline: runHeadline(read, verdict) };
}

function isTested({ level, rawP }: Check): boolean {
  return level === 'error' && rawP !== undefined;
}

function parse(bytes: Uint8Array, where: string): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text);
  } catch {
    throw invalid(where, 'it is not JSON in UTF-8');
  }
}

function targetOf(value: unknown, where: string, path: string): TargetReport | TargetFailure {
  // What is measured is told apart by these, everywhere.
  const isMeasured = typeof value === 'object' && value !== null && ('checks' in value || 'rows' in value);
  if (!isMeasured) {
    const target = held<TargetFailure>(failedSchema, value, where, path);
    const known = Object.keys((failedSchema as { properties: object }).properties);
    return Object.fromEntries(
      Object.entries(target).filter(([name]) => known.includes(name)),
    ) as unknown as TargetFailure;
  }
  const target = held<TargetReport>(measuredSchema, value, where, path);
  const { verdict, checks, rows } = target;
  if (Math.max(checks.length, rows.length) > mostGates) {
    throw invalid(where, `${path} holds more than ${mostGates} gates or rows`);
  }
  if (verdict !== 'fail' && checks.some(({ status, level }) => status === 'fail' && level === 'error')) {
    throw invalid(where, `${path}: a gate failed, and the verdict is ${verdict}`);
  }
  const without = checks.find(({ metric }) => !rows.some((row) => row.metric === metric));
  if (without !== undefined) throw invalid(where, `${path}: a gate has no row in its table`);
  // A row shows the gates that were judged, whatever it says of them itself.
  const shown = rows.map((row) => ({ ...row, checks: checks.filter(({ metric }) => metric === row.metric) }));
  return { ...target, rows: shown, headline: targetHeadline(verdict, checks, shown) };
}

function held<T>(schema: object, value: unknown, where: string, path: string): T {
  const checked = checkOfStranger<T>(schema, value);
  if (checked.ok) return checked.value;
  const [{ instancePath, message }] = checked.errors;
  throw invalid(where, `${path}${instancePath} ${message}`.trim());
}

function invalid(where: string, what: string): Failure {
  return inputFailure('result-invalid', {
    where,
    what: `this is no result of compression-gate: ${what}`,
    fix: 'Upload `result.json` as the gate wrote it, from the same version of the action',
  });
}
