/** Digest of what `on-change` looks at: verdicts and figures, without times, dates and what differs from run to run. */
import type { Report, Row, TargetFailure, TargetReport } from '../../report/report.ts';
import { shortDigest } from './marker.ts';

export function figuresDigest(report: Report): string {
  return shortDigest(JSON.stringify({ verdict: report.verdict, targets: report.targets.map(figuresOf) }));
}

function figuresOf(target: TargetReport | TargetFailure): unknown {
  if (!('rows' in target)) return { name: target.name, verdict: target.verdict, code: target.code };
  return {
    name: target.name,
    verdict: target.verdict,
    baseline: target.baseline.kind,
    rows: target.rows
      .filter(isSteady)
      .map((row) => [row.metric, ...[row.original, row.baseline, row.candidate].map(digits)]),
    checks: target.checks.map(({ metric, against, limit, status }) => [metric, against, limit.text, status]),
  };
}

function isSteady({ unit, metric }: Row): boolean {
  return unit !== 'milliseconds' && !metric.startsWith('latency');
}

/** Six digits: below what a table shows. */
function digits(value: number | null): string | null {
  return value === null ? null : value.toPrecision(6);
}
