/** The Git data API over a real git repository: what it stores is what git stores. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commitJson, errorJson } from './answers.ts';
import { filled } from './filled.ts';
import { commitOf } from './git-objects.ts';
import type { RepositoryState } from './repository.ts';
import type { Answer, Call } from './routes.ts';

const failed = (status: number, message: string): Answer => ({ status, body: errorJson(status, message) });
const notFound = failed(404, 'Not Found');
const forbidden = failed(403, 'Resource not accessible by integration');

const identity = Object.fromEntries(
  ['AUTHOR', 'COMMITTER'].flatMap((who) => [
    [`GIT_${who}_NAME`, 'github-actions[bot]'],
    [`GIT_${who}_EMAIL`, '41898282+github-actions[bot]@users.noreply.github.com'],
  ]),
);

function git(state: RepositoryState, parameters: string[], input?: Uint8Array | string, environment = {}) {
  if (state.gitFolder === undefined) return { ok: false, out: Buffer.alloc(0), error: 'no repository' };
  const { status, stdout, stderr } = spawnSync('git', ['-C', state.gitFolder, ...parameters], {
    input,
    env: { ...process.env, ...identity, ...environment },
    maxBuffer: 512 * 1024 * 1024,
  });
  return { ok: status === 0, out: stdout, error: stderr.toString('utf8') };
}

const line = ({ out }: { out: Buffer }): string => out.toString('utf8').trim();
const api = ({ owner, name }: RepositoryState): string => `https://api.github.com/repos/${owner}/${name}/git`;

/** Reading needs `contents: read`, writing `contents: write`. */
const reading = (route: (call: Call) => Answer) => (call: Call) =>
  call.rights.contents === 'none' ? notFound : route(call);
const writing = (route: (call: Call) => Answer) => (call: Call) =>
  call.rights.contents === 'write' ? route(call) : forbidden;

export const gitDataRoutes: Readonly<Record<string, (call: Call) => Answer>> = {
  'repos/get-branch': reading(({ state, path }) => {
    const commit = commitOf(state, `refs/heads/${path.branch}`);
    if (commit === undefined) return failed(404, 'Branch not found');
    const body = filled('/components/schemas/branch-with-protection', {
      name: path.branch,
      commit: commitJson(state, commit),
    });
    return { status: 200, body };
  }),

  'repos/list-commits': reading(({ state, query }) => {
    const size = Number(query.get('per_page') ?? 30);
    const { ok, out } = git(state, ['rev-list', `--max-count=${size}`, query.get('sha') ?? 'HEAD', '--']);
    if (!ok) return notFound;
    const commits = out.toString('utf8').split('\n').filter(Boolean);
    return { status: 200, body: commits.map((sha) => commitJson(state, commitOf(state, sha) as never)) };
  }),

  'git/get-commit': reading(({ state, path }) => {
    const commit = commitOf(state, path.commit_sha);
    return commit === undefined ? notFound : { status: 200, body: gitCommitJson(state, path.commit_sha) };
  }),

  'git/get-tree': reading(({ state, path, query }) => {
    const recursive = query.get('recursive') !== null;
    const listing = git(state, ['ls-tree', '-z', '-l', ...(recursive ? ['-r', '-t'] : []), path.tree_sha]);
    if (!listing.ok) return notFound;
    const all = listing.out
      .toString('utf8')
      .split('\0')
      .filter(Boolean)
      .map((text) => treeEntry(state, text));
    const limit = state.treeLimit ?? Number.POSITIVE_INFINITY;
    const body = {
      sha: path.tree_sha,
      url: `${api(state)}/trees/${path.tree_sha}`,
      tree: all.slice(0, limit),
      truncated: all.length > limit,
    };
    return { status: 200, body };
  }),

  'git/get-blob': reading(({ state, path, accept }) => {
    const { ok, out } = git(state, ['cat-file', 'blob', path.file_sha]);
    if (!ok) return notFound;
    if (!accept.includes('raw')) throw new Error('the fake knows blobs as raw media type only');
    return { status: 200, body: out, mediaType: 'application/vnd.github.raw+json; charset=utf-8' };
  }),

  'git/create-blob': writing(({ state, body }) => {
    const { content, encoding } = body as { content: string; encoding: 'base64' | 'utf-8' };
    const sha = line(git(state, ['hash-object', '-w', '--stdin'], Buffer.from(content, encoding)));
    return { status: 201, body: { sha, url: `${api(state)}/blobs/${sha}` } };
  }),

  'git/create-tree': writing(({ state, body }) => {
    const { base_tree, tree } = body as { base_tree?: string; tree: TreeBody[] };
    const folder = mkdtempSync(join(tmpdir(), 'fake-index-'));
    const environment = { GIT_INDEX_FILE: join(folder, 'index') };
    try {
      const begun = git(state, ['read-tree', base_tree ?? '--empty'], undefined, environment);
      if (!begun.ok) return failed(422, 'base_tree is not a valid tree oid');
      const there = new Set(line(git(state, ['ls-files', '-z'], undefined, environment)).split('\0'));
      const lines: string[] = [];
      for (const { path, mode, sha, content } of tree) {
        if (sha === null && !there.has(path)) return failed(422, 'GitRPC::BadObjectState');
        if (sha && !git(state, ['cat-file', '-e', sha]).ok) return failed(422, `tree.sha ${sha} is not a valid blob`);
        const id = sha ?? (sha === null ? '' : line(git(state, ['hash-object', '-w', '--stdin'], content ?? '')));
        lines.push(id === '' ? `0 ${'0'.repeat(40)}\t${path}\0` : `${mode} ${id}\t${path}\0`);
      }
      git(state, ['update-index', '-z', '--index-info'], lines.join(''), environment);
      const sha = line(git(state, ['write-tree'], undefined, environment));
      return { status: 201, body: { sha, url: `${api(state)}/trees/${sha}`, tree: [], truncated: false } };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }),

  'git/create-commit': writing(({ state, body }) => {
    const { message, tree, parents = [] } = body as { message: string; tree: string; parents?: string[] };
    const made = git(state, ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])], message);
    return made.ok ? { status: 201, body: gitCommitJson(state, line(made)) } : failed(422, made.error);
  }),

  'git/create-ref': writing(({ state, body }) => {
    const { ref, sha } = body as { ref: string; sha: string };
    const { ok } = git(state, ['update-ref', ref, sha, '']);
    return ok ? { status: 201, body: refJson(state, ref, sha) } : failed(422, 'Reference already exists');
  }),

  'git/update-ref': writing(({ state, path, body }) => {
    const { sha, force } = body as { sha: string; force?: boolean };
    const ref = `refs/${path.ref}`;
    const old = git(state, ['rev-parse', '--verify', '--quiet', ref]);
    if (!old.ok) return failed(422, 'Reference does not exist');
    if (force !== true && !git(state, ['merge-base', '--is-ancestor', line(old), sha]).ok) {
      return failed(422, 'Update is not a fast forward');
    }
    return git(state, ['update-ref', ref, sha, line(old)]).ok
      ? { status: 200, body: refJson(state, ref, sha) }
      : failed(422, 'Reference update failed');
  }),
};

interface TreeBody {
  readonly path: string;
  readonly mode: string;
  readonly sha?: string | null;
  readonly content?: string;
}

function treeEntry(state: RepositoryState, text: string) {
  const tab = text.indexOf('\t');
  const [mode, type, sha, size] = text.slice(0, tab).split(/ +/);
  const url = `${api(state)}/${type}s/${sha}`;
  return { path: text.slice(tab + 1), mode, type, sha, url, ...(size === '-' ? {} : { size: Number(size) }) };
}

function gitCommitJson(state: RepositoryState, sha: string) {
  const { commit, parents } = commitJson(state, commitOf(state, sha) as never);
  const { author, committer, message, tree } = commit;
  return filled('/components/schemas/git-commit', {
    sha,
    author,
    committer,
    message,
    tree,
    parents: parents.map((parent) => ({ ...parent, html_url: parent.url })),
  });
}

function refJson(state: RepositoryState, ref: string, sha: string) {
  const object = { type: 'commit', sha, url: `${api(state)}/commits/${sha}` };
  return { ref, node_id: `REF_${sha}`, url: `${api(state)}/${ref}`, object };
}
