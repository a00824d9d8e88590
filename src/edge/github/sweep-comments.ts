/** The comments of a key in a long conversation, from both ends to the middle. */
import { ApiError, type GitHubClient } from './client.ts';
import type { Cursors } from './comment-ends.ts';
import type { FoundComment, FoundComments } from './find-comment.ts';
import { readMarker } from './marker.ts';

/** 20,000 comments. */
const mostRequests = 100;
/** Of REST, where a comment that is created next will be looked for. */
const fullPage = 100;

/** Undefined: this way of asking is not to be had here (older servers, tokens of some kinds). */
export async function sweepComments(
  client: GitHubClient,
  { issue, key }: { readonly issue: number; readonly key: string },
): Promise<FoundComments | undefined> {
  const found: FoundComment[] = [];
  const seen = new Set<number>();
  let cursors: Cursors = {};
  /** What comes while it reads stands at the end, and is for the search after a creation. */
  let wanted: number | undefined;
  for (let request = 1; request <= mostRequests; request += 1) {
    const ends = await client.commentEnds(issue, cursors).catch(refusal);
    if (ends === undefined) return undefined;
    const fresh = ends.comments.filter(({ id }) => !seen.has(id));
    for (const { isOwn, ...comment } of fresh) {
      seen.add(comment.id);
      const marker = isOwn ? readMarker(comment.body) : undefined;
      if (marker?.key === key) found.push({ comment, marker });
    }
    wanted ??= ends.total;
    const { after, before } = ends.next;
    if (seen.size >= wanted || fresh.length === 0 || after === undefined || before === undefined) {
      const comments = found.sort((a, b) => a.comment.id - b.comment.id);
      return { comments, page: Math.floor(ends.total / fullPage) + 1 };
    }
    cursors = { after, before };
  }
  return undefined;
}

function refusal(error: unknown): undefined {
  if (error instanceof ApiError && error.outcome === 'refused' && !error.limited) return undefined;
  throw error;
}
