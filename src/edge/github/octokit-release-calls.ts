/** ReleaseCalls over octokit. */
import { runFailure } from '../../failure.ts';
import { readBody } from './api-body.ts';
import { assetOf, releaseOf } from './api-shapes.ts';
import { ApiError } from './client.ts';
import { type Answered, absentOn404, hasNextPage, type OctokitCalls, pageSize } from './octokit-calls.ts';
import type { ReleaseAsset, ReleaseCalls } from './release-calls.ts';
import { uploadAddress } from './upload-address.ts';

/** A slow line sends two gigabytes in an hour; most assets take seconds. */
const transferMs = (bytes: number): number => Math.max(120_000, bytes / 500);
const mostAssetPages = 10;

export function releaseCalls({ octokit, call, repository }: OctokitCalls, apiUrl: string): ReleaseCalls {
  return {
    releaseByTag: (tag) =>
      absentOn404(() =>
        call(
          'find the release',
          (signal) =>
            octokit.request('GET /repos/{owner}/{repo}/releases/tags/{tag}', {
              ...repository,
              tag,
              request: { signal },
            }),
          releaseOf,
        ),
      ),

    listReleases: (page) =>
      call(
        'list releases',
        (signal) =>
          octokit.request('GET /repos/{owner}/{repo}/releases', {
            ...repository,
            per_page: pageSize,
            page,
            request: { signal },
          }),
        (data, headers) =>
          Array.isArray(data)
            ? {
                releases: data.map(releaseOf).filter((release) => release !== undefined),
                hasMore: hasNextPage(headers),
              }
            : undefined,
      ),

    commitOfTag: async (tag) => {
      try {
        return await call(
          'find the commit of the tag',
          (signal) =>
            octokit.request('GET /repos/{owner}/{repo}/commits/{ref}', {
              ...repository,
              ref: `tags/${tag}`,
              // The commit's name alone, without its changes.
              headers: { accept: 'application/vnd.github.sha' },
              request: { signal },
            }) as Promise<Answered>,
          (data) => (typeof data === 'string' && /^[0-9a-f]{40}([0-9a-f]{24})?$/.test(data) ? data : undefined),
        );
      } catch (error) {
        if (error instanceof ApiError && (error.status === 404 || error.status === 422)) return undefined;
        throw error;
      }
    },

    listAssets: async (release_id) => {
      const assets: ReleaseAsset[] = [];
      for (let page = 1; page <= mostAssetPages; page += 1) {
        const { found, hasMore } = await call(
          'list assets',
          (signal) =>
            octokit.request('GET /repos/{owner}/{repo}/releases/{release_id}/assets', {
              ...repository,
              release_id,
              per_page: pageSize,
              page,
              request: { signal },
            }),
          (data, headers) =>
            Array.isArray(data)
              ? { found: data.map(assetOf).filter((asset) => asset !== undefined), hasMore: hasNextPage(headers) }
              : undefined,
        );
        assets.push(...found);
        if (!hasMore) break;
      }
      return assets;
    },

    uploadAsset: async (release, name, bytes, mediaType) => {
      const { owner, repo } = repository;
      const address = uploadAddress(release.uploadUrl, { apiUrl, owner, repository: repo, release: release.id });
      return call(
        `upload ${name}`,
        (signal) =>
          octokit.request({
            method: 'POST',
            url: `${address}?name=${encodeURIComponent(name)}`,
            data: bytes,
            headers: { 'content-type': mediaType },
            // Wherever it led to, the token would go along.
            request: { signal, redirect: 'error' },
          } as never) as Promise<Answered>,
        assetOf,
        { timeoutMs: transferMs(bytes.byteLength) },
      );
    },

    deleteAsset: async (asset_id) => {
      await absentOn404(() =>
        call(
          'delete asset',
          (signal) =>
            octokit.request('DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}', {
              ...repository,
              asset_id,
              request: { signal },
            }),
          () => true,
        ),
      );
    },

    downloadAsset: (asset_id, limit) =>
      call(
        'download asset',
        (signal) =>
          octokit.request('GET /repos/{owner}/{repo}/releases/assets/{asset_id}', {
            ...repository,
            asset_id,
            headers: { accept: 'application/octet-stream' },
            request: { signal, parseSuccessResponseBody: false },
          }) as Promise<Answered>,
        (data) => readBody(data, limit, tooLarge) as Promise<Uint8Array>,
        { timeoutMs: transferMs(limit) },
      ),
  };
}

function tooLarge(limit: number): Error {
  return runFailure('asset-too-large', { what: `an asset of the release is larger than the ${limit} bytes announced` });
}
