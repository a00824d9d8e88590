/** The reports of several legs (matrix jobs, each with targets of its own) → one report, as one run would have made it. Pure. */
import { inputFailure } from '../failure.ts';
import type { Check } from '../validate/gate.ts';
import { DEFAULT_ALPHA } from '../validate/judge.ts';
import { settleAgain } from '../validate/settle-again.ts';
import { formatCount, formatP } from '../validate/units.ts';
import { exitCodeOf, targetVerdict, type VerdictPolicy, worstExitCode, worstStatus } from '../validate/verdict.ts';
import { runHeadline, targetHeadline } from './headline.ts';
import { REPORT_SCHEMA_VERSION, type Report, type TargetFailure, type TargetReport } from './report.ts';

export interface Leg {
  /** For people: `artifact compression-gate-glyphs`. */
  readonly where: string;
  readonly report: Report;
}

export interface MergeOptions extends Pick<Report, 'createdAt' | 'commit' | 'run' | 'configPath'> {
  /** Targets that must have reported; the report has this order. */
  readonly expected: readonly string[];
  readonly failOn: VerdictPolicy['failOn'];
  readonly version: string;
}

type Target = TargetReport | TargetFailure;

/** Throws an input failure where two legs have measured one target. */
export function mergeReports(legs: readonly Leg[], options: MergeOptions): Report {
  const { expected, createdAt, commit, run, configPath, version } = options;
  const { legs: settled, family, doubted } = settledTogether(legs);
  const reported = targetsOf(settled);
  const names = [...new Set([...expected, ...[...reported.keys()].sort()])];
  const targets = names.map((name) => reported.get(name) ?? neverReported(name));
  const verdict = worstStatus(targets.map((target) => target.verdict));
  const profile = legs.find(({ report }) => report.profile !== undefined)?.report.profile;
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    title: legs[0]?.report.title ?? 'Compression gate',
    ...(profile === undefined ? {} : { profile }),
    verdict,
    exitCode: worstExitCode(targets.map((target) => exitCode(target, options.failOn))),
    headline: runHeadline(targets, verdict),
    targets,
    notices: [...doubted, ...noticesOf(legs, version)],
    tool: { name: 'compression-gate', version },
    family,
    createdAt,
    commit,
    run,
    configPath,
    // Legs work side by side.
    seconds: Math.max(0, ...legs.map(({ report }) => report.seconds)),
  };
}

function targetsOf(legs: readonly Leg[]): Map<string, Target> {
  const found = new Map<string, { target: Target; where: string }>();
  for (const { report, where } of legs) {
    for (const target of report.targets) {
      const other = found.get(target.name);
      if (other !== undefined) throw reportedTwice(target.name, other.where, where);
      found.set(target.name, { where, target: withoutFolder(target) });
    }
  }
  return new Map([...found].map(([name, { target }]) => [name, target]));
}

/** The folder of the compressed model lies on the machine of its leg. */
function withoutFolder(target: Target): Target {
  return 'checks' in target ? { ...target, modelFolder: undefined } : target;
}

function neverReported(name: string): TargetFailure {
  return {
    name,
    verdict: 'not-measured',
    headline: 'never reported: no leg of this run has left a result for it. The log of its job says why',
    code: 'leg-missing',
    kind: 'unfinished',
  };
}

function exitCode(target: Target, failOn: VerdictPolicy['failOn']) {
  // What is inconclusive or has no baseline was weighed by the leg.
  if ('checks' in target) return exitCodeOf(target.verdict, { failOn, inconclusive: 'warn', noBaseline: 'warn' });
  return target.kind === 'input' ? 2 : 3;
}

/** Each leg has decided its own gates; the report is one family of all, so that its chance of a false alarm is that of one run. */
function settledTogether(legs: readonly Leg[]): { legs: Leg[]; family: Report['family']; doubted: string[] } {
  const measured = legs.map(({ report }) => report.targets.filter((target) => 'checks' in target));
  const runs = legs.map(({ report }, index) => ({ family: report.family, targets: measured[index].map(decided) }));
  const { checks, family } = settleAgain(runs, DEFAULT_ALPHA);
  const settled = new Map(measured.flat().map((target, index) => [target, withChecks(target, checks[index])]));
  const doubted = [...settled].flatMap(([before, after]) => doubts(before, after, family));
  const together = legs.map(({ where, report }) => {
    const targets = report.targets.map((target) => ('checks' in target ? (settled.get(target) ?? target) : target));
    return { where, report: { ...report, targets } };
  });
  return { legs: together, family, doubted };
}

function decided({ checks, rows, examples, policy }: TargetReport) {
  const infoOf = (metric: string) => {
    const row = rows.find((one) => one.metric === metric);
    return row && { ...row, name: metric, description: '', machineDependent: true };
  };
  return { checks, infoOf, examples, mayDoubt: policy !== undefined };
}

function withChecks(target: TargetReport, checks: readonly Check[]): TargetReport {
  const rows = target.rows.map((row) => ({ ...row, checks: checks.filter(({ metric }) => metric === row.metric) }));
  const changed = checks.some(({ status }, index) => status !== target.checks[index].status);
  const { policy } = target;
  if (!changed || policy === undefined) return { ...target, checks, rows };
  const verdict = targetVerdict(checks, policy);
  return { ...target, checks, rows, verdict, headline: targetHeadline(verdict, checks, rows) };
}

/** Says why the job of a leg is red where the report is not. */
function doubts(before: TargetReport, after: TargetReport, { alpha, size }: Report['family']): string[] {
  return after.checks.flatMap(({ status, metric, p }, index) => {
    if (status === before.checks[index].status) return [];
    const title = after.rows.find((row) => row.metric === metric)?.title ?? metric;
    return [
      `${after.name}: ${title} fails in its leg, which decides its own gates alone; together with the ${formatCount(size)} gates of all legs (Holm) it is inconclusive: p = ${formatP(p ?? 1)}, above ${alpha}`,
    ];
  });
}

function noticesOf(legs: readonly Leg[], version: string): string[] {
  const others = [...new Set(legs.map(({ report }) => report.tool.version))].filter((other) => other !== version);
  const mixed =
    others.length === 0 ? [] : [`Legs were measured by version ${others.sort().join(', ')}; this is ${version}.`];
  return [...new Set([...legs.flatMap(({ report }) => report.notices), ...mixed])];
}

function reportedTwice(name: string, one: string, other: string): Error {
  return inputFailure('leg-duplicate', {
    where: `target ${name}`,
    what: `two legs have measured it (${one}, ${other}), and which one counts is not known`,
    fix: 'Give each leg targets of its own with `targets`',
  });
}
