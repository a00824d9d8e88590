import { openGit } from '../git/git.ts';
import { headParents } from '../git/merge-base.ts';
import type { EventContext } from './event.ts';

/**
 * One sentence where what is checked out is not the pull request: the base branch under `pull_request_target`, a `ref` of
 * the workflow's own, a merge that GitHub has not made anew yet. Its verdict would pass for that of the pull request.
 * Undefined: it is its head, made of its head, or git cannot tell.
 */
export async function checkoutNotice(root: string, { pull }: EventContext): Promise<string | undefined> {
  const git = pull && (await openGit(root));
  if (git === undefined || pull === undefined) return undefined;
  const { code, stdout } = await git('rev-parse', '--verify', '--quiet', 'HEAD');
  const commit = stdout.toString('utf8').trim();
  if (code !== 0 || commit === pull.headSha || (await headParents(git)).includes(pull.headSha)) return undefined;
  const short = (sha: string) => sha.slice(0, 7);
  return `Judged is what is checked out, ${short(commit)}, and that is neither the head ${short(pull.headSha)} of the pull request nor a merge of it: look at \`ref\` of the checkout, and run the workflow again.`;
}
