/** Pull requests: the open ones of a branch, and new ones. */
import { errorJson } from './answers.ts';
import { filled } from './filled.ts';
import { commitOf, mergeBaseOf } from './git-objects.ts';
import type { RepositoryState, StoredPull } from './repository.ts';
import type { Answer, Call } from './routes.ts';

export const pullRoutes: Readonly<Record<string, (call: Call) => Answer>> = {
  'pulls/list': ({ state, query }) => {
    const [owner, branch] = (query.get('head') ?? '').split(/:(.*)/s);
    const found = state.pulls.filter(
      (pull) =>
        pull.state === query.get('state') && pull.headBranch === branch && pull.headRepository?.split('/')[0] === owner,
    );
    return { status: 200, body: found.map((pull) => pullJson(state, pull)) };
  },

  /** Of a branch of this repository. */
  'pulls/create': ({ state, rights, body }) => {
    const { head, base, title, body: text } = body as { head: string; base: string; title: string; body: string };
    if (rights.pullRequests !== 'write')
      return { status: 403, body: errorJson(403, 'Resource not accessible by integration') };
    const [ours, theirs] = [head, base].map((branch) => commitOf(state, `refs/heads/${branch}`));
    if (ours === undefined || theirs === undefined) return refused('head or base invalid');
    if (mergeBaseOf(state, theirs.sha, ours.sha)?.sha === ours.sha)
      return refused(`No commits between ${base} and ${head}`);
    if (state.pulls.some((pull) => pull.state === 'open' && pull.headBranch === head))
      return refused(`A pull request already exists for ${state.owner}:${head}.`);
    if (text.length > 65_536) return refused('body is too long (maximum is 65536 characters)');
    const number = Math.max(0, ...state.issues, ...state.pulls.map((pull) => pull.number)) + 1;
    const headRepository = `${state.owner}/${state.name}`;
    const branches = { headSha: ours.sha, headBranch: head, headRepository, baseSha: theirs.sha };
    const pull: StoredPull = { number, state: 'open', ...branches, title, body: text };
    state.pulls.push(pull);
    return { status: 201, body: filled('/components/schemas/pull-request', pullFields(state, pull)) };
  },
};

function refused(message: string): Answer {
  const error = { resource: 'PullRequest', code: 'custom', message };
  return { status: 422, body: { ...errorJson(422, 'Validation Failed'), errors: [error] } };
}

function pullJson(state: RepositoryState, pull: StoredPull) {
  return filled('/components/schemas/pull-request-simple', pullFields(state, pull));
}

function pullFields(state: RepositoryState, pull: StoredPull) {
  const repository = (full_name: string) =>
    filled('/components/schemas/repository', { full_name, name: full_name.split('/')[1] });
  return {
    number: pull.number,
    state: pull.state,
    title: pull.title ?? '',
    body: pull.body ?? null,
    html_url: `https://github.com/${state.owner}/${state.name}/pull/${pull.number}`,
    head: {
      sha: pull.headSha,
      ref: pull.headBranch,
      repo: pull.headRepository === undefined ? null : repository(pull.headRepository),
    },
    base: { sha: pull.baseSha ?? '0'.repeat(40), ref: 'main', repo: repository(`${state.owner}/${state.name}`) },
  };
}
