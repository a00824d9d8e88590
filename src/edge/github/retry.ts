/**
 * Repeats calls that failed for a passing reason: waits as long as the answer asks (`retry-after`, reset of the rate
 * limit), else doubles the wait with jitter, and stops when the time for all calls together is used up.
 */
import type { Log } from '../../ports.ts';
import { ApiError } from './client.ts';

export interface Timer {
  /** Milliseconds, monotonic. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** In [0, 1); spreads the waits of runs that failed together. */
  random(): number;
}

export interface RetryPolicy {
  readonly attempts: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  /** For failed attempts and waits of all calls of a client together; what succeeds costs nothing of it. */
  readonly budgetMs: number;
  /** For one attempt, where the call does not ask for more. */
  readonly requestTimeoutMs: number;
}

export const retryPolicy: RetryPolicy = {
  attempts: 5,
  firstWaitMs: 1_000,
  longestWaitMs: 30_000,
  budgetMs: 180_000,
  requestTimeoutMs: 30_000,
};

export interface CallOptions {
  /** False: a call that may have succeeded is not sent again; one that was turned away is. */
  readonly repeatable?: boolean;
  /** Large answers take their time. */
  readonly timeoutMs?: number;
}

export type Retrying = <T>(call: (signal: AbortSignal) => Promise<T>, options?: CallOptions) => Promise<T>;

export function retrying(timer: Timer, log: Log, policy: RetryPolicy = retryPolicy): Retrying {
  let left = policy.budgetMs;
  return async (call, { repeatable = true, timeoutMs = policy.requestTimeoutMs } = {}) => {
    for (let attempt = 1; ; attempt += 1) {
      const started = timer.now();
      try {
        return await call(AbortSignal.timeout(timeoutMs));
      } catch (error) {
        left -= timer.now() - started;
        if (!(error instanceof ApiError) || !error.passing || attempt >= policy.attempts) throw error;
        if (error.outcome === 'unknown' && !repeatable) throw error;
        const wait = error.retryAfter ?? backOff(attempt, timer, policy);
        if (wait >= left) throw error;
        left -= wait;
        log.debug(`${error.message}; attempt ${attempt} of ${policy.attempts}, next in ${Math.ceil(wait / 1000)} s`);
        await timer.sleep(wait);
      }
    }
  };
}

/** 1, 2, 4 … times the first wait, each stretched by up to a half. */
export function backOff(attempt: number, timer: Timer, policy: RetryPolicy): number {
  const wait = policy.firstWaitMs * 2 ** (attempt - 1) * (1 + timer.random() / 2);
  return Math.min(wait, policy.longestWaitMs);
}
