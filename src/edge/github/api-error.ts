/** What octokit throws, as an ApiError: which failures pass, how long to wait, and whether the call may have worked. */
import { Failure } from '../../failure.ts';
import { isRecord } from './api-shapes.ts';
import { ApiError } from './client.ts';

/** `now`: wall clock in milliseconds, for limits that name the moment they end. */
export function apiErrorOf(call: string, error: unknown, now: number): Error {
  if (error instanceof ApiError || error instanceof Failure) return error;
  const thrown = isRecord(error) ? error : {};
  const response = isRecord(thrown.response) ? thrown.response : undefined;
  // Octokit reports a dropped socket, a failed look-up or a timeout as status 500 without a response.
  const status = typeof response?.status === 'number' ? response.status : graphqlStatus(thrown);
  if (status === 0) return new ApiError(call, { status, reason: connectionReason(thrown) }, { cause: error });
  const headers = isRecord(response?.headers) ? response.headers : isRecord(thrown.headers) ? thrown.headers : {};
  const reason = reasonOf(response?.data ?? thrown.response, String(thrown.message ?? 'no reason given'));
  const limited =
    status === 429 ||
    (status === 403 && (headers['retry-after'] !== undefined || /secondary rate|abuse detection/i.test(reason))) ||
    (status === 403 && headers['x-ratelimit-remaining'] === '0');
  return new ApiError(call, { status, reason, limited, retryAfter: waitOf(headers, limited, now) }, { cause: error });
}

export function unreadable(call: string): ApiError {
  return new ApiError(call, { status: 0, reason: 'the answer is not what the API promises' });
}

/** GraphQL answers 200 with errors: the call was understood and refused. */
function graphqlStatus(thrown: Record<string, unknown>): number {
  return thrown.name === 'GraphqlResponseError' ? 422 : 0;
}

function connectionReason(thrown: Record<string, unknown>): string {
  if (thrown.name === 'TimeoutError' || thrown.name === 'AbortError' || /aborted|timeout/i.test(String(thrown.message)))
    return 'no answer in time';
  return `no answer (${String(thrown.message ?? 'connection lost')})`;
}

function reasonOf(data: unknown, otherwise: string): string {
  if (isRecord(data) && typeof data.message === 'string') {
    const details = Array.isArray(data.errors) ? data.errors.map(detailOf).filter((text) => text !== '') : [];
    return [data.message, ...details].join('; ').slice(0, 300);
  }
  // A proxy in between answers with a page.
  if (typeof data === 'string') return 'an answer that is not JSON';
  return otherwise.slice(0, 300);
}

function detailOf(detail: unknown): string {
  if (typeof detail === 'string') return detail;
  if (!isRecord(detail)) return '';
  if (typeof detail.message === 'string') return detail.message;
  // `already_exists` comes without words of its own.
  return typeof detail.code === 'string' ? `${detail.field ?? ''} ${detail.code}`.trim() : '';
}

function waitOf(headers: Record<string, unknown>, limited: boolean, now: number): number | undefined {
  const after = Number(headers['retry-after']);
  if (headers['retry-after'] !== undefined && Number.isFinite(after) && after >= 0) return after * 1000;
  const reset = Number(headers['x-ratelimit-reset']);
  if (limited && headers['x-ratelimit-remaining'] === '0' && reset > 0) return Math.max(1000, reset * 1000 - now);
  return undefined;
}
