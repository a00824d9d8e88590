/** The GraphQL connection of comments: both ends of a conversation. Cursors are places, as opaque as those of GitHub. */
import { errorJson } from './answers.ts';
import type { RepositoryState, StoredComment } from './repository.ts';
import type { Answer } from './routes.ts';

export interface EndsVariables {
  readonly owner: string;
  readonly repo: string;
  readonly issue: number;
  readonly after?: string;
  readonly before?: string;
}

export function commentEnds(state: RepositoryState, viewer: string, variables: EndsVariables): Answer {
  const { owner, repo, issue, after, before } = variables;
  if (owner !== state.owner || repo !== state.name || !state.issues.has(issue)) {
    return { status: 200, body: { data: { repository: null }, errors: [errorJson(404, 'Could not resolve')] } };
  }
  const all = state.comments.filter((comment) => comment.issue === issue);
  const start = after === undefined ? 0 : placeOf(after) + 1;
  const end = before === undefined ? all.length : placeOf(before);
  const first = page(all, viewer, start, Math.min(all.length, start + 100));
  const last = page(all, viewer, Math.max(0, end - 100), end);
  return { status: 200, body: { data: { repository: { pullRequest: { first, last } } } } };
}

function page(all: readonly StoredComment[], viewer: string, start: number, end: number) {
  const nodes = all.slice(start, end).map(({ id, body, author }) => ({
    fullDatabaseId: String(id),
    body,
    url: `https://github.com/acme/app/pull/7#issuecomment-${id}`,
    viewerDidAuthor: author.login === viewer,
    author: { login: author.login.replace(/\[bot\]$/, ''), __typename: author.type },
  }));
  const [startCursor, endCursor] =
    nodes.length === 0 ? [null, null] : [cursorOf(start), cursorOf(start + nodes.length - 1)];
  return { totalCount: all.length, nodes, pageInfo: { startCursor, endCursor } };
}

const cursorOf = (place: number): string => Buffer.from(`cursor:${place}`).toString('base64');
const placeOf = (cursor: string): number => Number(Buffer.from(cursor, 'base64').toString().slice(7));
