/** Where a repository's life is played: its repository, the GitHub API over it, and runners that act starts. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { commandLine } from '../../support/command-line.ts';
import { artifactUploads, uploadAction } from '../../support/github-api/artifact-uploads.ts';
import { githubCli } from '../../support/github-api/github-cli.ts';
import { actionsBot, newRepository, type TokenRights } from '../../support/github-api/repository.ts';
import { type GitHubApi, startGitHubApi } from '../../support/github-api/server.ts';
import { documentedUploader } from './documented.ts';
import { type LifeRepository, lifeRepository, type OpenPull } from './life-repository.ts';
import { runWorkflow, type WorkflowEnd, type WorkflowTools } from './run-workflow.ts';

/** A run of a workflow that the life has seen. */
export interface LifeRun {
  /** Its file, without folder and ending. */
  readonly workflow: string;
  readonly event: string;
  readonly end: WorkflowEnd;
  readonly requests: number;
  /** Jobs; legs of a matrix are so many. */
  readonly uses: number;
  /** Of the config. */
  readonly targets: number;
}

export interface LifeWorld {
  readonly repository: LifeRepository;
  readonly api: GitHubApi;
  readonly runs: readonly LifeRun[];
  /** `pull_request` of the repository's own workflows. */
  onPull(pull: OpenPull, workflow?: string): Promise<LifeRun>;
  /** `push` of main, `before` being its tip until then. */
  onPush(before: string): Promise<LifeRun>;
  /** `push` of a tag: the workflow of releases. */
  onTag(tag: string): Promise<LifeRun>;
  onQueue(group: { ref: string; head: string }, base: string): Promise<LifeRun>;
  /** `workflow_run`: the second workflow, after the last run. */
  afterPull(pull: OpenPull): Promise<LifeRun>;
  /** Comments of the gate on a pull request. */
  comments(pull: OpenPull): string[];
  /** Files of the data branch. */
  dataBranch(): string[];
  /** The command line in a clone of the repository, with its output. */
  commandLine(...parameters: string[]): Promise<string>;
}

const TOKEN = 'e2e-token';
const FORKS = 'stranger/app';

export async function withLifeWorld<T>(
  root: string,
  tools: WorkflowTools,
  use: (world: LifeWorld) => Promise<T>,
): Promise<T> {
  const scratch = join(root, 'scratch');
  mkdirSync(scratch, { recursive: true });
  writeFileSync(join(scratch, 'empty.gitconfig'), '');
  const repository = lifeRepository(root);
  const state = newRepository({ gitFolder: repository.folder });
  const api = await startGitHubApi(state, [artifactUploads(state)]);
  const runs: LifeRun[] = [];

  const run = async (
    workflow: string,
    { event, ref, fork = false, payload, environment }: Started,
  ): Promise<LifeRun> => {
    const runId = 1000 + runs.length;
    const folder = join(root, 'runners', String(runId));
    const jobs = jobsOf(repository.git('show', `${ref}:.github/workflows/${workflow}.yml`));
    repository.checkout(folder, { ref, depth: depthOf(jobs) });
    state.tokens.set(TOKEN, rightsOf(jobs, fork));
    const config = parse(repository.git('show', `${ref}:compression-gate.yml`)) as { targets: object };
    const targets = Object.keys(config.targets).length;
    const before = api.requests.length;
    const end = await runWorkflow({
      tools,
      consumer: { folder, scratch },
      api,
      event,
      payload: { repository: { full_name: 'acme/app', default_branch: 'main' }, ...payload },
      runId,
      workflow: `${workflow}.yml`,
      environment,
      actions: { [documentedUploader]: uploadAction(scratch) },
      // On machines of their own at GitHub, jobs share a folder here.
      jobs: 1,
    });
    const done = { workflow, event, end, requests: api.requests.length - before, uses: usesOf(jobs), targets };
    runs.push(done);
    rmSync(folder, { recursive: true, force: true });
    return done;
  };

  const world: LifeWorld = {
    repository,
    api,
    runs,
    onPull: (pull, workflow = 'compression-gate') => {
      state.issues.add(pull.number);
      const repo = (full_name: string): object => ({ full_name });
      const payload = {
        action: 'synchronize',
        number: pull.number,
        pull_request: {
          number: pull.number,
          head: { ref: pull.branch, sha: pull.head, repo: repo(pull.fork ? FORKS : 'acme/app') },
          base: { ref: 'main', sha: pull.base, repo: repo('acme/app') },
        },
      };
      const ref = `refs/pull/${pull.number}/merge`;
      return run(workflow, { event: 'pull_request', ref, fork: pull.fork, payload });
    },
    onPush: (before) => {
      const ref = 'refs/heads/main';
      return run('compression-gate-record', { event: 'push', ref, payload: { ref, before, after: repository.tip() } });
    },
    onTag: (tag) => {
      githubCli(scratch);
      const ref = `refs/tags/${tag}`;
      const payload = { ref, before: '0'.repeat(40), after: repository.tip() };
      const environment = { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: tag };
      return run('compression-gate-release', { event: 'push', ref, payload, environment });
    },
    onQueue: ({ ref, head }, base) =>
      run('compression-gate', {
        event: 'merge_group',
        ref,
        payload: { action: 'checks_requested', merge_group: { head_sha: head, head_ref: ref, base_sha: base } },
      }),
    afterPull: (pull) => {
      const first = runs[runs.length - 1];
      const head = { headSha: pull.head, headBranch: pull.branch, headRepository: pull.fork ? FORKS : 'acme/app' };
      state.pulls.splice(0, state.pulls.length, { number: pull.number, state: 'open', ...head });
      const ended = {
        id: 1000 + runs.length - 1,
        event: 'pull_request',
        head_sha: pull.head,
        head_branch: pull.branch,
        head_repository: { full_name: head.headRepository },
        conclusion: first.end.succeeded ? 'success' : 'failure',
      };
      const payload = { action: 'completed', workflow_run: ended };
      return run('compression-gate-comment', { event: 'workflow_run', ref: 'refs/heads/main', payload });
    },
    comments: ({ number }) =>
      state.comments.filter(({ issue, author }) => issue === number && author === actionsBot).map(({ body }) => body),
    dataBranch: () => {
      const names = repository.git('for-each-ref', '--format=%(refname)', 'refs/heads/compression-gate');
      return names === '' ? [] : repository.git('ls-tree', '-r', '--name-only', names).split('\n');
    },
    commandLine: async (...parameters) => {
      const folder = join(root, 'clone');
      rmSync(folder, { recursive: true, force: true });
      repository.git('clone', '-q', repository.folder, folder);
      const environment = { XDG_CACHE_HOME: join(scratch, 'cache'), NO_COLOR: '1' };
      const { code, stdout, stderr } = await commandLine(parameters, { cwd: folder, environment });
      if (code !== 0) throw new Error(`compression-gate ${parameters.join(' ')} ended with ${code}: ${stderr}`);
      return stdout;
    },
  };
  try {
    return await use(world);
  } finally {
    await api.close();
  }
}

interface Started {
  readonly event: string;
  /** What is checked out. */
  readonly ref: string;
  readonly fork?: boolean;
  readonly payload: object;
  readonly environment?: Readonly<Record<string, string>>;
}

interface Job {
  readonly strategy?: { readonly matrix: { readonly target: readonly string[] } };
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}

function jobsOf(workflow: string): readonly Job[] {
  return Object.values((parse(workflow) as { jobs: Record<string, Job> }).jobs);
}

function usesOf(jobs: readonly Job[]): number {
  return jobs.reduce((sum, { strategy }) => sum + (strategy?.matrix.target.length ?? 1), 0);
}

function depthOf(jobs: readonly Job[]): number {
  const checkouts = jobs.flatMap(({ steps }) => steps).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  return Math.min(...checkouts.map((step) => Number(step.with?.['fetch-depth'] ?? 1)), 1);
}

/** What the workflow asks for and nothing else; for a fork GitHub turns every `write` into `read`. */
function rightsOf(jobs: readonly Job[], fork: boolean): TokenRights {
  const granted = (name: string): 'write' | 'read' | 'none' => {
    const asked = jobs.map(({ permissions = {} }) => permissions[name]);
    if (asked.includes('write') && !fork) return 'write';
    return asked.includes('write') || asked.includes('read') ? 'read' : 'none';
  };
  const writes = (name: string): 'write' | 'read' => (granted(name) === 'write' ? 'write' : 'read');
  return {
    account: actionsBot,
    pullRequests: writes('pull-requests'),
    contents: granted('contents'),
    actions: granted('actions') === 'none' ? 'none' : 'read',
    statuses: writes('statuses'),
    checks: writes('checks'),
  };
}
