/** The calls that the fake answers, by GitHub's operation id. Calls without a route here are breaches. */
import { commentJson, commitJson, errorJson } from './answers.ts';
import { gitDataRoutes } from './git-data-routes.ts';
import { commitOf, fileAt, mergeBaseOf } from './git-objects.ts';
import { pullRoutes } from './pull-routes.ts';
import { releaseRoutes } from './release-routes.ts';
import { addComment, type RepositoryState, type TokenRights } from './repository.ts';
import { runRoutes } from './run-routes.ts';
import { signalRoutes } from './signal-routes.ts';

export interface Call {
  readonly state: RepositoryState;
  readonly rights: TokenRights;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly accept: string;
  /** Address of this server with the path of this call, for links to other pages. */
  readonly address: string;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Record<string, string>;
  /** Default: application/json. */
  readonly mediaType?: string;
}

const longestComment = 65_536;

const failed = (status: number, message: string): Answer => ({ status, body: errorJson(status, message) });
const notFound = failed(404, 'Not Found');
const forbidden = failed(403, 'Resource not accessible by integration');

export const routes: Readonly<Record<string, (call: Call) => Answer>> = {
  ...gitDataRoutes,
  ...pullRoutes,
  ...releaseRoutes,
  ...runRoutes,
  ...signalRoutes,

  'issues/list-comments': ({ state, path, query, address }) => {
    const issue = Number(path.issue_number);
    if (!state.issues.has(issue)) return notFound;
    const size = Number(query.get('per_page') ?? 30);
    const page = Number(query.get('page') ?? 1);
    const all = state.comments.filter((comment) => comment.issue === issue);
    const pages = Math.max(1, Math.ceil(all.length / size));
    const link = (to: number, rel: string): string => `<${address}?per_page=${size}&page=${to}>; rel="${rel}"`;
    const links = page < pages ? [link(page + 1, 'next'), link(pages, 'last')] : [];
    const shown = all.slice((page - 1) * size, page * size).map((comment) => commentJson(state, comment));
    return { status: 200, body: shown, headers: links.length > 0 ? { link: links.join(', ') } : {} };
  },

  'issues/create-comment': ({ state, rights, path, body }) => {
    const issue = Number(path.issue_number);
    if (rights.pullRequests !== 'write') return forbidden;
    if (!state.issues.has(issue)) return notFound;
    if (state.lockedIssues.has(issue)) return failed(403, 'Unable to create comment because issue is locked.');
    const text = (body as { body: string }).body;
    return tooLong(text) ?? { status: 201, body: commentJson(state, addComment(state, issue, rights.account, text)) };
  },

  'issues/update-comment': ({ state, rights, path, body }) => {
    const comment = state.comments.find(({ id }) => id === Number(path.comment_id));
    if (rights.pullRequests !== 'write') return forbidden;
    if (comment === undefined) return notFound;
    const text = (body as { body: string }).body;
    const refused = tooLong(text);
    if (refused !== undefined) return refused;
    comment.body = text;
    comment.updatedAt = '2026-01-02T00:00:00Z';
    return { status: 200, body: commentJson(state, comment) };
  },

  'issues/delete-comment': ({ state, rights, path }) => {
    const index = state.comments.findIndex(({ id }) => id === Number(path.comment_id));
    if (rights.pullRequests !== 'write') return forbidden;
    if (index < 0) return notFound;
    state.comments.splice(index, 1);
    return { status: 204, body: undefined };
  },

  'repos/compare-commits-with-basehead': ({ state, rights, path }) => {
    if (rights.contents === 'none') return notFound;
    const [base, head] = path.basehead.split('...').map((sha) => commitOf(state, sha));
    const common = base && head && mergeBaseOf(state, base.sha, head.sha);
    if (!base || !common) return notFound;
    const web = `https://github.com/${state.owner}/${state.name}/compare/${path.basehead}`;
    return {
      status: 200,
      body: {
        url: `https://api.github.com/repos/${state.owner}/${state.name}/compare/${path.basehead}`,
        html_url: web,
        permalink_url: web,
        diff_url: `${web}.diff`,
        patch_url: `${web}.patch`,
        base_commit: commitJson(state, base),
        merge_base_commit: commitJson(state, common),
        status: 'diverged',
        ahead_by: 1,
        behind_by: 0,
        total_commits: 1,
        commits: [commitJson(state, head)],
      },
    };
  },

  'repos/get-content': ({ state, rights, path, query, accept }) => {
    if (rights.contents === 'none') return notFound;
    const ref = query.get('ref') ?? 'HEAD';
    if (commitOf(state, ref) === undefined) return failed(404, `No commit found for the ref ${ref}`);
    const bytes = fileAt(state, ref, path.path);
    if (bytes === undefined) return notFound;
    if (!accept.includes('raw')) throw new Error('the fake knows file contents as raw media type only');
    // The charset is GitHub's own, and it is there for binary files too.
    return { status: 200, body: bytes, mediaType: 'application/vnd.github.raw+json; charset=utf-8' };
  },
};

function tooLong(text: string): Answer | undefined {
  if (text.trim() === '') return validationFailed('body cannot be blank');
  return [...text].length > longestComment
    ? validationFailed(`body is too long (maximum is ${longestComment} characters)`)
    : undefined;
}

function validationFailed(message: string): Answer {
  const error = { resource: 'IssueComment', field: 'body', code: 'unprocessable', message };
  return { status: 422, body: { ...errorJson(422, 'Validation Failed'), errors: [error] } };
}
