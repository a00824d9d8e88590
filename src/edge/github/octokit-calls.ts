/** How every call is made: sent, its failures translated, its answer read, repeated where that may help. */
import { getOctokit } from '@actions/github';
import type { Log } from '../../ports.ts';
import { apiErrorOf, unreadable } from './api-error.ts';
import { ApiError } from './client.ts';
import { type CallOptions, type RetryPolicy, retrying, type Timer } from './retry.ts';

export interface OctokitClientOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly owner: string;
  readonly repository: string;
  readonly userAgent: string;
  readonly timer: Timer;
  readonly log: Log;
  readonly policy?: RetryPolicy;
}

export const pageSize = 100;

export type Answered = { data: unknown; headers: Record<string, unknown> };

export interface OctokitCalls {
  readonly octokit: ReturnType<typeof getOctokit>;
  readonly repository: { readonly owner: string; readonly repo: string };
  /** `read` yields undefined for an answer that is not what the API promises. */
  call<T>(
    what: string,
    send: (signal: AbortSignal) => Promise<Answered>,
    read: (data: unknown, headers: Record<string, unknown>) => T | undefined,
    options?: CallOptions,
  ): Promise<Awaited<T>>;
}

export function octokitCalls(options: OctokitClientOptions): OctokitCalls {
  const { owner, repository: repo, log } = options;
  const silent = { debug: log.debug, info: log.debug, warn: log.debug, error: log.debug };
  const octokit = getOctokit(options.token, { baseUrl: options.apiUrl, userAgent: options.userAgent, log: silent });
  const retry = retrying(options.timer, log, options.policy);
  return {
    octokit,
    repository: { owner, repo },
    call: (what, send, read, callOptions = {}) =>
      retry(async (signal) => {
        try {
          const { data, headers } = await send(signal);
          const value = await read(data, headers);
          if (value === undefined) throw unreadable(what);
          return value;
        } catch (error) {
          throw apiErrorOf(what, error, Date.now());
        }
      }, callOptions),
  };
}

export function hasNextPage({ link }: Record<string, unknown>): boolean {
  return typeof link === 'string' && link.includes('rel="next"');
}

export async function absentOn404<T>(call: () => Promise<T>, absent: (reason: string) => boolean = () => true) {
  try {
    return await call();
  } catch (error) {
    if (error instanceof ApiError && error.status === 404 && absent(error.reason)) return undefined;
    throw error;
  }
}
