/** Annotations on the config lines of the gates that did not hold. */
import { Failure } from '../../failure.ts';
import { gatePhrase, nameOfLacking } from '../../report/phrases.ts';
import type { Report, TargetFailure, TargetReport } from '../../report/report.ts';
import type { Check } from '../../validate/gate.ts';

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  /** Relative to the root of the repository. */
  readonly file?: string;
  readonly line?: number;
}

/**
 * GitHub shows ten of a level per step; one is left for the sentence that fails the step, one for a comment that could not
 * be written.
 */
const mostOfALevel = 9;

/** `configFile`: relative to the root of the repository. */
export function annotationsOf(report: Report, configFile: string): Annotation[] {
  const all = report.targets.flatMap((target) =>
    'checks' in target ? checkAnnotations(target, configFile) : [failureAnnotation(target, configFile)],
  );
  return (['error', 'warning'] as const).flatMap((level) => cut(all.filter((one) => one.level === level)));
}

/** A config that is wrong, where the failure names its line. `config`: as the failure writes its path. */
export function configAnnotation(error: unknown, config: string, configFile: string): Annotation[] {
  if (!(error instanceof Failure) || error.parts.where === undefined) return [];
  const { where, what, fix } = error.parts;
  const [, path, line] = /^(.*):(\d+)(?: |$)/.exec(where) ?? [];
  if (path !== config) return [];
  const place = where.slice(`${path}:${line}`.length).trim();
  const message = `${[what, fix].filter(Boolean).join('. ')}.`;
  return [{ level: 'error', title: place || 'Config', message, file: configFile, line: Number(line) }];
}

function checkAnnotations(target: TargetReport, configFile: string): Annotation[] {
  return target.checks.filter(isNotable).map((check) => ({
    level: levelOf(check),
    title: `${target.name}: ${check.metric} ${check.status === 'no-baseline' ? `has no ${nameOfLacking(check.against)}` : words[check.status]}`,
    message: `${[phrase(check, target), check.advice].filter(Boolean).join('. ')}.`,
    file: configFile,
    line: check.line,
  }));
}

function phrase(check: Check, { rows }: TargetReport): string {
  const row = rows.find(({ metric }) => metric === check.metric);
  if (row === undefined) return check.reason ?? `${check.metric} is held to ${check.limit.text}`;
  return check.reason === undefined ? gatePhrase(check, row) : `${row.title} ${check.reason}`;
}

function failureAnnotation(target: TargetFailure, configFile: string): Annotation {
  const { name, headline: message, line } = target;
  return { level: 'error', title: `${name}: not measured`, message, file: configFile, line };
}

const words: Readonly<Record<Check['status'], string>> = {
  pass: 'holds',
  warn: 'breaches its limit',
  fail: 'breaches its limit',
  inconclusive: 'is inconclusive',
  'no-baseline': 'has no baseline',
  'not-measured': 'was not measured',
};

function isNotable({ status }: Check): boolean {
  return status !== 'pass';
}

function levelOf({ status, level }: Check): Annotation['level'] {
  return status === 'fail' || (status === 'not-measured' && level === 'error') ? 'error' : 'warning';
}

function cut(annotations: Annotation[]): Annotation[] {
  if (annotations.length <= mostOfALevel) return annotations;
  const kept = annotations.slice(0, mostOfALevel - 1);
  const left = annotations.length - kept.length;
  const { level } = annotations[0];
  return [...kept, { level, title: 'More', message: `${left} more are in the report of the job summary.` }];
}
