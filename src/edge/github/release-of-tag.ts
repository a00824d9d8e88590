/** The release of a tag, and whether it is one of the commit at hand. */
import { inputFailure } from '../../failure.ts';
import type { GitHubClient } from './client.ts';
import type { Release } from './release-calls.ts';

/** A release older than so many others is not waiting for its model. */
const mostPages = 3;

/** Throws an input failure where there is none, or several drafts of which one can only be guessed. */
export async function releaseOfTag(client: GitHubClient, tag: string): Promise<Release> {
  const published = await client.releaseByTag(tag);
  if (published !== undefined) return published;
  // Drafts have no address of their own, and a release of this moment may not have one yet.
  const found: Release[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const { releases, hasMore } = await client.listReleases(page);
    found.push(...releases.filter((release) => release.tag === tag));
    if (!hasMore || found.some(({ draft }) => !draft)) break;
  }
  const release = found.find(({ draft }) => !draft) ?? found[0];
  if (release === undefined) {
    throw inputFailure('release-missing', {
      where: `release ${tag}`,
      what: 'there is no release of this tag, or it is a draft and the token may not see it',
      fix: 'Create it first (`gh release create TAG --draft --verify-tag`), and give the job `contents: write`',
    });
  }
  if (found.length > 1 && release.draft) {
    throw inputFailure('release-ambiguous', {
      where: `release ${tag}`,
      what: `there are ${found.length} drafts of this tag`,
      fix: 'Delete all but one of them',
    });
  }
  return release;
}

/** `head`: the commit that is checked out. Throws an input failure where the release is of another one. */
export async function requireCommit(client: GitHubClient, { tag, draft, target }: Release, head: string) {
  const commit = await client.commitOfTag(tag);
  if (commit === head) return;
  if (commit !== undefined) {
    throw inputFailure('release-other-commit', {
      where: `release ${tag}`,
      what: `the tag is commit \`${commit.slice(0, 12)}\`, and what is checked out here is \`${head.slice(0, 12)}\``,
      fix: `Check out the tag (\`ref: refs/tags/${tag}\` of actions/checkout)`,
    });
  }
  // Publishing makes the tag from the target; a branch may have moved on until then.
  if (draft && target === head) return;
  throw inputFailure('release-without-tag', {
    where: `release ${tag}`,
    what: `there is no such tag yet, and the draft would make it from \`${target}\``,
    fix: 'Push the tag first, so that the commit is certain',
  });
}
