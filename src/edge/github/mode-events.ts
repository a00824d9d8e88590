/** What each mode does on each event. The table in docs/workflow.md is generated from this literal. */
import { inputFailure } from '../../failure.ts';
import type { EventContext } from './event.ts';

/** `run`: what it judges, and where it says so. `skip`: nothing to do, green, with this sentence. `refuse`: red. */
export type Behaviour = readonly ['run' | 'skip' | 'refuse', string];

interface Row {
  readonly event: string;
  readonly on: (event: Pick<EventContext, 'name' | 'action' | 'ended'>) => boolean;
  readonly gate: Behaviour;
  readonly aggregate: Behaviour;
  readonly publish: Behaviour;
  readonly record: Behaviour;
  readonly release: Behaviour;
}

const onlyAfterRun: Behaviour = ['refuse', 'this mode runs after another workflow: start it on `workflow_run`'];
const onlyBranches: Behaviour = ['refuse', 'records are of commits that a branch holds: start it on `push`'];
const onlyTags: Behaviour = [
  'refuse',
  'a release is of a tagged commit: start it on `push` of a tag, on `release`, or with the input `tag`',
];
const summaryOnly = 'summary and verdict, no comment';
const merged = 'one report of all legs';

export const modeEvents: readonly Row[] = [
  {
    event: '`pull_request` `closed`',
    on: ({ name, action }) => name.startsWith('pull_request') && action === 'closed',
    gate: ['skip', 'The pull request is closed: nothing is measured, and its comment stays as it is'],
    aggregate: ['skip', 'The pull request is closed: nothing is collected, and its comment stays as it is'],
    publish: onlyAfterRun,
    record: onlyBranches,
    release: onlyTags,
  },
  {
    event: '`pull_request`: `opened`, `reopened`, `synchronize` (force pushes too), drafts and all others',
    on: ({ name }) => name === 'pull_request',
    gate: [
      'run',
      'the head is judged against the base it is merged with; one comment, brought up to date by each run; a run that is late never replaces the verdict on a newer commit',
    ],
    aggregate: ['run', `${merged}, in the comment that the gate would write`],
    publish: onlyAfterRun,
    record: onlyBranches,
    release: onlyTags,
  },
  {
    event: '`pull_request_target`',
    on: ({ name }) => name === 'pull_request_target',
    gate: ['run', 'as `pull_request` for branches of the repository; code of a fork is refused'],
    aggregate: ['run', 'as `pull_request` for branches of the repository; a fork is refused'],
    publish: onlyAfterRun,
    record: onlyBranches,
    release: onlyTags,
  },
  {
    event: '`merge_group` `destroyed`',
    on: ({ name, action }) => name === 'merge_group' && action === 'destroyed',
    gate: ['skip', 'The merge group is gone: nothing is measured'],
    aggregate: ['skip', 'The merge group is gone: nothing is collected'],
    publish: onlyAfterRun,
    record: onlyBranches,
    release: onlyTags,
  },
  {
    event: '`merge_group`',
    on: ({ name }) => name === 'merge_group',
    gate: ['run', `the group is judged against its base, by the same gates; ${summaryOnly}`],
    aggregate: ['run', `${merged}; ${summaryOnly}`],
    publish: onlyAfterRun,
    record: onlyBranches,
    release: onlyTags,
  },
  {
    event: '`push` that deletes a branch or tag',
    on: ({ name, action }) => name === 'push' && action === 'deleted',
    gate: ['skip', 'The push deletes what it names: nothing is measured'],
    aggregate: ['skip', 'The push deletes what it names: nothing is collected'],
    publish: onlyAfterRun,
    record: ['skip', 'The push deletes what it names: nothing is recorded'],
    release: ['skip', 'The push deletes what it names: nothing is attached'],
  },
  {
    event: '`push`',
    on: ({ name }) => name === 'push',
    gate: [
      'run',
      `the new commit is judged against what stood there before; a new branch or tag against where it left the default branch; ${summaryOnly}`,
    ],
    aggregate: ['run', `${merged}; ${summaryOnly}`],
    publish: onlyAfterRun,
    record: [
      'run',
      'the new commit is judged as by `gate` and added to the history; a tag that reads as a version makes it a release',
    ],
    release: [
      'run',
      'the tagged commit is judged by the gates of a release, and the gated model attached to the release of the tag, a draft too; a push of a branch is refused',
    ],
  },
  {
    event: '`schedule`, `workflow_dispatch`, `repository_dispatch`',
    on: ({ name }) => ['schedule', 'workflow_dispatch', 'repository_dispatch'].includes(name),
    gate: [
      'run',
      `the commit is judged against the stored baseline, else against where it left the default branch; ${summaryOnly}`,
    ],
    aggregate: ['run', `${merged}; ${summaryOnly}`],
    publish: onlyAfterRun,
    record: ['run', 'the commit is judged as by `gate` and added to the history'],
    release: ['run', 'the same for the tag that the input `tag` names, which must be checked out'],
  },
  {
    event: '`release` `deleted`, `unpublished`',
    on: ({ name, action }) => name === 'release' && (action === 'deleted' || action === 'unpublished'),
    gate: ['skip', 'The release is gone: nothing is measured'],
    aggregate: ['skip', 'The release is gone: nothing is collected'],
    publish: onlyAfterRun,
    record: ['skip', 'The release is gone: nothing is recorded'],
    release: ['skip', 'The release is gone: nothing is attached'],
  },
  {
    event: '`release`',
    on: ({ name }) => name === 'release',
    gate: ['run', `the tagged commit is judged as on \`workflow_dispatch\`; ${summaryOnly}`],
    aggregate: ['run', `${merged}; ${summaryOnly}`],
    publish: onlyAfterRun,
    record: ['run', 'the tagged commit is judged as by `gate` and added to the history as that release'],
    release: ['run', 'the same for the tag of the release'],
  },
  {
    event: '`workflow_run` of a pull request',
    on: ({ name, ended }) => name === 'workflow_run' && ended?.event === 'pull_request',
    gate: [
      'refuse',
      'the checkout of this event is the default branch, and its token may write: start the gate on `pull_request`',
    ],
    aggregate: ['refuse', 'the legs belong to another run: aggregate in the workflow of the legs'],
    publish: ['run', 'the result of that run is shown in a comment on its pull request, if the head is still the same'],
    record: onlyBranches,
    release: onlyTags,
  },
  {
    event: '`workflow_run` of another event',
    on: ({ name }) => name === 'workflow_run',
    gate: [
      'refuse',
      'the checkout of this event is the default branch, and its token may write: start the gate on `pull_request`',
    ],
    aggregate: ['refuse', 'the legs belong to another run: aggregate in the workflow of the legs'],
    publish: ['skip', 'The run was not started by a pull request: there is nowhere to publish to'],
    record: onlyBranches,
    release: onlyTags,
  },
];

export type TabledMode = 'gate' | 'aggregate' | 'publish' | 'record' | 'release';

/** Undefined: go on. Else why there is nothing to do. Throws a Failure where this mode must not run on this event. */
export function nothingToDo(mode: TabledMode, event: EventContext): string | undefined {
  const row = modeEvents.find(({ on }) => on(event));
  if (row === undefined) throw new Error(`no row for the event ${event.name}`);
  const [does, says] = row[mode];
  if (does === 'run') return undefined;
  if (does === 'skip') return says;
  const [what, fix] = says.split(/: (?=start|aggregate)/);
  throw inputFailure('event-unsupported', {
    where: `event ${event.name}`,
    what: `is not one that \`mode: ${mode}\` runs on: ${what}`,
    fix: `${fix[0].toUpperCase()}${fix.slice(1)}`,
  });
}

export const modesWithTable: readonly TabledMode[] = ['gate', 'aggregate', 'publish', 'record', 'release'];
