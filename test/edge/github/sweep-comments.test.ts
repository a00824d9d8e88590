import { expect, test } from '@jest/globals';
import { findComments } from '../../../src/edge/github/find-comment.ts';
import { markerLine } from '../../../src/edge/github/marker.ts';
import { clientOf, requestLines, withApi } from '../../support/github-api/client-of.ts';
import { actionsBot, addComment, developer } from '../../support/github-api/repository.ts';
import type { GitHubApi } from '../../support/github-api/server.ts';
import { sha } from './mode-act.ts';

const key = 'a'.repeat(16);
const body = `${markerLine({ key, state: 'b'.repeat(16), run: 1, commit: sha('c') })}\nours`;

/** `own`: places of our comments in the conversation, counted from 0; everybody else can copy the marker. */
function converse(api: GitHubApi, length: number, own: readonly number[]): number[] {
  const ids: number[] = [];
  for (let place = 0; place < length; place += 1) {
    if (own.includes(place)) ids.push(addComment(api.state, 7, actionsBot, body).id);
    else addComment(api.state, 7, developer, place % 7 === 0 ? body : `remark ${place}`);
  }
  return ids;
}

const find = (api: GitHubApi, prefix = '') => findComments(clientOf(api, { prefix }), { issue: 7, key });

test.each<[number, readonly number[]]>([
  [301, [300]],
  [350, []],
  [399, [330, 350]],
  [400, [301, 399]],
  [401, [300]],
  [601, [400]],
  [1000, [999]],
  [1000, []],
  [1234, [600, 617, 1233]],
])('of %d comments those at %j are found, the lowest id first', async (length, own) => {
  await withApi(async (api) => {
    const ids = converse(api, length, own);
    const { comments, page } = await find(api);
    expect(comments.map(({ comment }) => comment.id)).toEqual(ids);
    // Where the next one stands.
    expect(page).toBe(Math.floor(length / 100) + 1);
    // Three pages, who we are (for a marker that anybody may have copied), both ends.
    expect(api.requests.length).toBeLessThanOrEqual(3 + 1 + Math.ceil(length / 200));
    expect(api.breaches).toEqual([]);
  });
});

test('short conversations, and those that begin with ours, are read as pages', async () => {
  for (const [length, own, requests] of [
    [300, [], 4],
    [1000, [3], 3],
    [1000, [150], 4],
  ] as const) {
    await withApi(async (api) => {
      const ids = converse(api, length, own);
      expect((await find(api)).comments.map(({ comment }) => comment.id)).toEqual(ids);
      expect([length, own, api.requests.length]).toEqual([length, own, requests]);
      expect(requestLines(api).filter((line) => line.includes('graphql')).length).toBeLessThanOrEqual(1);
    });
  }
});

test('where this cannot be asked, the pages are read on; an outage is no answer', async () => {
  await withApi(async (api) => {
    const ids = converse(api, 450, [420]);
    for (const status of [403, 404, 422]) {
      api.faults.push({ path: /graphql/, skip: 1, times: 1, fault: { kind: 'status', status, message: 'no' } });
      api.requests.length = 0;
      expect((await find(api, '/api/v3')).comments.map(({ comment }) => comment.id)).toEqual(ids);
      // Five pages, who we are, and the question.
      expect(api.requests).toHaveLength(7);
    }
    api.faults.push({ path: /graphql/, skip: 1, times: 99, fault: { kind: 'status', status: 502, message: 'down' } });
    await expect(find(api)).rejects.toThrow('read comments: HTTP 502');
  });
});

test('comments that come while it reads neither hide ours nor keep it reading', async () => {
  await withApi(async (api) => {
    const ids = converse(api, 900, [450]);
    const client = clientOf(api);
    const busy = {
      ...client,
      commentEnds: async (...given: Parameters<typeof client.commentEnds>) => {
        for (let more = 0; more < 60; more += 1) addComment(api.state, 7, developer, 'in between');
        return client.commentEnds(...given);
      },
    };
    const { comments } = await findComments(busy, { issue: 7, key });
    expect(comments.map(({ comment }) => comment.id)).toEqual(ids);
    expect(api.requests.length).toBeLessThan(10);
  });
});
