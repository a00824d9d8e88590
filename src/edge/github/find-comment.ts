/**
 * The comment of a key: the oldest one whose first line is our marker and whose author is the token's own account. A marker
 * alone proves nothing, since everybody who may comment can copy it.
 */
import { ApiError, type Comment, type GitHubClient } from './client.ts';
import { type Marker, readMarker } from './marker.ts';

export interface FoundComment {
  readonly comment: Comment;
  readonly marker: Marker;
}

/** 20,000 comments: more would be an answer that goes round in circles. */
const mostPages = 200;

export async function findComment(client: GitHubClient, issue: number, key: string): Promise<FoundComment | undefined> {
  let isOwn: ((comment: Comment) => boolean) | undefined;
  for (let page = 1; page <= mostPages; page += 1) {
    const { comments, hasMore } = await client.listComments(issue, page);
    for (const comment of [...comments].sort((a, b) => a.id - b.id)) {
      const marker = readMarker(comment.body);
      if (marker?.key !== key) continue;
      isOwn ??= await ownership(client);
      if (isOwn(comment)) return { comment, marker };
    }
    if (!hasMore) return undefined;
  }
  return undefined;
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
