/**
 * The pull request that an ended run was about, as GitHub knows it: no word of the run is taken for it. It is looked up by
 * the branch of the head repository, because `commits/{sha}/pulls` knows no commit that lies in a fork alone
 * (learningequality/kolibri#14719), and then held to the very commit that was judged.
 */
import { runFailure } from '../../failure.ts';
import { ApiError, type GitHubClient } from './client.ts';
import type { EndedRun } from './event.ts';
import type { OpenPull } from './run-calls.ts';

export type PullOfRun = { readonly pull: OpenPull } | { readonly none: string };

/** `none`: why there is nowhere to publish to, a sentence without full stop. */
export async function pullOfRun(client: GitHubClient, run: EndedRun): Promise<PullOfRun> {
  const { headRepository, headBranch, headSha } = run;
  if (headRepository === undefined || headBranch === undefined) {
    return { none: 'The repository or the branch that the run was about is gone: nothing is published' };
  }
  const open = await client.openPulls(headRepository.split('/')[0], headBranch).catch(unreachable);
  const own = open.filter(({ headRepository: other }) => other?.toLowerCase() === headRepository.toLowerCase());
  const pulls = own.filter((pull) => pull.headSha === headSha);
  const commit = headSha.slice(0, 12);
  if (pulls.length === 1) return { pull: pulls[0] };
  if (pulls.length > 1) {
    const numbers = pulls.map(({ number }) => `#${number}`).join(', ');
    return {
      none: `Commit ${commit} is the head of ${pulls.length} open pull requests (${numbers}), and which one the run was about is not known: nothing is published`,
    };
  }
  const moved = own.find((pull) => pull.headSha !== headSha);
  return moved === undefined
    ? { none: `No open pull request has commit ${commit} as its head: nothing is published` }
    : {
        none: `The head of #${moved.number} has moved on to ${moved.headSha.slice(0, 12)} since commit ${commit} was measured: nothing is published`,
      };
}

function unreachable(error: unknown): never {
  if (!(error instanceof ApiError)) throw error;
  throw runFailure(
    'pull-requests-unreachable',
    {
      what: `The pull request of the run could not be looked up (${error.message})`,
      fix: error.status === 403 || error.status === 404 ? 'Give the job `pull-requests: write`' : 'Run the job again',
    },
    { cause: error },
  );
}
