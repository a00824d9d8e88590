/** The reports of several legs (matrix jobs, each with targets of its own) → one report, as one run would have made it. Pure. */
import { inputFailure } from '../failure.ts';
import { exitCodeOf, type VerdictPolicy, worstExitCode, worstStatus } from '../validate/verdict.ts';
import { runHeadline } from './headline.ts';
import { REPORT_SCHEMA_VERSION, type Report, type TargetFailure, type TargetReport } from './report.ts';

export interface Leg {
  /** For people: `artifact compression-gate-glyphs`. */
  readonly where: string;
  readonly report: Report;
}

export interface MergeOptions extends Pick<Report, 'createdAt' | 'commit' | 'configPath'> {
  /** Targets that must have reported; the report has this order. */
  readonly expected: readonly string[];
  readonly failOn: VerdictPolicy['failOn'];
  readonly version: string;
}

type Target = TargetReport | TargetFailure;

/** Throws an input failure where two legs have measured one target. */
export function mergeReports(legs: readonly Leg[], options: MergeOptions): Report {
  const { expected, createdAt, commit, configPath, version } = options;
  const reported = targetsOf(legs);
  const names = [...new Set([...expected, ...[...reported.keys()].sort()])];
  const targets = names.map((name) => reported.get(name) ?? neverReported(name));
  const verdict = worstStatus(targets.map((target) => target.verdict));
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    title: legs[0]?.report.title ?? 'Compression gate',
    verdict,
    exitCode: worstExitCode(targets.map((target) => exitCode(target, options.failOn))),
    headline: runHeadline(targets, verdict),
    targets,
    notices: noticesOf(legs, version),
    tool: { name: 'compression-gate', version },
    family: familyOf(legs),
    createdAt,
    commit,
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

/** Each leg has decided its gates together; that any leg raises a false alarm is at most as likely as all of theirs. */
function familyOf(legs: readonly Leg[]): Report['family'] {
  const families = legs.map(({ report }) => report.family).filter(({ size }) => size > 0);
  const alpha = families.reduce((sum, family) => sum + family.alpha, 0);
  return {
    alpha: Math.min(1, Number(alpha.toPrecision(12))),
    size: families.reduce((sum, { size }) => sum + size, 0),
  };
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
