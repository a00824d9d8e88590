/** GitHubClient over @actions/github (proxies, GHES addresses and authentication are its business). */
import { getOctokit } from '@actions/github';
import type { Log } from '../../ports.ts';
import { readBody } from './api-body.ts';
import { apiErrorOf, unreadable } from './api-error.ts';
import { commentOf, isRecord } from './api-shapes.ts';
import { ApiError, type GitHubClient } from './client.ts';
import { type CallOptions, type RetryPolicy, retrying, type Timer } from './retry.ts';

export interface OctokitClientOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly owner: string;
  readonly repository: string;
  readonly userAgent: string;
  readonly timer: Timer;
  readonly log: Log;
  readonly policy?: RetryPolicy;
}

/** Files above this are refused by the contents API too. */
const largestFile = 100 * 1024 * 1024;
const largestFileMs = 300_000;
const pageSize = 100;

export function octokitClient(options: OctokitClientOptions): GitHubClient {
  const { owner, repository: repo, log } = options;
  const silent = { debug: log.debug, info: log.debug, warn: log.debug, error: log.debug };
  const octokit = getOctokit(options.token, { baseUrl: options.apiUrl, userAgent: options.userAgent, log: silent });
  const retry = retrying(options.timer, log, options.policy);

  /** One call: sent, its failures translated, its answer read by `read`. */
  async function call<T>(
    what: string,
    send: (signal: AbortSignal) => Promise<{ data: unknown; headers: Record<string, unknown> }>,
    read: (data: unknown, headers: Record<string, unknown>) => T | undefined,
    options: CallOptions = {},
  ): Promise<Awaited<T>> {
    const once = async (signal: AbortSignal): Promise<Awaited<T>> => {
      try {
        const { data, headers } = await send(signal);
        const value = await read(data, headers);
        if (value === undefined) throw unreadable(what);
        return value;
      } catch (error) {
        throw apiErrorOf(what, error, Date.now());
      }
    };
    return retry(once, options);
  }

  const repository = { owner, repo };
  return {
    listComments: (issue_number, page) =>
      call(
        'list comments',
        (signal) =>
          octokit.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            ...repository,
            issue_number,
            per_page: pageSize,
            page,
            request: { signal },
          }),
        (data, { link }) => {
          if (!Array.isArray(data)) return undefined;
          const comments = data.map(commentOf).filter((comment) => comment !== undefined);
          return { comments, hasMore: typeof link === 'string' && link.includes('rel="next"') };
        },
      ),

    createComment: (issue_number, body) =>
      call(
        'create comment',
        (signal) =>
          octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            ...repository,
            issue_number,
            body,
            request: { signal },
          }),
        commentOf,
        { repeatable: false },
      ),

    updateComment: (comment_id, body) =>
      call(
        'update comment',
        (signal) =>
          octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            ...repository,
            comment_id,
            body,
            request: { signal },
          }),
        commentOf,
      ),

    deleteComment: async (comment_id) => {
      await absentOn404(() =>
        call(
          'delete comment',
          (signal) =>
            octokit.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
              ...repository,
              comment_id,
              request: { signal },
            }),
          () => true,
        ),
      );
    },

    viewer: () =>
      call(
        'ask who the token acts as',
        async (signal) => ({
          data: await octokit.graphql('query { viewer { login } }', { request: { signal } }),
          headers: {},
        }),
        (data) => {
          const login = isRecord(data) && isRecord(data.viewer) ? data.viewer.login : undefined;
          return typeof login === 'string' && login !== '' ? login : undefined;
        },
      ),

    mergeBase: (base, head) =>
      absentOn404(() =>
        call(
          'compare commits',
          (signal) =>
            octokit.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
              ...repository,
              basehead: `${base}...${head}`,
              per_page: 1,
              request: { signal },
            }),
          (data) => {
            const commit = isRecord(data) && isRecord(data.merge_base_commit) ? data.merge_base_commit.sha : undefined;
            return typeof commit === 'string' ? commit : undefined;
          },
        ),
      ),

    readFile: (commit, path) =>
      absentOn404(
        () =>
          call(
            `read ${path} at ${commit.slice(0, 12)}`,
            (signal) =>
              octokit.request('GET /repos/{owner}/{repo}/contents/{path}', {
                ...repository,
                path,
                ref: commit,
                headers: { accept: 'application/vnd.github.raw+json' },
                // Octokit would decode the bytes as text: GitHub labels raw answers with a charset.
                request: { signal, parseSuccessResponseBody: false },
              }) as Promise<{ data: unknown; headers: Record<string, unknown> }>,
            (data) => readBody(data, largestFile),
            { timeoutMs: largestFileMs },
          ),
        (reason) => !/no commit found/i.test(reason),
      ),
  };
}

async function absentOn404<T>(call: () => Promise<T>, absent: (reason: string) => boolean = () => true) {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ApiError && error.status === 404 && absent(error.reason)) return undefined;
    throw error;
  }
}
