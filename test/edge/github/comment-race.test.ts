import { expect, test } from '@jest/globals';
import type { GitHubClient } from '../../../src/edge/github/client.ts';
import { type CommentRequest, upsertComment } from '../../../src/edge/github/comment.ts';
import { markerLine, shortDigest } from '../../../src/edge/github/marker.ts';
import { clientOf, fakeTimer, requestLines, withApi } from '../../support/github-api/client-of.ts';
import { actionsBot, addComment, developer } from '../../support/github-api/repository.ts';
import type { GitHubApi } from '../../support/github-api/server.ts';

const commits = { old: 'a'.repeat(40), new: 'b'.repeat(40) };
const request = (run: number, commit: string, changes: Partial<CommentRequest> = {}): CommentRequest => ({
  issue: 7,
  key: 'gate',
  render: () => `table of run ${run}`,
  last: 'the headline',
  state: shortDigest(`figures of ${run}`),
  onlyOnChange: false,
  run,
  commit,
  ...changes,
});
const marker = (run: number, commit = commits.old): string =>
  markerLine({ key: shortDigest('gate'), state: shortDigest(`figures of ${run}`), run, commit });
const lines = (api: GitHubApi): string[] => requestLines(api).map((line) => line.replace(/\/repos\/acme\/app/, ''));
const texts = (api: GitHubApi): string[] => api.state.comments.map(({ body }) => body.split('\n').slice(1).join('\n'));

/** All of them look for a comment before the first of them creates one. */
async function atOnce(api: GitHubApi, requests: readonly CommentRequest[]) {
  let waiting = requests.length;
  let open = (): void => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  const upserts = requests.map((each) => {
    const client = clientOf(api);
    let looked = false;
    const held: GitHubClient = {
      ...client,
      listComments: async (issue, page) => {
        const answer = await client.listComments(issue, page);
        if (looked) return answer;
        looked = true;
        waiting -= 1;
        if (waiting === 0) open();
        await all;
        return answer;
      },
    };
    return upsertComment(held, each, fakeTimer());
  });
  return Promise.all(upserts);
}

test.each([2, 4])('%d first runs at once leave one comment', async (runs) => {
  await withApi(async (api) => {
    const requests = Array.from({ length: runs }, (_, index) => request(100 + index, commits.new));
    const results = await atOnce(api, requests);
    expect(api.state.comments.map(({ id }) => id)).toEqual([5001]);
    expect(results.map(({ id }) => id)).toEqual(results.map(() => 5001));
    expect(results.filter(({ action }) => action === 'created')).toHaveLength(1);
    expect(lines(api).filter((line) => line.startsWith('DELETE'))).toHaveLength(runs - 1);
    expect(lines(api).filter((line) => line.startsWith('GET'))).toHaveLength(2 * runs);
    expect(api.breaches).toEqual([]);
  });
});

test('of two runs at once the one of the later commit has the word', async () => {
  for (const order of [
    [request(200, commits.new), request(100, commits.old)],
    [request(100, commits.old), request(200, commits.new)],
  ]) {
    await withApi(async (api) => {
      await atOnce(api, order);
      expect(texts(api)).toEqual(['table of run 200']);
    });
  }
});

test('beyond the first page, only the pages that may have changed are read again', async () => {
  await withApi(async (api) => {
    for (let index = 0; index < 220; index += 1) addComment(api.state, 7, developer, `remark ${index}`);
    const [first, second] = await atOnce(api, [request(100, commits.new), request(101, commits.new)]);
    expect(first.id).toBe(second.id);
    expect(api.state.comments).toHaveLength(221);
    expect(lines(api).filter((line) => line.includes('page=3'))).toHaveLength(4);
    expect(lines(api).filter((line) => line.startsWith('GET'))).toHaveLength(8);
  });
});

test('a comment by somebody else that carries the marker is no reason to take ours back', async () => {
  await withApi(async (api) => {
    const client = clientOf(api);
    const held: GitHubClient = {
      ...client,
      createComment: async (issue, body) => {
        addComment(api.state, 7, developer, `${marker(99)}\nforged`);
        return client.createComment(issue, body);
      },
    };
    expect(await upsertComment(held, request(100, commits.old), fakeTimer())).toMatchObject({ action: 'created' });
    expect(texts(api)).toEqual(['forged', 'table of run 100']);
  });
});

test('duplicates of ours are removed by the next run, also across pages; those of others are not', async () => {
  await withApi(async (api) => {
    for (let index = 0; index < 98; index += 1) addComment(api.state, 7, developer, `remark ${index}`);
    const kept = addComment(api.state, 7, actionsBot, `${marker(97)}\none`);
    for (const text of ['two', 'three']) addComment(api.state, 7, actionsBot, `${marker(98)}\n${text}`);
    addComment(api.state, 7, developer, `${marker(98)}\nforged`);
    const result = await upsertComment(clientOf(api), request(100, commits.old), fakeTimer());
    expect(result).toMatchObject({ action: 'updated', id: kept.id });
    expect(texts(api).filter((text) => text !== '')).toEqual(['table of run 100', 'forged']);
    expect(api.breaches).toEqual([]);
  });
});

test('where a duplicate is about a later commit, a run that ends late touches nothing', async () => {
  await withApi(async (api) => {
    addComment(api.state, 7, actionsBot, `${marker(90)}\nold`);
    const later = addComment(api.state, 7, actionsBot, `${marker(200, commits.new)}\nlater`);
    const result = await upsertComment(clientOf(api), request(100, commits.old), fakeTimer());
    expect(result).toMatchObject({ action: 'superseded', id: later.id });
    expect(texts(api)).toEqual(['old', 'later']);
  });
});

test.each([
  ['looking again', 'GET', 503],
  ['writing to the other', 'PATCH', 403],
  ['taking ours back', 'DELETE', 403],
])('%s fails: what was written stands', async (_, method, status) => {
  await withApi(async (api) => {
    const client = clientOf(api);
    const held: GitHubClient = {
      ...client,
      createComment: async (issue, body) => {
        addComment(api.state, 7, actionsBot, `${marker(99)}\nof the other run`);
        const created = await client.createComment(issue, body);
        api.faults.push({ method, times: 99, fault: { kind: 'status', status } });
        return created;
      },
    };
    const { action } = await upsertComment(held, request(100, commits.old), fakeTimer());
    expect(action).toBe(method === 'DELETE' ? 'updated' : 'created');
    expect(texts(api)).toContain('table of run 100');
  });
});

test('a duplicate that another run has removed meanwhile is no trouble', async () => {
  await withApi(async (api) => {
    addComment(api.state, 7, actionsBot, `${marker(98)}\none`);
    const gone = addComment(api.state, 7, actionsBot, `${marker(98)}\ntwo`);
    const client = clientOf(api);
    await client.deleteComment(gone.id);
    await client.deleteComment(gone.id);
    expect(lines(api)).toEqual([
      `DELETE /issues/comments/${gone.id} → 204`,
      `DELETE /issues/comments/${gone.id} → 404`,
    ]);
    expect(api.breaches).toEqual([]);
  });
});
