/** The calls to GitHub that the gate makes, and no others. `octokit-client.ts` sends them, `dry-run-client.ts` tells them. */
import type { CommentEnds, Cursors } from './comment-ends.ts';
import type { GitCalls } from './git-calls.ts';
import type { ReleaseCalls } from './release-calls.ts';
import type { RunCalls } from './run-calls.ts';
import type { SignalCalls } from './signal-calls.ts';

export interface Comment {
  readonly id: number;
  readonly body: string;
  /** Login of the author: `github-actions[bot]`, `octocat`; empty when the account is gone. */
  readonly author: string;
  readonly byBot: boolean;
  readonly url: string;
}

export interface CommentPage {
  readonly comments: readonly Comment[];
  readonly hasMore: boolean;
}

export interface GitHubClient extends GitCalls, ReleaseCalls, RunCalls, SignalCalls {
  /** Oldest first, 100 a page; pages count from 1. */
  listComments(issue: number, page: number): Promise<CommentPage>;
  /** A hundred of each end of a pull request's conversation, beyond the cursors. Undefined: the answer is none of that kind. */
  commentEnds(issue: number, cursors: Cursors): Promise<CommentEnds | undefined>;
  /** Not repeated after a failure that may have come too late: see ApiError.outcome. */
  createComment(issue: number, body: string): Promise<Comment>;
  updateComment(id: number, body: string): Promise<Comment>;
  /** Done also where it is gone already. */
  deleteComment(id: number): Promise<void>;
  /** Login of the account that the token acts as. */
  viewer(): Promise<string>;
  /** Undefined: no common ancestor, or one of the commits is unknown. */
  mergeBase(base: string, head: string): Promise<string | undefined>;
  /** Undefined: there is no such file at that commit. Throws when the commit itself is unknown. */
  readFile(commit: string, path: string): Promise<Uint8Array | undefined>;
}

/** A call that was given up. */
export class ApiError extends Error {
  /** HTTP status; 0: no readable answer (dropped connection, timeout, broken body). */
  readonly status: number;
  /** `refused`: nothing has happened on the other side. `unknown`: it may have happened. */
  readonly outcome: 'refused' | 'unknown';
  /** What GitHub says about why. */
  readonly reason: string;
  /** Milliseconds that the answer asks to wait before the next attempt. */
  readonly retryAfter: number | undefined;
  /** Calls of this kind are being counted and were too many. */
  readonly limited: boolean;

  constructor(
    call: string,
    parts: { status: number; reason: string; retryAfter?: number; limited?: boolean },
    options?: ErrorOptions,
  ) {
    super(`${call}: ${parts.status === 0 ? '' : `HTTP ${parts.status}, `}${parts.reason}`, options);
    this.name = 'ApiError';
    this.status = parts.status;
    this.reason = parts.reason;
    this.retryAfter = parts.retryAfter;
    this.limited = parts.limited ?? false;
    this.outcome = parts.status === 0 || parts.status >= 500 ? 'unknown' : 'refused';
  }

  /** Worth another attempt: the same call may succeed later. */
  get passing(): boolean {
    return this.outcome === 'unknown' || this.limited;
  }
}
