/** One comment per key on a pull request, updated in place. */
import { ApiError, type Comment, type GitHubClient } from './client.ts';
import { type FoundComment, findComments, type Search } from './find-comment.ts';
import { type LastRun, readRuns, runsLine, runsMarkdown, withRun } from './last-runs.ts';
import { forms, type Render } from './longest-form.ts';
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
  /** False: a comment that stands is kept up to date, and none is begun. */
  readonly begins?: boolean;
  readonly run: number;
  readonly commit: string;
  /** This run as a line among the last ones; absent: the comment keeps none. `web`: address of the repository. */
  readonly line?: Omit<LastRun, 'run' | 'commit'> & { readonly web: string };
}

export interface CommentResult {
  /** `superseded`: a later run has already judged a newer commit in it. `none`: there is none, and none was to be begun. */
  readonly action: 'created' | 'updated' | 'unchanged' | 'superseded' | 'none';
  readonly id: number;
  readonly url: string;
}

/** Characters, as GitHub counts them; counting UTF-16 units is never too few. */
export const longestComment = 65_536;

/** How often a comment is looked for again after a creation whose answer was lost. */
const creations = 3;
/** Duplicates removed in one run; the next one goes on. */
const removals = 10;

export async function upsertComment(
  client: GitHubClient,
  request: CommentRequest,
  timer: Timer,
  policy: RetryPolicy = retryPolicy,
): Promise<CommentResult> {
  const key = shortDigest(request.key);
  for (let attempt = 1; ; attempt += 1) {
    const found = await findComments(client, { issue: request.issue, key });
    if (found.comments.length > 0) {
      const result = await write(client, request, found.comments);
      // Which of several says the latest is for a later run to sort out.
      const duplicates = result.action === 'superseded' ? [] : found.comments.slice(1, 1 + removals);
      for (const { comment } of duplicates) await remove(client, comment);
      const isOurs = attempt > 1 && result.action === 'unchanged';
      return isOurs ? { ...result, action: 'created' } : result;
    }
    if (request.begins === false) return { action: 'none', id: 0, url: '' };
    try {
      const created = await client.createComment(request.issue, bodyOf(request, []));
      return await settle(client, request, created, found.page);
    } catch (error) {
      // The comment may stand although its answer was lost: look before creating another.
      const lost = error instanceof ApiError && error.outcome === 'unknown';
      if (!lost || attempt >= creations) throw error;
      await timer.sleep(error.retryAfter ?? 2 * backOff(attempt, timer, policy));
    }
  }
}

/** Brings the oldest comment up to date. */
async function write(
  client: GitHubClient,
  request: CommentRequest,
  found: readonly FoundComment[],
): Promise<CommentResult> {
  const newer = found.find(({ marker }) => marker.run > request.run && marker.commit !== request.commit);
  if (newer !== undefined) return done('superseded', newer.comment);
  const [{ comment, marker }] = found;
  const body = bodyOf(request, found);
  const isSame = comment.body.trimEnd() === body.trimEnd();
  const stays = isSame || (request.onlyOnChange && marker.state === request.state);
  return stays ? done('unchanged', comment) : done('updated', await client.updateComment(comment.id, body));
}

/**
 * Two runs that began together may both have found no comment and created one. The lower id stays: whoever made the higher one
 * sees that now, writes there and takes the own one back. Whatever fails in this, the comment that was created stands, and
 * a later run removes the duplicate.
 */
async function settle(
  client: GitHubClient,
  request: CommentRequest,
  created: Comment,
  fromPage: number,
): Promise<CommentResult> {
  const search: Search = {
    issue: request.issue,
    key: shortDigest(request.key),
    account: ({ author }) => author === created.author,
    fromPage,
    beforeId: created.id,
  };
  try {
    const { comments } = await findComments(client, search);
    if (comments.length === 0) return done('created', created);
    const result = await write(client, request, comments);
    await remove(client, created);
    return result;
  } catch (error) {
    if (error instanceof ApiError) return done('created', created);
    throw error;
  }
}

/** A duplicate that cannot be removed does no harm beyond being there. */
async function remove(client: GitHubClient, { id }: Comment): Promise<void> {
  try {
    await client.deleteComment(id);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}

/**
 * Where the room is short the list of the last runs goes first, then the details of the report. What is remembered of the
 * runs stays, or one long report would be the end of it.
 */
function bodyOf(request: CommentRequest, found: readonly FoundComment[]): string {
  const { key, render, last, state, run, commit, line } = request;
  const earlier = found.flatMap(({ comment }) => readRuns(comment.body));
  const runs = line === undefined ? [] : withRun({ ...line, run, commit }, earlier);
  const marker = markerLine({ key: shortDigest(key), state, run, commit });
  const head = line === undefined ? marker : `${marker}${runsLine(runs)}`;
  const list = line === undefined ? '' : runsMarkdown(runs.slice(1), line.web);
  const room = longestComment - head.length - 1;
  const listed = (text: string) => (list === '' ? text : `${text.trimEnd()}\n\n${list}\n`);
  for (const form of forms) {
    const text = render(form);
    const fitting = [listed(text), text].find(({ length }) => length <= room);
    if (fitting !== undefined) return `${head}\n${fitting}`;
  }
  return `${head}\n${listed(last.slice(0, 2000))}`;
}

function done(action: CommentResult['action'], { id, url }: Comment): CommentResult {
  return { action, id, url };
}
