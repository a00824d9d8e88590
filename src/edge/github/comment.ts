/** One comment per key on a pull request, updated in place. */
import { ApiError, type Comment, type GitHubClient } from './client.ts';
import { findComment } from './find-comment.ts';
import { longestForm, type Render } from './longest-form.ts';
import { markerLine, shortDigest } from './marker.ts';
import { backOff, type RetryPolicy, retryPolicy, type Timer } from './retry.ts';

export interface CommentRequest {
  readonly issue: number;
  readonly key: string;
  readonly render: Render;
  /** Said when even the minimal form is too long. */
  readonly last: string;
  /** Digest of verdict and figures. */
  readonly state: string;
  readonly onlyOnChange: boolean;
  readonly run: number;
  readonly commit: string;
}

export interface CommentResult {
  /** `superseded`: a later run has already judged a newer commit in it. */
  readonly action: 'created' | 'updated' | 'unchanged' | 'superseded';
  readonly id: number;
  readonly url: string;
}

/** Characters, as GitHub counts them; counting UTF-16 units is never too few. */
export const longestComment = 65_536;

/** How often a comment is looked for again after a creation whose answer was lost. */
const creations = 3;

export async function upsertComment(
  client: GitHubClient,
  request: CommentRequest,
  timer: Timer,
  policy: RetryPolicy = retryPolicy,
): Promise<CommentResult> {
  const key = shortDigest(request.key);
  const body = bodyOf(request, key);
  for (let attempt = 1; ; attempt += 1) {
    const found = await findComment(client, request.issue, key);
    if (found !== undefined) {
      const { comment, marker } = found;
      if (comment.body.trimEnd() === body.trimEnd()) return done(attempt > 1 ? 'created' : 'unchanged', comment);
      if (marker.run > request.run && marker.commit !== request.commit) return done('superseded', comment);
      if (request.onlyOnChange && marker.state === request.state) return done('unchanged', comment);
      return done('updated', await client.updateComment(comment.id, body));
    }
    try {
      return done('created', await client.createComment(request.issue, body));
    } catch (error) {
      // The comment may stand although its answer was lost: look before creating another.
      const lost = error instanceof ApiError && error.outcome === 'unknown';
      if (!lost || attempt >= creations) throw error;
      await timer.sleep(error.retryAfter ?? 2 * backOff(attempt, timer, policy));
    }
  }
}

function bodyOf({ render, last, state, run, commit }: CommentRequest, key: string): string {
  const line = markerLine({ key, state, run, commit });
  const room = longestComment - line.length - 1;
  return `${line}\n${longestForm(render, (text) => text.length <= room, last.slice(0, room)).text}`;
}

function done(action: CommentResult['action'], { id, url }: Comment): CommentResult {
  return { action, id, url };
}
