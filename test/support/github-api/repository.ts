/** What the fake GitHub knows: one repository with its issues, and the account behind the token. */

export interface Account {
  readonly login: string;
  readonly id: number;
  readonly type: 'User' | 'Bot';
}

export interface StoredComment {
  readonly id: number;
  readonly issue: number;
  body: string;
  readonly author: Account;
  readonly createdAt: string;
  updatedAt: string;
}

export interface TokenRights {
  readonly account: Account;
  readonly pullRequests: 'write' | 'read';
  readonly contents: 'write' | 'read' | 'none';
  readonly actions?: 'read' | 'none';
  readonly statuses?: 'write' | 'read';
  readonly checks?: 'write' | 'read';
}

export interface StoredArtifact {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  readonly zip: Uint8Array;
  readonly expired?: boolean;
  /** Where GitHub would say another size than there is. */
  readonly claimedSize?: number;
}

export interface StoredPull {
  readonly number: number;
  readonly state: 'open' | 'closed';
  headSha: string;
  readonly headBranch: string;
  readonly headRepository: string | undefined;
  readonly baseSha?: string;
  readonly title?: string;
  readonly body?: string;
}

export interface StoredStatus {
  readonly sha: string;
  readonly state: string;
  readonly context: string;
  readonly description: string;
}

export interface StoredCheckRun {
  readonly id: number;
  readonly name: string;
  readonly sha: string;
  status: string;
  conclusion?: string | null;
  title?: string;
  summary?: string;
}

export interface StoredAsset {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `open`: an upload that never came to its end. */
  state: 'uploaded' | 'open';
  /** Where GitHub would say other things about it than there are. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

export interface StoredRelease {
  readonly id: number;
  readonly tag: string;
  readonly draft: boolean;
  readonly immutable: boolean;
  readonly target: string;
  readonly assets: StoredAsset[];
  /** Where the answer names another address than the server's own. */
  readonly uploadUrl?: string;
}

export interface RepositoryState {
  readonly owner: string;
  readonly name: string;
  /** Folder of a git repository that answers for commits and files. */
  readonly gitFolder?: string;
  /** Entries that one answer about a tree holds; more are cut off, as GitHub does above its own limit. */
  readonly treeLimit?: number;
  readonly comments: StoredComment[];
  readonly issues: Set<number>;
  readonly lockedIssues: Set<number>;
  /** By the token's text. */
  readonly tokens: Map<string, TokenRights>;
  readonly artifacts: StoredArtifact[];
  readonly pulls: StoredPull[];
  readonly statuses: StoredStatus[];
  readonly checkRuns: StoredCheckRun[];
  /** In the order they were made. */
  readonly releases: StoredRelease[];
  /** Of tags that no git repository holds. */
  readonly tagCommits: Map<string, string>;
  /** False: a server that is older than digests of assets. */
  readonly tellsDigests: boolean;
  nextId: number;
}

export const actionsBot: Account = { login: 'github-actions[bot]', id: 41898282, type: 'Bot' };
export const developer: Account = { login: 'dev', id: 1001, type: 'User' };

export function newRepository(
  options: Partial<Pick<RepositoryState, 'owner' | 'name' | 'gitFolder' | 'treeLimit' | 'tellsDigests'>> = {},
) {
  const state: RepositoryState = {
    owner: 'acme',
    name: 'app',
    comments: [],
    issues: new Set(),
    lockedIssues: new Set(),
    tokens: new Map(),
    artifacts: [],
    pulls: [],
    statuses: [],
    checkRuns: [],
    releases: [],
    tagCommits: new Map(),
    tellsDigests: true,
    nextId: 5000,
    ...options,
  };
  return state;
}

export function addComment(state: RepositoryState, issue: number, author: Account, body: string): StoredComment {
  state.issues.add(issue);
  state.nextId += 1;
  const at = new Date(Date.UTC(2026, 0, 1, 0, 0, state.nextId - 5000)).toISOString().replace('.000', '');
  const comment = { id: state.nextId, issue, body, author, createdAt: at, updatedAt: at };
  state.comments.push(comment);
  return comment;
}

export function addArtifact(
  state: RepositoryState,
  artifact: Pick<StoredArtifact, 'run' | 'name' | 'zip'> & Partial<StoredArtifact>,
): StoredArtifact {
  state.nextId += 1;
  const stored = { id: state.nextId, ...artifact };
  state.artifacts.push(stored);
  return stored;
}

export function addRelease(state: RepositoryState, tag: string, more: Partial<StoredRelease> = {}): StoredRelease {
  state.nextId += 1;
  const release = { id: state.nextId, tag, draft: false, immutable: false, target: 'main', assets: [], ...more };
  state.releases.push(release);
  return release;
}

export function addAsset(
  state: RepositoryState,
  release: StoredRelease,
  asset: Pick<StoredAsset, 'name' | 'bytes'> & Partial<StoredAsset>,
): StoredAsset {
  state.nextId += 1;
  const stored: StoredAsset = { id: state.nextId, state: 'uploaded', ...asset };
  release.assets.push(stored);
  return stored;
}
