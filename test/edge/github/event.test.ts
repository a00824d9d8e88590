import { expect, test } from '@jest/globals';
import { readEvent } from '../../../src/edge/github/event.ts';

const sha = (digit: string): string => digit.repeat(40);
const environment = {
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_SHA: sha('c'),
  GITHUB_RUN_ID: '4242',
};
const pull = (headRepository: unknown) => ({
  repository: { default_branch: 'trunk' },
  pull_request: {
    number: 7,
    head: { sha: sha('a'), repo: headRepository },
    base: { sha: sha('b'), ref: 'trunk', repo: { full_name: 'acme/app' } },
  },
});
const read = (name: string, payload: unknown, more = {}) =>
  readEvent({ ...environment, GITHUB_EVENT_NAME: name, ...more }, payload);

test('a pull request is about its head, not about the merge commit that was checked out', () => {
  expect(read('pull_request', pull({ full_name: 'Acme/App' }))).toEqual({
    name: 'pull_request',
    owner: 'acme',
    repository: 'app',
    commit: sha('a'),
    pull: { number: 7, headSha: sha('a'), baseSha: sha('b'), baseBranch: 'trunk', isFork: false },
    baseSha: sha('b'),
    defaultBranch: 'trunk',
    runId: 4242,
    runUrl: 'https://github.com/acme/app/actions/runs/4242',
    apiUrl: 'https://api.github.com',
  });
});

test.each([
  ['another repository', { full_name: 'stranger/app' }],
  ['a repository that was deleted', null],
])('a head in %s is a fork', (_, repository) => {
  expect(read('pull_request', pull(repository)).pull?.isFork).toBe(true);
  expect(() => read('pull_request_target', pull(repository))).toThrow('Start the workflow on pull_request');
});

test('pull_request_target runs for branches of the repository itself', () => {
  expect(read('pull_request_target', pull({ full_name: 'acme/app' })).pull?.number).toBe(7);
});

test('other events have no pull request and name their base where they know it', () => {
  expect(read('push', { before: sha('d') })).toMatchObject({ commit: sha('c'), baseSha: sha('d') });
  expect(read('push', { before: sha('0') }).baseSha).toBeUndefined();
  expect(read('merge_group', { merge_group: { base_sha: sha('e') } })).toMatchObject({ baseSha: sha('e') });
  for (const name of ['schedule', 'workflow_dispatch']) {
    const event = read(name, { repository: { default_branch: 'trunk' } });
    expect(event).toMatchObject({ name, commit: sha('c'), defaultBranch: 'trunk' });
    expect([event.pull, event.baseSha]).toEqual([undefined, undefined]);
  }
});

test('workflow_run tells which run has ended, and of which head', () => {
  const run = { id: 900, event: 'pull_request', head_sha: sha('a'), head_branch: 'topic', conclusion: 'success' };
  const read900 = (head_repository: unknown) => read('workflow_run', { workflow_run: { ...run, head_repository } });
  expect(read900({ full_name: 'stranger/app' })).toMatchObject({
    commit: sha('c'),
    pull: undefined,
    ended: {
      id: 900,
      event: 'pull_request',
      headSha: sha('a'),
      headBranch: 'topic',
      headRepository: 'stranger/app',
      conclusion: 'success',
      url: 'https://github.com/acme/app/actions/runs/900',
    },
  });
  expect(read900(null).ended?.headRepository).toBeUndefined();
});

test('addresses are those of the server that runs the workflow', () => {
  const more = { GITHUB_SERVER_URL: 'https://ghe.acme.example', GITHUB_API_URL: 'https://ghe.acme.example/api/v3' };
  expect(read('push', { before: sha('d') }, more)).toMatchObject({
    runUrl: 'https://ghe.acme.example/acme/app/actions/runs/4242',
    apiUrl: 'https://ghe.acme.example/api/v3',
  });
});

test.each<[string, unknown, string]>([
  ['issue_comment', {}, 'event issue_comment: is not one that the gate runs on. Start the workflow on pull_request,'],
  ['workflow_run', {}, "event workflow_run: the payload must have required property 'workflow_run'"],
  ['constructor', {}, 'event constructor: is not one that the gate runs on'],
  ['pull_request', {}, "event pull_request: the payload must have required property 'pull_request'"],
  ['push', { before: '--upload-pack=x' }, 'event push: the payload/before must match pattern'],
])('event %s with %j is refused', (name, payload, message) => {
  expect(() => read(name, payload)).toThrow(message);
});

test('outside a workflow it says what to use instead', () => {
  expect(() => readEvent({}, {})).toThrow('GITHUB_EVENT_NAME: is not set. Run the action in a workflow; on a laptop');
});
