import { expect, test } from '@jest/globals';
import { clientOf, fakeTimer, requestLines, withApi } from '../../support/github-api/client-of.ts';
import { type Fault, secondaryLimit, tooMany } from '../../support/github-api/faults.ts';
import { addComment, developer } from '../../support/github-api/repository.ts';

const list = 'GET /repos/acme/app/issues/7/comments?per_page=100&page=1';

test.each<[string, Fault, string, number[]]>([
  ['HTTP 500', { kind: 'status', status: 500 }, '500', [1000, 2000]],
  ['502 with a page of HTML', { kind: 'html', status: 502 }, '502 as HTML', [1000, 2000]],
  ['429 with retry-after', tooMany(7), '429', [7000, 7000]],
  ['a secondary limit with retry-after', secondaryLimit(60), '403', [60_000, 60_000]],
  ['a dropped connection', { kind: 'drop', after: false }, 'connection dropped', [1000, 2000]],
  ['an answer that breaks off', { kind: 'cut' }, '200, cut off', [1000, 2000]],
])('%s twice, then the answer', async (_, fault, logged, waits) => {
  await withApi(async (api) => {
    addComment(api.state, 7, developer, 'hello');
    api.faults.push({ times: 2, fault });
    const timer = fakeTimer();
    const page = await clientOf(api, { timer }).listComments(7, 1);
    expect(page).toMatchObject({ hasMore: false, comments: [{ body: 'hello', author: 'dev', byBot: false }] });
    expect(timer.waits).toEqual(waits);
    expect(requestLines(api)).toEqual([`${list} → ${logged}`, `${list} → ${logged}`, `${list} → 200`]);
    expect(api.breaches).toEqual([]);
  });
});

test('an exhausted rate limit is waited for until it resets', async () => {
  await withApi(async (api) => {
    const reset = Math.ceil(Date.now() / 1000) + 40;
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) };
    api.faults.push({ times: 1, fault: { kind: 'status', status: 403, message: 'API rate limit exceeded', headers } });
    const timer = fakeTimer();
    await clientOf(api, { timer }).listComments(7, 1);
    expect(timer.waits[0]).toBeGreaterThan(37_000);
    expect(timer.waits[0]).toBeLessThanOrEqual(41_000);
  });
});

test('a slow answer counts as none', async () => {
  await withApi(async (api) => {
    api.faults.push({ times: 1, fault: { kind: 'slow', milliseconds: 400 } });
    const client = clientOf(api, { policy: { requestTimeoutMs: 100 } });
    expect((await client.listComments(7, 1)).comments).toEqual([]);
  });
});

test('outages end: attempts and time are bounded', async () => {
  await withApi(async (api) => {
    api.faults.push({ times: 100, fault: { kind: 'status', status: 503 } });
    const timer = fakeTimer();
    const client = clientOf(api, { timer });
    await expect(client.listComments(7, 1)).rejects.toThrow('list comments: HTTP 503, Server Error');
    expect(api.requests).toHaveLength(5);
    expect(timer.waits).toEqual([1000, 2000, 4000, 8000]);
  });
});

test('the time for all calls together is bounded, waits that were asked for included', async () => {
  await withApi(async (api) => {
    api.faults.push({ times: 100, fault: secondaryLimit(100) });
    const timer = fakeTimer();
    const client = clientOf(api, { timer });
    await expect(client.listComments(7, 1)).rejects.toMatchObject({ status: 403, limited: true });
    expect(timer.waits).toEqual([100_000]);
    await expect(client.listComments(7, 1)).rejects.toMatchObject({ status: 403 });
    expect(timer.waits).toEqual([100_000]);
  });
});

test.each([400, 401, 403, 404, 410, 422])('HTTP %d is an answer and not asked for again', async (status) => {
  await withApi(async (api) => {
    api.faults.push({ times: 1, fault: { kind: 'status', status, message: 'No' } });
    await expect(clientOf(api).listComments(7, 1)).rejects.toMatchObject({ status, reason: 'No', outcome: 'refused' });
    expect(api.requests).toHaveLength(1);
  });
});

test('a creation whose answer was lost is not sent again; one that was turned away is', async () => {
  await withApi(async (api) => {
    const client = clientOf(api);
    for (const fault of [{ kind: 'drop', after: true }, { kind: 'status', status: 502 }, { kind: 'cut' }] as const) {
      api.faults.push({ method: 'POST', times: 1, fault });
      await expect(client.createComment(7, 'hello')).rejects.toMatchObject({ outcome: 'unknown' });
    }
    expect(api.requests).toHaveLength(3);
    api.faults.push({ method: 'POST', times: 1, fault: tooMany(1) });
    expect(await client.createComment(7, 'hello')).toMatchObject({ body: 'hello' });
    expect(
      requestLines(api)
        .slice(3)
        .map((line) => line.split(' → ')[1]),
    ).toEqual(['429', '201']);
  });
});

test('the account of a token', async () => {
  await withApi(async (api) => {
    api.faults.push({ times: 1, fault: { kind: 'html', status: 504 } });
    expect(await clientOf(api).viewer()).toBe('github-actions[bot]');
    await expect(clientOf(api, { token: 'stale' }).viewer()).rejects.toMatchObject({ status: 401 });
  });
});

test('nobody listens at the address', async () => {
  const gone = await withApi(async (api) => api);
  await expect(clientOf(gone).listComments(7, 1)).rejects.toMatchObject({ status: 0, outcome: 'unknown' });
});

test('an enterprise server has its calls below /api/v3 and GraphQL beside it', async () => {
  await withApi(async (api) => {
    const client = clientOf(api, { prefix: '/api/v3' });
    expect(await client.viewer()).toBe('github-actions[bot]');
    expect(await client.createComment(7, 'hello')).toMatchObject({ id: 5001 });
    expect(api.breaches).toEqual([]);
  });
});
