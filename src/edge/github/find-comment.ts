/**
 * The comments of a key: those whose first line is our marker and whose author is the token's own account. A marker alone
 * proves nothing, since everybody who may comment can copy it.
 */
import { ApiError, type Comment, type GitHubClient } from './client.ts';
import { type Marker, readMarker } from './marker.ts';
import { sweepComments } from './sweep-comments.ts';

export interface FoundComment {
  readonly comment: Comment;
  readonly marker: Marker;
}

export interface FoundComments {
  /** By id, the oldest first: that one counts, the others are duplicates of it. */
  readonly comments: readonly FoundComment[];
  /** Where a comment that is created next will stand: the last page that was read, or, where that is full, the next. */
  readonly page: number;
}

export interface Search {
  readonly issue: number;
  readonly key: string;
  /** Whose comments count, where that is known already; else the API is asked, as soon as it matters. */
  readonly account?: (comment: Comment) => boolean;
  readonly fromPage?: number;
  /** Only comments with lower ids. */
  readonly beforeId?: number;
}

/** As GitHubClient promises. */
const fullPage = 100;

/** Further than this a conversation is read from both ends, with fewer requests. */
const shortPages = 3;

/** 20,000 comments: more would be an answer that goes round in circles. */
const mostPages = 200;

/**
 * Reads no further than the page after the first comment of the key: duplicates come from runs that created a comment at the
 * same time, and stand next to each other. Where the first pages hold none, the rest is swept from both ends.
 */
export async function findComments(client: GitHubClient, search: Search): Promise<FoundComments> {
  const { issue, key, fromPage = 1, beforeId = Number.POSITIVE_INFINITY } = search;
  const found: FoundComment[] = [];
  const isLong = fromPage === 1 && search.account === undefined;
  let isOwn = search.account;
  for (let page = fromPage, last = mostPages; ; page += 1) {
    const { comments, hasMore } = await client.listComments(issue, page);
    for (const comment of [...comments].sort((a, b) => a.id - b.id)) {
      const marker = readMarker(comment.body);
      if (marker?.key !== key || comment.id >= beforeId) continue;
      isOwn ??= await ownership(client);
      if (isOwn(comment)) found.push({ comment, marker });
    }
    if (found.length > 0) last = Math.min(last, page + 1);
    if (isLong && hasMore && found.length === 0 && page === shortPages) {
      const swept = await sweepComments(client, search);
      if (swept !== undefined) return swept;
    }
    const isPast = comments.some(({ id }) => id >= beforeId);
    if (!hasMore || isPast || page >= last) {
      return { comments: found, page: comments.length < fullPage ? page : page + 1 };
    }
  }
}

/** REST names an app's account `name[bot]`; GraphQL, asked by an app's token, may leave the suffix away. */
async function ownership(client: GitHubClient): Promise<(comment: Comment) => boolean> {
  const login = await viewerOf(client);
  return ({ author, byBot }) => author === login || (byBot && author === `${login}[bot]`);
}

async function viewerOf(client: GitHubClient): Promise<string> {
  try {
    return await client.viewer();
  } catch (error) {
    // A token that may not even ask is the workflow's own; an outage is no answer and must not hide our comment.
    if (error instanceof ApiError && error.outcome === 'refused' && !error.limited) return 'github-actions[bot]';
    throw error;
  }
}
