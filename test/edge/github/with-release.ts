/** A release on the fake API, and what is attached to it. */
import { expect } from '@jest/globals';
import { withApi } from '../../support/github-api/client-of.ts';
import { addRelease, type StoredRelease } from '../../support/github-api/repository.ts';
import type { GitHubApi } from '../../support/github-api/server.ts';
import { commit, releaseToken, tag } from './release-project.ts';

export const names = [
  'compression-gate-glyphs.zip',
  'compression-gate-result.json',
  'compression-gate-report.md',
  'compression-gate-manifest.json',
];

export async function withRelease(
  use: (api: GitHubApi, release: StoredRelease) => Promise<void>,
  {
    rights = releaseToken,
    tellsDigests = true,
    ...more
  }: Partial<StoredRelease> & {
    rights?: typeof releaseToken;
    tellsDigests?: boolean;
  } = {},
): Promise<void> {
  await withApi(
    async (api) => {
      api.state.tagCommits.set(tag, commit);
      const release = addRelease(api.state, tag, more);
      await use(api, release);
      expect(api.breaches).toEqual([]);
    },
    { rights, tellsDigests },
  );
}

export const attached = ({ assets }: StoredRelease): string[] => assets.map(({ name }) => name);
export const bytesOf = ({ assets }: StoredRelease, name: string): Uint8Array =>
  assets.find((asset) => asset.name === name)?.bytes ?? new Uint8Array();
