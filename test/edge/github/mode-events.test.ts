import { expect, test } from '@jest/globals';
import { type EventContext, readEvent } from '../../../src/edge/github/event.ts';
import { payloadSchemas } from '../../../src/edge/github/event-payload.ts';
import { modesWithTable, nothingToDo, type TabledMode } from '../../../src/edge/github/mode-events.ts';
import { sha } from './mode-act.ts';

const environment = { GITHUB_REPOSITORY: 'acme/app', GITHUB_SHA: sha('c'), GITHUB_RUN_ID: '1' };
const pull_request = {
  number: 7,
  head: { sha: sha('a'), repo: { full_name: 'acme/app' } },
  base: { sha: sha('b'), ref: 'main', repo: { full_name: 'acme/app' } },
};
const merge_group = { base_sha: sha('b') };
const workflow_run = (event: string) => ({
  workflow_run: { id: 9, event, head_sha: sha('a'), head_branch: 'topic', head_repository: { full_name: 'x/app' } },
});
const read = (name: string, payload: object): EventContext =>
  readEvent({ ...environment, GITHUB_EVENT_NAME: name }, payload);

/** `run`, what a step that skips says, or why it is refused. */
function outcome(mode: TabledMode, event: EventContext): string {
  try {
    return nothingToDo(mode, event) ?? 'run';
  } catch (error) {
    return (error as Error).message;
  }
}

const only = 'this mode runs after another workflow. Start it on `workflow_run`.';

const branches = 'records are of commits that a branch holds';
const tags = 'a release is of a tagged commit';

/** Per mode: gate, aggregate, publish, record, release. */
test.each<[string, object, string, string, string, string, string]>([
  ...['opened', 'reopened', 'synchronize', 'ready_for_review', 'converted_to_draft', 'labeled'].map(
    (action): [string, object, string, string, string, string, string] => [
      'pull_request',
      { action, pull_request },
      'run',
      'run',
      only,
      branches,
      tags,
    ],
  ),
  [
    'pull_request',
    { action: 'closed', pull_request },
    'The pull request is closed',
    'The pull request is closed',
    only,
    branches,
    tags,
  ],
  ['pull_request_target', { action: 'closed', pull_request }, 'is closed', 'is closed', only, branches, tags],
  ['pull_request_target', { action: 'opened', pull_request }, 'run', 'run', only, branches, tags],
  ['merge_group', { action: 'checks_requested', merge_group }, 'run', 'run', only, branches, tags],
  [
    'merge_group',
    { action: 'destroyed', merge_group },
    'The merge group is gone',
    'The merge group is gone',
    only,
    branches,
    tags,
  ],
  ['push', { before: sha('d') }, 'run', 'run', only, 'run', 'run'],
  [
    'push',
    { before: sha('d'), deleted: true },
    'The push deletes',
    'The push deletes',
    only,
    'The push deletes',
    'The push deletes',
  ],
  ['schedule', {}, 'run', 'run', only, 'run', 'run'],
  ['workflow_dispatch', {}, 'run', 'run', only, 'run', 'run'],
  ['repository_dispatch', { action: 'anything' }, 'run', 'run', only, 'run', 'run'],
  ['release', { action: 'published' }, 'run', 'run', only, 'run', 'run'],
  [
    'release',
    { action: 'deleted' },
    'The release is gone',
    'The release is gone',
    only,
    'The release is gone',
    'The release is gone',
  ],
  [
    'workflow_run',
    workflow_run('pull_request'),
    'Start the gate on `pull_request`',
    'Aggregate in the workflow',
    'run',
    branches,
    tags,
  ],
  [
    'workflow_run',
    workflow_run('push'),
    'Start the gate on `pull_request`',
    'Aggregate in',
    'not started by a pull request',
    branches,
    tags,
  ],
])('%s %j', (name, payload, ...expected) => {
  const event = read(name, payload);
  modesWithTable.forEach((mode, index) => {
    expect(`${mode}: ${outcome(mode, event)}`).toContain(expected[index]);
    if (expected[index] === 'run') expect(outcome(mode, event)).toBe('run');
  });
});

test('every event that is read has a row for every mode', () => {
  const payload = { pull_request, merge_group, before: sha('d'), ...workflow_run('pull_request') };
  for (const name of Object.keys(payloadSchemas)) {
    for (const mode of modesWithTable) expect(outcome(mode, read(name, payload))).not.toContain('no row');
  }
});
