/** The action's outputs, from the report. */
import { posix } from 'node:path';
import type { Report, TargetFailure, TargetReport } from '../../report/report.ts';
import type { OutputName } from './inputs.ts';

export interface Written {
  readonly report?: Report;
  readonly resultPath?: string;
  readonly reportPath?: string;
  readonly releaseFolder?: string;
  readonly comment?: { readonly id: number; readonly url: string };
}

/** `place`: how the other steps of the job write a path that the report holds. */
export function outputsOf(written: Written, place: (path: string) => string): Record<OutputName, string> {
  const { report, resultPath, reportPath, releaseFolder, comment } = written;
  const targets = report?.targets ?? [];
  const folders = targets.flatMap((target) => ('modelFolder' in target ? (target.modelFolder ?? []) : []));
  return {
    // A run that could not be finished must not look like one that passed.
    verdict: report?.verdict ?? 'not-measured',
    'result-path': resultPath === undefined ? '' : place(resultPath),
    'report-path': reportPath === undefined ? '' : place(reportPath),
    targets: JSON.stringify(Object.fromEntries(targets.map((target) => [target.name, targetOutput(target, place)]))),
    'model-folder': commonFolder(folders.map(place)),
    'release-folder': releaseFolder === undefined ? '' : place(releaseFolder),
    'comment-id': comment?.id ? String(comment.id) : '',
    'comment-url': comment?.url ?? '',
  };
}

function targetOutput(target: TargetReport | TargetFailure, place: (path: string) => string): unknown {
  const { verdict, headline } = target;
  if (!('rows' in target)) return { verdict, headline };
  const figures = target.rows.map(({ metric, original, baseline, candidate }) => [
    metric,
    { original, baseline, candidate },
  ]);
  const modelFolder = target.modelFolder === undefined ? null : place(target.modelFolder);
  return { verdict, headline, modelFolder, metrics: Object.fromEntries(figures) };
}

/** The one folder, or the deepest that holds all of them. */
function commonFolder(folders: readonly string[]): string {
  if (folders.length < 2) return folders[0] ?? '';
  const parts = folders.map((folder) => folder.split(posix.sep));
  const shared = parts[0].findIndex((part, index) => parts.some((other) => other[index] !== part));
  return parts[0].slice(0, shared < 0 ? undefined : shared).join(posix.sep) || '.';
}
