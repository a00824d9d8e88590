/** Which commits lead to one: git knows where the clone holds enough, the API is asked otherwise. */
import type { ReleaseQuery } from '../../ports.ts';
import type { GitHubClient } from './client.ts';

type IsAncestor = NonNullable<ReleaseQuery['isAncestor']>;

/** Each question to the API is a request. */
const mostAsked = 3;

export function ancestry(inGit: IsAncestor, client: Pick<GitHubClient, 'mergeBase'>, commit: string): IsAncestor {
  let asked = 0;
  return async (other) => {
    const known = await inGit(other);
    if (known !== undefined || asked >= mostAsked) return known;
    asked += 1;
    return (await client.mergeBase(other, commit)) === other;
  };
}
