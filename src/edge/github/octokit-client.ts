/** GitHubClient over @actions/github (proxies, GHES addresses and authentication are its business). */
import { readBody } from './api-body.ts';
import { commentOf, isRecord } from './api-shapes.ts';
import type { GitHubClient } from './client.ts';
import { commentEndsOf, commentEndsQuery } from './comment-ends.ts';
import {
  type Answered,
  absentOn404,
  hasNextPage,
  type OctokitClientOptions,
  octokitCalls,
  pageSize,
} from './octokit-calls.ts';
import { gitCalls } from './octokit-git-calls.ts';
import { releaseCalls } from './octokit-release-calls.ts';
import { runCalls } from './octokit-run-calls.ts';
import { signalCalls } from './octokit-signal-calls.ts';

/** Files above this are refused by the contents API too. */
const largestFile = 100 * 1024 * 1024;
const largestFileMs = 300_000;

export function octokitClient(options: OctokitClientOptions): GitHubClient {
  const calls = octokitCalls(options);
  const { octokit, call, repository } = calls;
  return {
    ...gitCalls(calls),
    ...releaseCalls(calls, options.apiUrl),
    ...runCalls(calls),
    ...signalCalls(calls),

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
        (data, headers) => {
          if (!Array.isArray(data)) return undefined;
          const comments = data.map(commentOf).filter((comment) => comment !== undefined);
          return { comments, hasMore: hasNextPage(headers) };
        },
      ),

    commentEnds: async (issue, cursors) => {
      const { ends } = await call(
        'read comments',
        async (signal) => ({
          data: await octokit.graphql(commentEndsQuery, { ...repository, issue, ...cursors, request: { signal } }),
          headers: {},
        }),
        (data) => ({ ends: commentEndsOf(data) }),
      );
      return ends;
    },

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
              }) as Promise<Answered>,
            (data) => readBody(data, largestFile),
            { timeoutMs: largestFileMs },
          ),
        (reason) => !/no commit found/i.test(reason),
      ),
  };
}
