import { expect, test } from '@jest/globals';
import { type CommentRequest, upsertComment } from '../../../src/edge/github/comment.ts';
import { markerLine, readMarker, shortDigest } from '../../../src/edge/github/marker.ts';
import { clientOf, fakeTimer, requestLines, withApi, workflowToken } from '../../support/github-api/client-of.ts';
import type { Fault } from '../../support/github-api/faults.ts';
import { actionsBot, addComment, developer } from '../../support/github-api/repository.ts';
import type { GitHubApi } from '../../support/github-api/server.ts';

const commit = 'a'.repeat(40);
const request = (changes: Partial<CommentRequest> = {}): CommentRequest => ({
  issue: 7,
  key: 'gate',
  render: () => 'the table',
  last: 'the headline',
  state: shortDigest('figures'),
  onlyOnChange: false,
  run: 100,
  commit,
  ...changes,
});
const marker = (changes: Partial<Parameters<typeof markerLine>[0]> = {}): string =>
  markerLine({ key: shortDigest('gate'), state: shortDigest('figures'), run: 99, commit, ...changes });
const upsert = (api: GitHubApi, changes: Partial<CommentRequest> = {}) =>
  upsertComment(clientOf(api), request(changes), fakeTimer());
const methods = (api: GitHubApi): string[] => requestLines(api).map((line) => line.replace(/\/repos\/acme\/app/, ''));

test('the first run creates, the next updates in place', async () => {
  await withApi(async (api) => {
    const created = await upsert(api);
    expect(created).toMatchObject({ action: 'created', id: 5001 });
    expect(api.state.comments[0].body).toBe(
      `<!-- compression-gate/1 key=${shortDigest('gate')} state=${shortDigest('figures')} run=100 commit=${commit} -->\nthe table`,
    );
    const updated = await upsert(api, { render: () => 'another table', run: 101 });
    expect(updated).toEqual({ ...created, action: 'updated' });
    expect(api.state.comments).toHaveLength(1);
    expect(methods(api)).toEqual([
      'GET /issues/7/comments?per_page=100&page=1 → 200',
      'POST /issues/7/comments → 201',
      // Nobody else has created one meanwhile.
      'GET /issues/7/comments?per_page=100&page=1 → 200',
      'GET /issues/7/comments?per_page=100&page=1 → 200',
      'POST /graphql → 200',
      'PATCH /issues/comments/5001 → 200',
    ]);
    expect(api.breaches).toEqual([]);
  });
});

test('found over all pages, by marker and author; the lowest id wins', async () => {
  await withApi(async (api) => {
    addComment(api.state, 7, developer, `${marker()}\nforged`);
    for (let index = 0; index < 220; index += 1) addComment(api.state, 7, developer, `remark ${index}`);
    addComment(api.state, 7, { ...developer, login: 'github-actions' }, `${marker()}\nforged by name`);
    const own = addComment(api.state, 7, actionsBot, `${marker()}\nours`);
    addComment(api.state, 7, actionsBot, `${marker()}\nours, twice`);
    expect(await upsert(api)).toMatchObject({ action: 'updated', id: own.id });
    expect(own.body).toContain('the table');
    expect(api.state.comments.filter(({ body }) => body.includes('ours, twice'))).toEqual([]);
    expect(api.state.comments.filter(({ body }) => body.includes('forged')).map(({ body }) => body)).toEqual([
      `${marker()}\nforged`,
      `${marker()}\nforged by name`,
    ]);
    expect(methods(api).filter((line) => line.startsWith('GET'))).toHaveLength(3);
  });
});

test('keys keep comments apart, and a marker counts on the first line only', async () => {
  await withApi(async (api) => {
    addComment(api.state, 7, actionsBot, `> ${marker()}\nquoted`);
    addComment(api.state, 7, actionsBot, `\n${marker()}`);
    addComment(api.state, 7, actionsBot, `${marker({ key: shortDigest('other') })}\nother`);
    expect(await upsert(api)).toMatchObject({ action: 'created' });
    expect(api.state.comments).toHaveLength(4);
  });
});

test('an app or a user with a token of their own is told by the API', async () => {
  const app = { login: 'acme-gate[bot]', id: 77, type: 'Bot' as const };
  await withApi(
    async (api) => {
      const bots = addComment(api.state, 7, actionsBot, `${marker()}\nof the workflow token`);
      const own = addComment(api.state, 7, app, `${marker()}\nours`);
      expect(await upsert(api)).toMatchObject({ action: 'updated', id: own.id });
      expect(bots.body).toContain('of the workflow token');
    },
    { rights: { ...workflowToken, account: app } },
  );
});

test('where the account cannot be asked for, it is the workflow token; an outage is no answer', async () => {
  await withApi(async (api) => {
    const own = addComment(api.state, 7, actionsBot, `${marker()}\nours`);
    api.faults.push({ path: /graphql/, times: 1, fault: { kind: 'status', status: 403, message: 'Forbidden' } });
    expect(await upsert(api)).toMatchObject({ action: 'updated', id: own.id });
    api.faults.push({ path: /graphql/, times: 9, fault: { kind: 'status', status: 502 } });
    await expect(upsert(api, { run: 102 })).rejects.toMatchObject({ status: 502 });
    expect(api.state.comments).toHaveLength(1);
  });
});

test('on-change leaves a comment with the same figures alone', async () => {
  await withApi(async (api) => {
    const own = addComment(api.state, 7, actionsBot, `${marker()}\nas it was`);
    expect(await upsert(api, { onlyOnChange: true })).toMatchObject({ action: 'unchanged', id: own.id });
    expect(own.body).toContain('as it was');
    expect(await upsert(api, { onlyOnChange: true, state: shortDigest('new') })).toMatchObject({ action: 'updated' });
    expect(own.body).toContain('the table');
    expect(await upsert(api, { state: shortDigest('new') })).toMatchObject({ action: 'unchanged' });
  });
});

test('a run that ends late does not overwrite what a later run said about a newer commit', async () => {
  await withApi(async (api) => {
    const own = addComment(api.state, 7, actionsBot, `${marker({ run: 200, commit: 'b'.repeat(40) })}\nnewer`);
    expect(await upsert(api)).toMatchObject({ action: 'superseded', id: own.id });
    expect(own.body).toContain('newer');
    own.body = `${marker({ run: 200 })}\nnewer run of the same commit`;
    expect(await upsert(api)).toMatchObject({ action: 'updated' });
  });
});

test.each<[string, Fault]>([
  ['the connection dropped after the comment was made', { kind: 'drop', after: true }],
  ['the answer broke off', { kind: 'cut' }],
])('%s: no second comment', async (_, fault) => {
  await withApi(async (api) => {
    api.faults.push({ method: 'POST', path: /comments/, times: 1, fault });
    expect(await upsert(api)).toMatchObject({ action: 'created', id: 5001 });
    expect(api.state.comments).toHaveLength(1);
    expect(methods(api).filter((line) => line.startsWith('POST /issues'))).toHaveLength(1);
  });
});

test('the connection dropped before the comment was made: it is made then', async () => {
  await withApi(async (api) => {
    api.faults.push({ method: 'POST', times: 2, fault: { kind: 'drop', after: false } });
    expect(await upsert(api)).toMatchObject({ action: 'created', id: 5001 });
    expect(api.state.comments).toHaveLength(1);
    api.state.comments.pop();
    api.faults.push({ method: 'POST', times: 9, fault: { kind: 'status', status: 500 } });
    await expect(upsert(api)).rejects.toMatchObject({ status: 500 });
    expect(methods(api).filter((line) => line === 'POST /issues/7/comments → 500')).toHaveLength(3);
  });
});

test('too long a table gives way to shorter forms, measured with the marker', async () => {
  await withApi(async (api) => {
    const room = 65_536 - marker({ run: 100 }).length - 1;
    const lengths = { full: room + 1, short: room, minimal: 10 };
    await upsert(api, { render: (form) => form[0].repeat(lengths[form]) });
    expect(api.state.comments[0].body).toHaveLength(65_536);
    expect(api.state.comments[0].body.endsWith('sss')).toBe(true);
    await upsert(api, { render: (form) => '𝄞'.repeat(form === 'minimal' ? 20_000 : 40_000) });
    expect(api.state.comments[0].body.endsWith('𝄞')).toBe(true);
    expect(api.state.comments[0].body.length).toBeLessThan(41_000);
    await upsert(api, { render: () => 'x'.repeat(70_000) });
    expect(api.state.comments[0].body.endsWith('the headline')).toBe(true);
    expect(api.breaches).toEqual([]);
  });
});

test('markers hold digests and numbers, and nothing else is read as one', () => {
  const line = marker();
  expect(readMarker(`${line}\n…`)).toEqual({
    key: shortDigest('gate'),
    state: shortDigest('figures'),
    run: 99,
    commit,
  });
  expect(readMarker(` ${line}`)).toBeUndefined();
  expect(readMarker(line.replace('key=', 'key=<'))).toBeUndefined();
  expect(readMarker(line.replace('run=99', 'run=-1'))).toBeUndefined();
});
