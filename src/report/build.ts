/** Everything that a run found → the one report object. Pure. */
import type { Evaluation, Hurt, LatencyFigures, Measurement, SizeFigures } from '../evaluate/measurement.ts';
import type { MetricInfo } from '../evaluate/metric.ts';
import type { FailureData } from '../failure.ts';
import type { HistoryEntry } from '../history/entry.ts';
import { withAdvice } from '../validate/advice.ts';
import type { AcceptedLimit, Check } from '../validate/gate.ts';
import type { Measured, Subjects } from '../validate/measured.ts';
import type { Family } from '../validate/settle.ts';
import {
  type ExitCode,
  exitCodeOf,
  targetVerdict,
  type VerdictPolicy,
  worstExitCode,
  worstStatus,
} from '../validate/verdict.ts';
import { mergeFindings } from './findings.ts';
import { runHeadline, targetHeadline } from './headline.ts';
import {
  type BaselineInfo,
  REPORT_SCHEMA_VERSION,
  type Report,
  type TargetFailure,
  type TargetReport,
} from './report.ts';
import { buildRows } from './rows.ts';
import { buildSlices } from './slices.ts';
import { trendOf } from './trend.ts';

/** The parts of an evaluation that a report shows; of what is only on record, some are not there. */
export type Shown = Measured & Partial<Pick<Evaluation, 'perClass' | 'findings' | 'size'>>;

export interface JudgedTarget
  extends Pick<Measurement, 'steps' | 'fineTune' | 'trail' | 'times' | 'examples' | 'facts'> {
  readonly name: string;
  readonly task: string;
  /** All metrics of the task (`metricsOf`). */
  readonly metrics: readonly MetricInfo[];
  readonly original: Shown;
  readonly candidate: Shown & { readonly size: SizeFigures };
  /** What gates against the baseline were held against; absent: there is none. */
  readonly baseline?: Shown;
  readonly baselineInfo: BaselineInfo;
  readonly latency?: LatencyFigures;
  readonly checks: readonly Check[];
  /** Accepted regressions whose day has passed. */
  readonly expired?: readonly AcceptedLimit[];
  /** What a missing baseline counts as for this target; absent: as the policy says. */
  readonly noBaseline?: VerdictPolicy['noBaseline'];
  readonly classNames?: readonly string[];
  readonly hurt?: readonly Hurt[];
  /** The last recorded states, oldest first; absent where no history is kept. */
  readonly history?: readonly HistoryEntry[];
  readonly gatesByDefault: boolean;
  readonly source: TargetReport['source'];
  readonly modelFolder?: string;
  readonly contentKey: string;
}

export interface FailedTarget {
  readonly name: string;
  readonly failure: FailureData;
  /** Config path that it comes from, and its line in the file, where known. */
  readonly path?: string;
  readonly line?: number;
}

export interface ReportInput
  extends Pick<Report, 'title' | 'profile' | 'notices' | 'createdAt' | 'commit' | 'run' | 'configPath' | 'seconds'> {
  readonly version: string;
  readonly targets: readonly (JudgedTarget | FailedTarget)[];
  readonly policy: VerdictPolicy;
  /** Nominal coverage of intervals, as given to `weighGates`. */
  readonly confidence: number;
  /** Whether the report holds figures per class. */
  readonly perClass: boolean;
  /** The gates that were decided together, over all targets. */
  readonly family: Family;
}

export function buildReport(input: ReportInput): Report {
  const targets = input.targets.map((target) =>
    'failure' in target ? failedTarget(target) : judgedTarget(target, input),
  );
  const verdict = worstStatus(targets.map((target) => target.verdict));
  const { title, profile, notices, createdAt, commit, run, configPath, seconds, family } = input;
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    title,
    ...(profile === undefined ? {} : { profile }),
    verdict,
    exitCode: worstExitCode(targets.map((target) => exitCode(target, input.policy))),
    headline: runHeadline(targets, verdict),
    targets,
    notices,
    tool: { name: 'compression-gate', version: input.version },
    createdAt,
    family,
    commit,
    run,
    configPath,
    seconds,
  };
}

function exitCode(target: TargetReport | TargetFailure, policy: VerdictPolicy): ExitCode {
  if ('checks' in target) return exitCodeOf(target.verdict, policy);
  return target.kind === 'input' ? 2 : 3;
}

function failedTarget({ name, failure, path, line }: FailedTarget): TargetFailure {
  const { where, what, fix, printed } = failure.parts;
  const sentence = `${where === undefined ? '' : `${where}: `}${what}${fix === undefined ? '' : `. ${fix}`}`;
  const headline = `could not be measured: ${sentence}`;
  return {
    name,
    verdict: 'not-measured',
    headline,
    code: failure.code,
    kind: failure.kind,
    lastLines: printed,
    path,
    line,
  };
}

function judgedTarget(target: JudgedTarget, { policy, confidence, perClass }: ReportInput): TargetReport {
  const { name, task, examples, candidate, baselineInfo } = target;
  const checks = target.checks.map((check) => withAdvice(check, target));
  const subjects: Subjects = { ...target, baselineMissing: baselineInfo.text };
  const rows = buildRows(target.metrics, subjects, checks, confidence);
  const doubt = { inconclusive: policy.inconclusive, noBaseline: target.noBaseline ?? policy.noBaseline };
  const verdict = targetVerdict(checks, doubt);
  return {
    name,
    verdict,
    headline: targetHeadline(verdict, checks, rows),
    task,
    examples,
    confidence,
    rows,
    checks,
    ...(target.expired === undefined || target.expired.length === 0 ? {} : { expired: target.expired }),
    policy: doubt,
    gatesByDefault: target.gatesByDefault,
    baseline: baselineInfo,
    source: target.source,
    findings: mergeFindings(target.original.findings ?? [], candidate.findings ?? []),
    steps: target.steps,
    fineTune: target.fineTune,
    trail: target.trail,
    perClass: perClass ? classRows(target) : undefined,
    slices: buildSlices({ ...target, subjects, checks, confidence, perClass }),
    hurt: target.hurt?.map(withoutInputs),
    trend: trendsOf(target),
    size: { original: target.original.size ?? null, candidate: candidate.size },
    latency: target.latency,
    facts: target.facts,
    times: target.times,
    modelFolder: target.modelFolder,
    contentKey: target.contentKey,
  };
}

/** What the models were given is for the page of examples alone. */
function withoutInputs({ examples, ...rest }: Hurt): Hurt {
  return { ...rest, examples: examples.map(({ inputs: _, ...example }) => example) };
}

function classRows({ original, baseline, candidate }: JudgedTarget): TargetReport['perClass'] {
  return candidate.perClass?.map(({ name, support, recall }, index) => ({
    name,
    support,
    originalRecall: finite(original.perClass?.[index]?.recall),
    baselineRecall: finite(baseline?.perClass?.[index]?.recall),
    candidateRecall: recall,
  }));
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

/** The headline metric comes first among a task's. */
function trendsOf({ history, metrics, candidate }: JudgedTarget): TargetReport['trend'] {
  if (history === undefined) return undefined;
  const trends = [metrics[0].name, 'sizeBrotli'].flatMap((metric) => {
    const points = trendOf(metric, history, candidate.metrics[metric]);
    return points === undefined ? [] : [{ metric, points }];
  });
  return trends.length === 0 ? undefined : trends;
}
