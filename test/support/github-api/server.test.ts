import { expect, test } from '@jest/globals';
import { withApi } from './client-of.ts';
import type { GitHubApi } from './server.ts';

/** The fake must refuse what GitHub refuses, or nothing that passes against it proves anything. */
function send(api: GitHubApi, method: string, path: string, body?: unknown, token = 'e2e-token') {
  return fetch(`${api.url}${path}`, {
    method,
    headers: { authorization: `token ${token}` },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}
const comments = '/repos/acme/app/issues/7/comments';

test('a call as GitHub describes it passes, and so does the answer', async () => {
  await withApi(async (api) => {
    const created = await send(api, 'POST', comments, { body: 'hello' });
    expect(created.status).toBe(201);
    expect(await created.json()).toMatchObject({ user: { login: 'github-actions[bot]' } });
    expect((await send(api, 'GET', `${comments}?per_page=100&page=1`)).status).toBe(200);
    expect(api.breaches).toEqual([]);
  });
});

test.each([
  ['an unknown path', 'GET', '/repos/acme/app/remarks', undefined, 'GitHub has no GET /repos/acme/app/remarks'],
  ['a missing body', 'POST', comments, undefined, 'issues/create-comment: the body is missing'],
  ['a body without text', 'POST', comments, {}, "issues/create-comment: body must have required property 'body'"],
  ['a body of another type', 'POST', comments, { body: 3 }, 'issues/create-comment: body/body must be string'],
  ['an unknown field', 'POST', comments, { body: 'a', boody: 'b' }, 'issues/create-comment: body boody is unknown'],
  ['an unknown query', 'GET', `${comments}?perpage=3`, undefined, 'issues/list-comments: query perpage is unknown'],
  [
    'a page too large',
    'GET',
    `${comments}?per_page=101`,
    undefined,
    'issues/list-comments: per_page is above 100: 101',
  ],
  ['no number', 'GET', `${comments}?page=x`, undefined, 'issues/list-comments: query page is no whole number: x'],
])('%s is a breach', async (_, method, path, body, breach) => {
  await withApi(async (api) => {
    const { status } = await send(api, method, path, body);
    expect([404, 422]).toContain(status);
    expect(api.breaches).toEqual([breach]);
  });
});

test('limits and rights are those of GitHub', async () => {
  await withApi(async (api) => {
    expect((await send(api, 'POST', comments, { body: 'x'.repeat(65_536) })).status).toBe(201);
    expect((await send(api, 'POST', comments, { body: 'x'.repeat(65_537) })).status).toBe(422);
    expect((await send(api, 'POST', comments, { body: '  ' })).status).toBe(422);
    expect((await send(api, 'GET', comments, undefined, 'another')).status).toBe(401);
    expect((await send(api, 'POST', '/repos/acme/app/issues/8/comments', { body: 'a' })).status).toBe(404);
    api.state.lockedIssues.add(7);
    expect((await send(api, 'POST', comments, { body: 'a' })).status).toBe(403);
    expect(api.breaches).toEqual([]);
  });
});

test('an answer of the fake that GitHub would not give is a breach as well', async () => {
  await withApi(async (api) => {
    api.state.comments.push({ ...broken, issue: 7 });
    await send(api, 'GET', comments);
    expect(api.breaches).toEqual(['issues/list-comments 200: answer/0/created_at must match format "date-time"']);
  });
});

const broken = {
  id: 1,
  body: 'a',
  author: { login: 'dev', id: 1, type: 'User' as const },
  createdAt: 'yesterday',
  updatedAt: '2026-01-01T00:00:00Z',
};
