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
  /** For all calls of a client together, waits included. */
  readonly budgetMs: number;
  readonly requestTimeoutMs: number;
}

export const retryPolicy: RetryPolicy = {
  attempts: 5,
  firstWaitMs: 1_000,
  longestWaitMs: 30_000,
  budgetMs: 180_000,
  requestTimeoutMs: 30_000,
};

/** `repeatable: false`: a call that may have succeeded is not sent again; one that was turned away is. */
export type Retrying = <T>(
  call: (signal: AbortSignal) => Promise<T>,
  options?: { readonly repeatable?: boolean },
) => Promise<T>;

export function retrying(timer: Timer, log: Log, policy: RetryPolicy = retryPolicy): Retrying {
  let spent = 0;
  return async (call, { repeatable = true } = {}) => {
    const started = timer.now();
    const left = (): number => policy.budgetMs - spent - (timer.now() - started);
    try {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await call(AbortSignal.timeout(Math.max(1, Math.min(policy.requestTimeoutMs, left()))));
        } catch (error) {
          if (!(error instanceof ApiError) || !error.passing || attempt >= policy.attempts) throw error;
          if (error.outcome === 'unknown' && !repeatable) throw error;
          const wait = error.retryAfter ?? backOff(attempt, timer, policy);
          if (wait >= left()) throw error;
          log.debug(`${error.message}; attempt ${attempt} of ${policy.attempts}, next in ${Math.ceil(wait / 1000)} s`);
          await timer.sleep(wait);
        }
      }
    } finally {
      spent += timer.now() - started;
    }
  };
}

/** 1, 2, 4 … times the first wait, each stretched by up to a half. */
export function backOff(attempt: number, timer: Timer, policy: RetryPolicy): number {
  const wait = policy.firstWaitMs * 2 ** (attempt - 1) * (1 + timer.random() / 2);
  return Math.min(wait, policy.longestWaitMs);
}
