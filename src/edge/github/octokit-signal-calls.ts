/** SignalCalls over octokit. */
import { isRecord } from './api-shapes.ts';
import type { OctokitCalls } from './octokit-calls.ts';
import type { SignalCalls } from './signal-calls.ts';

export function signalCalls({ octokit, call, repository }: OctokitCalls): SignalCalls {
  return {
    setStatus: async (sha, { state, context, description, url }) => {
      await call(
        'set commit status',
        (signal) =>
          octokit.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
            ...repository,
            sha,
            state,
            context,
            description,
            target_url: url,
            request: { signal },
          }),
        () => true,
      );
    },

    openCheckRun: (head_sha, name, details_url) =>
      call(
        'create check run',
        (signal) =>
          octokit.request('POST /repos/{owner}/{repo}/check-runs', {
            ...repository,
            head_sha,
            name,
            details_url,
            status: 'in_progress',
            request: { signal },
          }),
        (data) => (isRecord(data) && Number.isSafeInteger(data.id) ? (data.id as number) : undefined),
        { repeatable: false },
      ),

    closeCheckRun: async (check_run_id, { conclusion, title, summary }) => {
      await call(
        'complete check run',
        (signal) =>
          octokit.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
            ...repository,
            check_run_id,
            status: 'completed',
            conclusion,
            output: { title, summary },
            request: { signal },
          }),
        () => true,
      );
    },

    createClosedCheckRun: async (head_sha, name, details_url, { conclusion, title, summary }) => {
      await call(
        'create check run',
        (signal) =>
          octokit.request('POST /repos/{owner}/{repo}/check-runs', {
            ...repository,
            head_sha,
            name,
            details_url,
            status: 'completed',
            conclusion,
            output: { title, summary },
            request: { signal },
          }),
        () => true,
      );
    },
  };
}
