import { expect, test } from '@jest/globals';
import { type CommentRequest, upsertComment } from '../../../src/edge/github/comment.ts';
import { type LastRun, readRuns, runsLine, runsMarkdown, withRun } from '../../../src/edge/github/last-runs.ts';
import { markerLine, shortDigest } from '../../../src/edge/github/marker.ts';
import { clientOf, fakeTimer, requestLines, withApi } from '../../support/github-api/client-of.ts';
import { actionsBot, addComment, developer } from '../../support/github-api/repository.ts';
import type { GitHubApi } from '../../support/github-api/server.ts';

const web = 'https://github.com/acme/app';
const commitOf = (index: number): string => index.toString(16).padStart(40, '0');
const runOf = (index: number, changes: Partial<LastRun> = {}): LastRun => ({
  commit: commitOf(index),
  run: 100 + index,
  at: '2026-11-23 10:15 UTC',
  verdict: 'fail',
  text: `Accuracy −${index} pp against the baseline`,
  ...changes,
});
const marker = markerLine({ key: shortDigest('gate'), state: shortDigest('old'), run: 1, commit: commitOf(1) });
const stored = (json: string): string => `${marker}<!-- compression-gate/runs/1 ${json} -->\nthe table`;

function upsert(api: GitHubApi, index: number, changes: Partial<CommentRequest> = {}, line: Partial<LastRun> = {}) {
  const { commit, run, ...words } = runOf(index, line);
  const request: CommentRequest = {
    issue: 7,
    key: 'gate',
    render: () => `table ${index}\n`,
    last: 'the headline',
    state: shortDigest(`figures ${index}`),
    onlyOnChange: false,
    run,
    commit,
    line: { ...words, web },
    ...changes,
  };
  return upsertComment(clientOf(api), request, fakeTimer());
}
const body = (api: GitHubApi): string => api.state.comments[0].body;
const shown = (api: GitHubApi): number[] =>
  [...body(api).matchAll(/\/commit\/([0-9a-f]{40})\)/g)].map(([, commit]) => Number.parseInt(commit, 16));

test('what earlier runs said is folded below the report, newest first, ten at most with the present one', async () => {
  await withApi(async (api) => {
    await upsert(api, 1);
    expect(body(api)).not.toContain('<details>');
    await upsert(api, 2, {}, { verdict: 'pass', text: '3.4× smaller (531 B in brotli), Accuracy 92.17 %' });
    await upsert(api, 3);
    expect(body(api).split('\n').slice(1)).toEqual([
      'table 3',
      '',
      '<details>',
      '<summary>Earlier runs on this pull request: ✅ ❌</summary>',
      '',
      '| Commit | Verdict | | When |',
      '| :- | :- | :- | :- |',
      `| [<code>0000000000</code>](${web}/commit/${commitOf(2)}) | [✅ pass](${web}/actions/runs/102) | 3.4× smaller (531 B in brotli), Accuracy 92.17 % | 2026-11-23 10:15 UTC |`,
      `| [<code>0000000000</code>](${web}/commit/${commitOf(1)}) | [❌ fail](${web}/actions/runs/101) | Accuracy −1 pp against the baseline | 2026-11-23 10:15 UTC |`,
      '',
      '</details>',
      '',
    ]);
    const before = requestLines(api).length;
    for (let index = 4; index <= 14; index += 1) await upsert(api, index);
    expect(shown(api)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5]);
    // Looked for, own account asked, written: as without the list.
    expect(requestLines(api).length - before).toBe(11 * 3);
    expect(api.breaches).toEqual([]);
  });
});

test('a commit has one line: run again, it replaces its own; pushed again, the older one goes', async () => {
  await withApi(async (api) => {
    for (const index of [1, 2]) await upsert(api, index);
    await upsert(api, 2, {}, { verdict: 'pass' });
    const once = body(api);
    await upsert(api, 2, {}, { verdict: 'pass' });
    expect(body(api)).toBe(once);
    expect(shown(api)).toEqual([1]);
    await upsert(api, 1, { run: 103 });
    expect(shown(api)).toEqual([2]);
    expect(body(api)).toContain('✅ pass');
  });
});

test('on-change: a run that changes nothing leaves all as it is, the next one lists what was judged before', async () => {
  await withApi(async (api) => {
    await upsert(api, 1);
    const first = body(api);
    await upsert(api, 2, { onlyOnChange: true, state: shortDigest('figures 1') });
    expect(body(api)).toBe(first);
    await upsert(api, 3, { onlyOnChange: true });
    expect(shown(api)).toEqual([1]);
  });
});

test('only comments of our own account are read, of several all of them', async () => {
  await withApi(async (api) => {
    const of = (index: number) => `${marker}${runsLine([runOf(index)])}\ntable`;
    addComment(api.state, 7, developer, of(66));
    addComment(api.state, 7, actionsBot, of(1));
    addComment(api.state, 7, actionsBot, of(2));
    await upsert(api, 3);
    const own = api.state.comments.find(({ body }) => body.includes('table 3'))?.body;
    expect(own?.match(/\/commit\/0+\d+/g)).toEqual([`/commit/${commitOf(2)}`, `/commit/${commitOf(1)}`]);
    expect(own).not.toContain(commitOf(66));
  });
});

test('the list goes first where the room is short, and the report keeps its form', async () => {
  await withApi(async (api) => {
    for (const index of [1, 2]) await upsert(api, index);
    const hidden = body(api).split('\n')[0].length + 1;
    const filled = (room: number) => ({ render: (form: string) => form[0].repeat(form === 'full' ? room : 10) });
    await upsert(api, 2, filled(65_536 - hidden));
    expect(body(api)).toHaveLength(65_536);
    expect(shown(api)).toEqual([]);
    expect(readRuns(body(api))).toHaveLength(2);
    await upsert(api, 3, { render: () => 'x'.repeat(65_536) });
    expect(body(api)).toContain('\nthe headline\n');
    expect(shown(api)).toEqual([2, 1]);
    expect(api.breaches).toEqual([]);
  });
});

test('ten lines of the longest texts are read back', () => {
  const runs = Array.from({ length: 10 }, (_, index) => runOf(index, { text: '<-->'.repeat(30), run: 1e14 }));
  const line = runsLine(runs);
  expect(line.slice(4, -3)).not.toMatch(/[<>]|--/);
  expect(readRuns(`${marker}${line}\ntable`)).toEqual(runs);
  expect(readRuns(`${marker}${line}\r\ntable`)).toEqual(runs);
});

const good = [commitOf(1), 101, '2026-11-23 10:15 UTC', 'fail', 'Accuracy'];
test.each<[string, unknown]>([
  ['a commit that is none', [['main](https://evil.example)', ...good.slice(1)]]],
  ['a run that is no number', [[good[0], '1](x)', ...good.slice(2)]]],
  ['a negative run', [[good[0], -1, ...good.slice(2)]]],
  ['a date with more in it', [[good[0], 101, '2026-11-23 10:15 UTC | x', 'fail', 'a']]],
  ['an unknown verdict', [[...good.slice(0, 3), 'merge it', 'a']]],
  ['a verdict by inheritance', [[...good.slice(0, 3), 'constructor', 'a']]],
  ['too long a text', [[...good.slice(0, 4), 'x'.repeat(121)]]],
  ['a text of two lines', [[...good.slice(0, 4), 'a\nb']]],
  ['a hidden character', [[...good.slice(0, 4), 'a\u202eb']]],
  ['a field more', [[...good, 'x']]],
  ['more than ten', Array.from({ length: 11 }, () => good)],
  ['no list', { runs: [good] }],
])('%s is dropped', (_, value) => {
  expect(readRuns(stored(JSON.stringify(value)))).toEqual([]);
});

test('odd entries go, sound ones stay; what is no JSON, or stands elsewhere, is nothing', () => {
  expect(readRuns(stored(JSON.stringify([['x'], good, null])))).toHaveLength(1);
  expect(readRuns(stored(`[${JSON.stringify(good)}`))).toEqual([]);
  expect(readRuns(`${marker}\n${runsLine([runOf(1)])}\n`)).toEqual([]);
  expect(readRuns(`> ${marker}${runsLine([runOf(1)])}`)).toEqual([]);
  expect(readRuns(stored(`[${' '.repeat(20_000)}]`))).toEqual([]);
});

test('a text that somebody has put into the hidden line comes out as plain words', () => {
  const text = '@acme/all **merge** [now](https://evil.example) | <img src=x> #1';
  const [run] = readRuns(
    stored(
      JSON.stringify([[...good.slice(0, 4), text]]).replace(/[<>]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`),
    ),
  );
  expect(run.text).toBe(text);
  const line = runsMarkdown([run], web).split('\n')[5];
  expect(line).not.toMatch(/@acme|\*\*|\[now\]|<img|https:\/\/evil|(?<!&)#1/);
  expect(line.match(/(?<!\\)\|/g)).toHaveLength(5);
});

test('the later run of a commit counts', () => {
  const runs = withRun(runOf(9), [runOf(1, { run: 5, text: 'old' }), runOf(1, { run: 7, text: 'new' })]);
  expect(runs.map(({ text }) => text)).toEqual([runOf(9).text, 'new']);
});
