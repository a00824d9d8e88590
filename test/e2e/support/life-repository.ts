/** A repository as GitHub has it: bare, with pull requests and their merges; developers push to it, runners check it out. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Change } from './consumer.ts';

export type MergeMethod = 'squash' | 'rebase' | 'merge';

export interface OpenPull {
  readonly number: number;
  readonly title: string;
  readonly branch: string;
  readonly author: string;
  readonly fork: boolean;
  readonly base: string;
  readonly head: string;
}

export interface PullOptions {
  readonly title: string;
  readonly files: Change;
  readonly author?: string;
  /** It comes from a repository of its author's own. */
  readonly fork?: boolean;
}

export interface Checkout {
  /** What actions/checkout would fetch: `refs/pull/7/merge`, `refs/heads/main`, `refs/tags/v1`. */
  readonly ref: string;
  /** 0: everything. */
  readonly depth: number;
}

export interface LifeRepository {
  /** Folder of the bare repository. */
  readonly folder: string;
  git(...parameters: string[]): string;
  /** Tip of main. */
  tip(): string;
  /** A commit straight to main. */
  push(title: string, files: Change): string;
  open(options: PullOptions): OpenPull;
  /** Another commit to an open pull request. */
  update(pull: OpenPull, options: Omit<PullOptions, 'fork'>): OpenPull;
  /** Returns the new tip of main. */
  merge(pull: OpenPull, method: MergeMethod): string;
  /** The group of a merge queue, on top of main: its branch and commit. */
  queue(pull: OpenPull): { readonly ref: string; readonly head: string };
  /** The queue merges it. Returns the new tip of main. */
  land(group: { readonly head: string }): string;
  /** Of the tip of main, which it returns. */
  tag(name: string): string;
  /** As actions/checkout leaves it. */
  checkout(folder: string, checkout: Checkout): void;
}

const HOUR = 3_600_000;

export function lifeRepository(root: string): LifeRepository {
  const [bare, desk] = [join(root, 'app.git'), join(root, 'desk')];
  let commits = 0;
  let pulls = 0;

  const run = (cwd: string, parameters: readonly string[], author = 'Dev'): string => {
    const email = `${author.toLowerCase()}@example.com`;
    // Each commit an hour after the one before, so that every life has the same commits.
    const date = new Date(Date.UTC(2026, 0, 5, 9) + commits * HOUR).toISOString();
    const env = {
      PATH: process.env.PATH,
      HOME: root,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: author,
      GIT_AUTHOR_EMAIL: email,
      GIT_COMMITTER_NAME: author,
      GIT_COMMITTER_EMAIL: email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    };
    return execFileSync('git', parameters, { cwd, env, encoding: 'utf8', stdio: 'pipe' }).trim();
  };
  const atDesk = (...parameters: string[]): string => run(desk, parameters);
  const tip = (): string => run(bare, ['rev-parse', 'refs/heads/main']);

  const commit = (title: string, files: Change, author?: string): string => {
    for (const [path, content] of Object.entries(files)) {
      const full = join(desk, path);
      if (content === undefined) rmSync(full);
      else {
        mkdirSync(dirname(full), { recursive: true });
        writeFileSync(full, content);
        chmodSync(full, 0o644);
      }
    }
    commits += 1;
    atDesk('add', '-A');
    run(desk, ['commit', '-q', '-m', title], author);
    return atDesk('rev-parse', 'HEAD');
  };

  const publish = (ref: string, ...options: string[]): string => {
    atDesk('push', '-q', ...options, bare, `HEAD:${ref}`);
    return atDesk('rev-parse', 'HEAD');
  };

  /** GitHub keeps a merge of base and head for every open pull request. */
  const proposed = (pull: Omit<OpenPull, 'base' | 'head'>, head: string): OpenPull => {
    const base = tip();
    // The head of a fork's branch lies in the fork; here there is only its pull request's ref.
    publish(pull.fork ? `refs/pull/${pull.number}/head` : `refs/heads/${pull.branch}`, '-f');
    atDesk('checkout', '-q', '--detach', base);
    commits += 1;
    atDesk('merge', '-q', '--no-ff', '-m', `Merge ${head} into ${base}`, head);
    publish(`refs/pull/${pull.number}/merge`, '-f');
    return { ...pull, base, head };
  };

  mkdirSync(desk, { recursive: true });
  run(root, ['init', '-q', '--bare', '-b', 'main', bare]);
  run(bare, ['config', 'uploadpack.allowAnySHA1InWant', 'true']);
  atDesk('init', '-q', '-b', 'main');

  return {
    folder: bare,
    git: (...parameters) => run(bare, parameters),
    tip,
    push: (title, files) => {
      if (commits > 0) atDesk('checkout', '-q', '-B', 'main', tip());
      commit(title, files);
      return publish('refs/heads/main');
    },
    open: ({ title, files, author = 'Dev', fork = false }) => {
      pulls += 1;
      const branch = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
      atDesk('checkout', '-q', '--detach', tip());
      const head = commit(title, files, author);
      return proposed({ number: pulls, title, branch, author, fork }, head);
    },
    update: (pull, { title, files, author }) => {
      atDesk('checkout', '-q', '--detach', pull.head);
      return proposed(pull, commit(title, files, author));
    },
    merge: ({ number, title, head, author }, method) => {
      atDesk('checkout', '-q', '-B', 'main', tip());
      commits += 1;
      if (method === 'merge') atDesk('merge', '-q', '--no-ff', '-m', `Merge pull request #${number}`, head);
      else if (method === 'rebase') atDesk('cherry-pick', `HEAD..${head}`);
      else {
        atDesk('merge', '-q', '--squash', head);
        run(desk, ['commit', '-q', '-m', `${title} (#${number})`], author);
      }
      return publish('refs/heads/main');
    },
    queue: ({ number, head, base }) => {
      atDesk('checkout', '-q', '--detach', tip());
      commits += 1;
      atDesk('merge', '-q', '--no-ff', '-m', `Merge pull request #${number}`, head);
      const ref = `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`;
      return { ref, head: publish(ref) };
    },
    land: ({ head }) => {
      run(bare, ['update-ref', 'refs/heads/main', head, tip()]);
      return tip();
    },
    tag: (name) => {
      run(bare, ['tag', name, 'refs/heads/main']);
      return tip();
    },
    checkout: (folder, { ref, depth }) => {
      mkdirSync(folder, { recursive: true });
      const here = (...parameters: string[]): string => run(folder, parameters);
      here('init', '-q', '-b', 'main');
      // Nobody may ask it: without a token on the disk git could not either.
      here('remote', 'add', 'origin', 'https://github.invalid/acme/app');
      const [, kind, name] = /^refs\/(heads|tags|pull)\/(.*)$/.exec(ref) ?? [];
      const local = kind === 'tags' ? ref : `refs/remotes/${kind === 'heads' ? 'origin' : 'pull'}/${name}`;
      const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*'];
      const wanted = depth === 0 ? [...all, `+${ref}:${local}`] : [`--depth=${depth}`, `+${ref}:${local}`];
      here('fetch', '-q', ...(depth === 0 ? [] : ['--no-tags']), `file://${bare}`, ...wanted);
      if (kind === 'heads') here('checkout', '-q', '--force', '-B', name, local);
      else here('checkout', '-q', '--force', local);
    },
  };
}
