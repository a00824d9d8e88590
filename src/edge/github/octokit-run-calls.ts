/** RunCalls over octokit. */
import { inputFailure } from '../../failure.ts';
import { readBody } from './api-body.ts';
import { artifactOf, isRecord, openPullOf } from './api-shapes.ts';
import { type Answered, hasNextPage, type OctokitCalls, pageSize } from './octokit-calls.ts';
import type { RunCalls } from './run-calls.ts';

const downloadMs = 120_000;

export function runCalls({ octokit, call, repository }: OctokitCalls): RunCalls {
  return {
    listArtifacts: (run_id, page, name) =>
      call(
        'list artifacts',
        (signal) =>
          octokit.request('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
            ...repository,
            run_id,
            per_page: pageSize,
            page,
            ...(name === undefined ? {} : { name }),
            request: { signal },
          }),
        (data, headers) => {
          if (!isRecord(data) || !Array.isArray(data.artifacts)) return undefined;
          const artifacts = data.artifacts.map(artifactOf).filter((artifact) => artifact !== undefined);
          return { artifacts, hasMore: hasNextPage(headers) };
        },
      ),

    downloadArtifact: (artifact_id, limit) =>
      call(
        'download artifact',
        (signal) =>
          octokit.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}', {
            ...repository,
            artifact_id,
            archive_format: 'zip',
            request: { signal, parseSuccessResponseBody: false },
          }) as Promise<Answered>,
        // Undefined, an answer that breaks off, is caught by `call`.
        (data) => readBody(data, limit, artifactTooLarge) as Promise<Uint8Array>,
        { timeoutMs: downloadMs },
      ),

    openPulls: (owner, branch) =>
      call(
        'list pull requests',
        (signal) =>
          octokit.request('GET /repos/{owner}/{repo}/pulls', {
            ...repository,
            state: 'open',
            head: `${owner}:${branch}`,
            per_page: pageSize,
            request: { signal },
          }),
        (data) => (Array.isArray(data) ? data.map(openPullOf).filter((pull) => pull !== undefined) : undefined),
      ),
  };
}

export function artifactTooLarge(limit: number): Error {
  return inputFailure('artifact-too-large', {
    what: `the artifact is larger than ${Math.round(limit / 1_000_000)} MB`,
    fix: 'Upload nothing but `result.json` in it',
  });
}
