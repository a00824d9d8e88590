/** The real client against the fake API, with a clock that jumps instead of waiting. */
import { octokitClient } from '../../../src/edge/github/octokit-client.ts';
import { type RetryPolicy, retryPolicy, type Timer } from '../../../src/edge/github/retry.ts';
import type { Log } from '../../../src/ports.ts';
import { actionsBot, newRepository, type RepositoryState, type TokenRights } from './repository.ts';
import { type GitHubApi, type OtherService, startGitHubApi } from './server.ts';

export interface FakeTimer extends Timer {
  /** Milliseconds of every wait. */
  readonly waits: number[];
}

export function fakeTimer(): FakeTimer {
  const waits: number[] = [];
  let time = 0;
  return {
    waits,
    now: () => time,
    sleep: async (milliseconds) => {
      waits.push(Math.round(milliseconds));
      time += milliseconds;
    },
    random: () => 0,
  };
}

export interface Heard extends Log {
  readonly lines: string[];
}

export function heardLog(): Heard {
  const lines: string[] = [];
  const hear =
    (level: string) =>
    (text: string): void =>
      void lines.push(`${level}: ${text}`);
  return { lines, info: hear('info'), warn: hear('warn'), error: hear('error'), debug: hear('debug') };
}

export const workflowToken: TokenRights = {
  account: actionsBot,
  pullRequests: 'write',
  contents: 'read',
  actions: 'read',
};

export async function withApi<T>(
  use: (api: GitHubApi) => Promise<T>,
  {
    rights = workflowToken,
    others = () => [],
    ...repository
  }: Partial<RepositoryState> & {
    rights?: TokenRights;
    others?: (state: RepositoryState) => readonly OtherService[];
  } = {},
): Promise<T> {
  const state = newRepository(repository);
  state.tokens.set('e2e-token', rights);
  state.issues.add(7);
  const api = await startGitHubApi(state, others(state));
  try {
    return await use(api);
  } finally {
    await api.close();
  }
}

export function clientOf(
  api: GitHubApi,
  { timer = fakeTimer(), policy = {}, token = 'e2e-token', log = heardLog() as Log, prefix = '' } = {} as {
    timer?: Timer;
    prefix?: string;
    policy?: Partial<RetryPolicy>;
    token?: string;
    log?: Log;
  },
) {
  return octokitClient({
    token,
    apiUrl: `${api.url}${prefix}`,
    owner: api.state.owner,
    repository: api.state.name,
    userAgent: 'compression-gate/test',
    timer,
    log,
    policy: { ...retryPolicy, ...policy },
  });
}

/** `GET /repos/… → 200`, one a line. */
export function requestLines(api: GitHubApi): string[] {
  return api.requests.map(({ method, path, answer }) => `${method} ${path} → ${answer}`);
}
