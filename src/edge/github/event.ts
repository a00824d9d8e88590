/** The event that started the workflow, as a plain value: what is judged, against which base, and where to say so. */
import { inputFailure, oneOf } from '../../failure.ts';
import { check, type Of } from '../../schema.ts';
import {
  payloadSchemaOf,
  type payloadSchemas,
  type pullRequestPayload,
  type workflowRunPayload,
} from './event-payload.ts';

export type EventName = keyof typeof payloadSchemas;

export interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  readonly baseSha: string;
  readonly baseBranch: string;
  /** The head lies in another repository (or in one that was deleted): its token can only read. */
  readonly isFork: boolean;
}

/** The workflow run whose end started this one. */
export interface EndedRun {
  readonly id: number;
  /** From 1; higher where its jobs were started again. */
  readonly attempt?: number;
  /** What started it: `pull_request`. */
  readonly event: string;
  readonly headSha: string;
  /** Undefined: deleted since. */
  readonly headBranch: string | undefined;
  readonly headRepository: string | undefined;
  /** `success`, `failure`, `cancelled` … */
  readonly conclusion: string | undefined;
  readonly url: string;
}

export interface EventContext {
  readonly name: EventName;
  /** What happened, for events that tell several things: `opened`, `closed`, `destroyed`; `deleted` for a push that deletes. */
  readonly action?: string;
  readonly owner: string;
  readonly repository: string;
  /** The tag that was pushed, released, or that the workflow was started on. */
  readonly tag?: string;
  /** The commit that the figures are about: a pull request's head, not the merge commit that was checked out. */
  readonly commit: string;
  readonly pull?: PullRequest;
  readonly ended?: EndedRun;
  /** What the event itself names as its base: the tip of the base branch, or what stood there before a push. */
  readonly baseSha?: string;
  readonly defaultBranch?: string;
  readonly runId: number;
  readonly runUrl: string;
  readonly apiUrl: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const nothing = /^0+$/;

/** `payload` is the parsed content of GITHUB_EVENT_PATH. Throws a Failure for events that must not or cannot run the gate. */
export function readEvent(environment: Environment, payload: unknown): EventContext {
  const name = variable(environment, 'GITHUB_EVENT_NAME');
  const [owner = '', repository = ''] = variable(environment, 'GITHUB_REPOSITORY').split('/');
  const schema = payloadSchemaOf(name);
  if (schema === undefined) throw unsupported(name);
  const checked = check<Payload>(schema, payload);
  if (!checked.ok) {
    const { instancePath, message } = checked.errors[0];
    throw inputFailure('event-payload', {
      where: `event ${name}`,
      what: `the payload${instancePath} ${message}`,
      fix: 'Run the action in a workflow, with GITHUB_EVENT_PATH as the runner sets it',
    });
  }
  const server = environment.GITHUB_SERVER_URL || 'https://github.com';
  const runId = Number(environment.GITHUB_RUN_ID ?? 0);
  const pull = name.startsWith('pull_request') ? pullRequestOf(payload) : undefined;
  if (name === 'pull_request_target' && pull?.isFork) throw forkCode();
  const web = `${server}/${owner}/${repository}/actions/runs`;
  return {
    name: name as EventName,
    action: checked.value.deleted === true ? 'deleted' : checked.value.action,
    owner,
    repository,
    tag: checked.value.release?.tag_name ?? tagOf(environment),
    commit: pull?.headSha ?? variable(environment, 'GITHUB_SHA'),
    pull,
    ended: name === 'workflow_run' ? endedRunOf(payload, web) : undefined,
    baseSha: pull?.baseSha ?? baseOf(checked.value),
    defaultBranch: checked.value.repository?.default_branch,
    runId,
    runUrl: `${web}/${runId}`,
    apiUrl: environment.GITHUB_API_URL || 'https://api.github.com',
  };
}

interface Payload {
  readonly action?: string;
  readonly deleted?: boolean;
  readonly before?: string;
  readonly merge_group?: { readonly base_sha: string };
  readonly release?: { readonly tag_name?: string };
  readonly repository?: { readonly default_branch?: string };
}

function tagOf({ GITHUB_REF_TYPE: type, GITHUB_REF_NAME: name }: Environment): string | undefined {
  return type === 'tag' && name ? name : undefined;
}

function baseOf({ before, merge_group }: Payload): string | undefined {
  if (merge_group !== undefined) return merge_group.base_sha;
  return before === undefined || nothing.test(before) ? undefined : before;
}

function pullRequestOf(payload: unknown): PullRequest {
  const { number, head, base } = (payload as Of<typeof pullRequestPayload>).pull_request;
  return {
    number,
    headSha: head.sha,
    baseSha: base.sha,
    baseBranch: base.ref,
    isFork: head.repo === null || head.repo.full_name.toLowerCase() !== base.repo.full_name.toLowerCase(),
  };
}

function endedRunOf(payload: unknown, web: string): EndedRun {
  const run = (payload as Of<typeof workflowRunPayload>).workflow_run;
  return {
    id: run.id,
    attempt: run.run_attempt,
    event: run.event,
    headSha: run.head_sha,
    headBranch: run.head_branch ?? undefined,
    headRepository: run.head_repository?.full_name,
    conclusion: run.conclusion ?? undefined,
    url: `${web}/${run.id}`,
  };
}

function variable(environment: Environment, name: string): string {
  const value = environment[name];
  if (value) return value;
  throw inputFailure('action-environment', {
    where: name,
    what: 'is not set',
    fix: 'Run the action in a workflow; on a laptop use `compression-gate run`',
  });
}

function unsupported(name: string): Error {
  return inputFailure('event-unsupported', {
    where: `event ${name}`,
    what: 'is not one that the gate runs on',
    fix: `Start the workflow on ${oneOf(['pull_request', 'merge_group', 'push', 'workflow_dispatch', 'schedule'])}`,
  });
}

/** The workflow's secrets and a token that may write would stand beside code of a stranger. */
function forkCode(): Error {
  return inputFailure('fork-with-secrets', {
    where: 'event pull_request_target',
    what: 'the pull request comes from a fork, whose code must not run beside a token that may write',
    fix: 'Start the workflow on pull_request: the verdict and the job summary work there without such a token',
  });
}
