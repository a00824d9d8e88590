/** Answers of the API are data of others: what is read from them is checked here. */
import type { Comment } from './client.ts';
import type { Artifact, OpenPull } from './run-calls.ts';

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Undefined: not a comment. A missing body or author is none, as the API allows. */
export function commentOf(value: unknown): Comment | undefined {
  if (!isRecord(value) || !Number.isSafeInteger(value.id)) return undefined;
  const user = isRecord(value.user) ? value.user : {};
  return {
    id: value.id as number,
    body: typeof value.body === 'string' ? value.body : '',
    author: typeof user.login === 'string' ? user.login : '',
    byBot: user.type === 'Bot',
    url: typeof value.html_url === 'string' ? value.html_url : '',
  };
}

/** Undefined: not an artifact. */
export function artifactOf(value: unknown): Artifact | undefined {
  if (!isRecord(value) || !Number.isSafeInteger(value.id) || typeof value.name !== 'string') return undefined;
  const size = Number.isSafeInteger(value.size_in_bytes) ? (value.size_in_bytes as number) : 0;
  return { id: value.id as number, name: value.name, size, expired: value.expired === true };
}

/** Undefined: not a pull request that can be told by its head. */
export function openPullOf(value: unknown): OpenPull | undefined {
  if (!isRecord(value) || !Number.isSafeInteger(value.number) || value.state !== 'open') return undefined;
  const { head, base } = value;
  if (!isRecord(head) || typeof head.sha !== 'string' || !isRecord(base) || typeof base.ref !== 'string')
    return undefined;
  const repository = isRecord(head.repo) ? head.repo.full_name : undefined;
  return {
    number: value.number as number,
    headSha: head.sha,
    headRepository: typeof repository === 'string' ? repository : undefined,
    baseBranch: base.ref,
  };
}
