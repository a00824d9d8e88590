/** Why there is no comment, in one sentence that says what to change. The verdict stands without it. */
import { ApiError } from './client.ts';

const where = 'the table is in the job summary and in the report file';

export function commentTrouble(error: unknown, { isFork }: { readonly isFork: boolean }): string {
  if (!(error instanceof ApiError)) return `No comment: ${messageOf(error)}; ${where}.`;
  return `No comment: ${causeOf(error, isFork)}; ${where}.`;
}

function causeOf(error: ApiError, isFork: boolean): string {
  const said = `GitHub says "${error.reason}" (HTTP ${error.status})`;
  if (error.limited) return `GitHub is limiting the requests of this token (${said})`;
  if (error.outcome === 'unknown') return `${error.message}, in spite of repeated attempts`;
  if (/locked/i.test(error.reason)) return `the conversation is locked (${said})`;
  if (error.status === 401) return `the token is not valid or has expired (${said})`;
  if (error.status === 403 || error.status === 404) {
    return isFork
      ? `pull requests from forks get a token that can only read, so the permission \`pull-requests: write\` is missing (${said})`
      : `the token lacks the permission \`pull-requests: write\`: add it under \`permissions:\` of the job (${said})`;
  }
  if (error.status === 410) return `comments are disabled here (${said})`;
  if (error.status === 422) {
    return `GitHub refuses the comment, which also happens when the token lacks \`pull-requests: write\` (${said})`;
  }
  return said;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/[.\s]+$/, '') : String(error);
}
