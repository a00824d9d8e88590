/** Which commits lead to the one that is checked out: git knows where the clone holds enough, the API is asked otherwise. */
import type { ReleaseQuery } from '../../ports.ts';
import { openGit } from '../git/git.ts';
import { isAncestorOf } from '../git/is-ancestor.ts';
import type { GitHubClient } from './client.ts';

type IsAncestor = NonNullable<ReleaseQuery['isAncestor']>;

/** Each question to the API is a request. */
const mostAsked = 3;

/** `commit`: as the API knows it. Costs nothing until it is asked. */
export function ancestry(root: string, client: Pick<GitHubClient, 'mergeBase'>, commit: string): IsAncestor {
  let asked = 0;
  let inGit: Promise<IsAncestor | undefined> | undefined;
  return async (other) => {
    inGit ??= openGit(root).then((git) => git && isAncestorOf(git, 'HEAD'));
    const known = await (await inGit)?.(other);
    if (known !== undefined || asked >= mostAsked) return known;
    asked += 1;
    return (await client.mergeBase(other, commit)) === other;
  };
}
