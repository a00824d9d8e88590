/**
 * Comments of a long conversation, a hundred from either end with one request: GraphQL can do what the REST pages cannot. Who
 * wrote each of them as the token's own account is in the same answer.
 */
import { isRecord } from './api-shapes.ts';
import type { Comment } from './client.ts';

/** Where a search goes on; undefined: at the very ends. */
export interface Cursors {
  readonly after?: string;
  readonly before?: string;
}

export interface OwnableComment extends Comment {
  /** By the account that the token acts as. */
  readonly isOwn: boolean;
}

export interface CommentEnds {
  /** Of the conversation. */
  readonly total: number;
  readonly comments: readonly OwnableComment[];
  readonly next: Cursors;
}

export const commentEndsQuery = `query ($owner: String!, $repo: String!, $issue: Int!, $after: String, $before: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $issue) {
      first: comments(first: 100, after: $after) { ...page }
      last: comments(last: 100, before: $before) { ...page }
    }
  }
}
fragment page on IssueCommentConnection {
  totalCount
  nodes { fullDatabaseId body url viewerDidAuthor author { login __typename } }
  pageInfo { startCursor endCursor }
}`;

/** Undefined: not what was asked for. */
export function commentEndsOf(data: unknown): CommentEnds | undefined {
  const pull = isRecord(data) && isRecord(data.repository) ? data.repository.pullRequest : undefined;
  if (!isRecord(pull) || !isRecord(pull.first) || !isRecord(pull.last)) return undefined;
  const [first, last] = [pull.first, pull.last];
  if (!Array.isArray(first.nodes) || !Array.isArray(last.nodes) || !Number.isSafeInteger(first.totalCount))
    return undefined;
  const comments = [...first.nodes, ...last.nodes].map(ownableOf);
  if (comments.includes(undefined)) return undefined;
  const unique = new Map(comments.map((comment) => [(comment as OwnableComment).id, comment as OwnableComment]));
  const after = cursorOf(first, 'endCursor');
  const before = cursorOf(last, 'startCursor');
  return { total: first.totalCount as number, comments: [...unique.values()], next: { after, before } };
}

function cursorOf({ pageInfo }: Record<string, unknown>, end: 'startCursor' | 'endCursor'): string | undefined {
  const cursor = isRecord(pageInfo) ? pageInfo[end] : undefined;
  return typeof cursor === 'string' ? cursor : undefined;
}

function ownableOf(node: unknown): OwnableComment | undefined {
  if (!isRecord(node) || typeof node.body !== 'string') return undefined;
  // Too large for the 32 bits of a GraphQL number: a text.
  const id = Number(node.fullDatabaseId ?? Number.NaN);
  if (!Number.isSafeInteger(id)) return undefined;
  const author = isRecord(node.author) && typeof node.author.login === 'string' ? node.author : undefined;
  const byBot = author?.__typename === 'Bot';
  return {
    id,
    body: node.body,
    author: author === undefined ? '' : `${author.login}${byBot ? '[bot]' : ''}`,
    byBot,
    url: typeof node.url === 'string' ? node.url : '',
    isOwn: node.viewerDidAuthor === true,
  };
}
