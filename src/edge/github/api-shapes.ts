/** Answers of the API are data of others: what is read from them is checked here. */
import type { Comment } from './client.ts';

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
