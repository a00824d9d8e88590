/** The JSON that GitHub would answer with. */
import type { Account, RepositoryState, StoredComment } from './repository.ts';

export function userJson({ login, id, type }: Account) {
  const api = `https://api.github.com/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: `U_${id}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}`,
    gravatar_id: '',
    url: api,
    html_url: `https://github.com/${encodeURIComponent(login)}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type,
    site_admin: false,
  };
}

export function commentJson(state: RepositoryState, comment: StoredComment) {
  const repository = `repos/${state.owner}/${state.name}`;
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `https://api.github.com/${repository}/issues/comments/${comment.id}`,
    html_url: `https://github.com/${state.owner}/${state.name}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `https://api.github.com/${repository}/issues/${comment.issue}`,
    body: comment.body,
    user: userJson(comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: comment.author.type === 'Bot' ? 'NONE' : 'MEMBER',
    performed_via_github_app: null,
  };
}

export interface GitCommit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly date: string;
}

export function commitJson({ owner, name }: RepositoryState, { sha, tree, parents, message, date }: GitCommit) {
  const api = `https://api.github.com/repos/${owner}/${name}`;
  const person = { name: 'Dev', email: 'dev@example.com', date };
  return {
    url: `${api}/commits/${sha}`,
    sha,
    node_id: `C_${sha}`,
    html_url: `https://github.com/${owner}/${name}/commit/${sha}`,
    comments_url: `${api}/commits/${sha}/comments`,
    commit: {
      url: `${api}/git/commits/${sha}`,
      author: person,
      committer: person,
      message,
      comment_count: 0,
      tree: { sha: tree, url: `${api}/git/trees/${tree}` },
    },
    author: null,
    committer: null,
    parents: parents.map((parent) => ({ sha: parent, url: `${api}/commits/${parent}` })),
  };
}

export function errorJson(status: number, message: string) {
  return { message, documentation_url: 'https://docs.github.com/rest', status: String(status) };
}
