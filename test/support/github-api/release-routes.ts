/** Releases, and what is attached to them. */
import { createHash } from 'node:crypto';
import { errorJson } from './answers.ts';
import { filled } from './filled.ts';
import { commitOf } from './git-objects.ts';
import { addRelease, type RepositoryState, type StoredAsset, type StoredRelease } from './repository.ts';
import type { Answer, Call } from './routes.ts';

const failed = (status: number, message: string): Answer => ({ status, body: errorJson(status, message) });
const notFound = failed(404, 'Not Found');
const forbidden = failed(403, 'Resource not accessible by integration');

const reading = (route: (call: Call) => Answer) => (call: Call) =>
  call.rights.contents === 'none' ? notFound : route(call);
const writing = (route: (call: Call) => Answer) => (call: Call) =>
  call.rights.contents === 'write' ? route(call) : forbidden;

export const releaseRoutes: Readonly<Record<string, (call: Call) => Answer>> = {
  'repos/create-release': writing(({ state, body, address }) => {
    const { tag_name: tag, draft = false } = body as { tag_name: string; draft?: boolean };
    if (state.releases.some((release) => release.tag === tag && !release.draft))
      return failed(422, 'Validation Failed: tag_name already_exists');
    return { status: 201, body: releaseJson(state, addRelease(state, tag, { draft }), address) };
  }),

  'repos/update-release': writing(({ state, path, body, address }) => {
    const at = state.releases.findIndex(({ id }) => id === Number(path.release_id));
    if (at < 0) return notFound;
    const { draft } = body as { draft?: boolean };
    state.releases[at] = { ...state.releases[at], ...(draft === undefined ? {} : { draft }) };
    return { status: 200, body: releaseJson(state, state.releases[at], address) };
  }),

  /** Drafts have no address of their own. */
  'repos/get-release-by-tag': reading(({ state, path, address }) => {
    const release = state.releases.find(({ tag, draft }) => tag === path.tag && !draft);
    return release === undefined ? notFound : { status: 200, body: releaseJson(state, release, address) };
  }),

  'repos/list-releases': reading(({ state, rights, query, address }) => {
    const seen = state.releases.filter(({ draft }) => !draft || rights.contents === 'write').reverse();
    return paged(
      seen.map((release) => releaseJson(state, release, address)),
      query,
      address,
    );
  }),

  'repos/list-release-assets': reading(({ state, path, query, address }) => {
    const release = state.releases.find(({ id }) => id === Number(path.release_id));
    if (release === undefined) return notFound;
    return paged(
      release.assets.map((asset) => assetJson(state, asset)),
      query,
      address,
    );
  }),

  'repos/upload-release-asset': writing(({ state, path, query, body }) => {
    const release = state.releases.find(({ id }) => id === Number(path.release_id));
    if (release === undefined) return notFound;
    if (release.immutable && !release.draft) return failed(422, 'Cannot upload assets to an immutable release.');
    // GitHub replaces what it does not keep in a name.
    const name = (query.get('name') ?? '').replace(/[^A-Za-z0-9._-]/g, '.');
    if (release.assets.some((asset) => asset.name === name)) {
      const error = { resource: 'ReleaseAsset', code: 'already_exists', field: 'name' };
      return { status: 422, body: { ...errorJson(422, 'Validation Failed'), errors: [error] } };
    }
    state.nextId += 1;
    const asset: StoredAsset = { id: state.nextId, name, bytes: body as Buffer, state: 'uploaded' };
    release.assets.push(asset);
    return { status: 201, body: assetJson(state, asset) };
  }),

  'repos/delete-release-asset': writing(({ state, path }) => {
    for (const { assets, immutable, draft } of state.releases) {
      const index = assets.findIndex(({ id }) => id === Number(path.asset_id));
      if (index < 0) continue;
      if (immutable && !draft) return failed(422, 'Cannot delete asset from an immutable release.');
      assets.splice(index, 1);
      return { status: 204, body: undefined };
    }
    return notFound;
  }),

  /** The bytes lie at another host: no token may be sent there. */
  'repos/get-release-asset': reading(({ state, path, address, accept }) => {
    const asset = state.releases.flatMap(({ assets }) => assets).find(({ id }) => id === Number(path.asset_id));
    if (asset === undefined) return notFound;
    if (!accept.includes('octet-stream')) return { status: 200, body: assetJson(state, asset) };
    const { port } = new URL(address);
    const location = `http://localhost:${port}/asset-blobs/${asset.id}`;
    return { status: 302, body: undefined, headers: { location } };
  }),

  'repos/get-commit': reading(({ state, path, accept }) => {
    const tag = /^tags\/(.+)$/.exec(path.ref)?.[1];
    const sha = tag === undefined ? undefined : (commitOf(state, `refs/tags/${tag}`)?.sha ?? state.tagCommits.get(tag));
    if (sha === undefined) return failed(422, `No commit found for SHA: ${path.ref}`);
    if (!accept.includes('github.sha')) throw new Error('the fake knows commits by their name only');
    return { status: 200, body: Buffer.from(sha), mediaType: 'application/vnd.github.sha; charset=utf-8' };
  }),
};

/** Bytes of assets, at signed addresses; undefined: another address. */
export function assetBlob(state: RepositoryState, url: string): Buffer | undefined {
  const id = /^\/asset-blobs\/(\d+)$/.exec(url)?.[1];
  const asset = state.releases.flatMap(({ assets }) => assets).find((one) => String(one.id) === id);
  return asset && Buffer.from(asset.bytes);
}

function paged(all: readonly unknown[], query: URLSearchParams, address: string): Answer {
  const size = Number(query.get('per_page') ?? 30);
  const page = Number(query.get('page') ?? 1);
  const next = `<${address}?per_page=${size}&page=${page + 1}>; rel="next"`;
  const body = all.slice((page - 1) * size, page * size);
  return { status: 200, body, headers: page * size < all.length ? { link: next } : {} };
}

function releaseJson(state: RepositoryState, release: StoredRelease, address: string) {
  const { id, tag, draft, immutable, target, assets } = release;
  const web = `https://github.com/${state.owner}/${state.name}/releases/tag/${encodeURIComponent(tag)}`;
  const upload = `${new URL(address).origin}/api/uploads/repos/${state.owner}/${state.name}/releases/${id}/assets`;
  return filled('/components/schemas/release', {
    id,
    tag_name: tag,
    target_commitish: target,
    draft,
    immutable,
    html_url: web,
    upload_url: `${release.uploadUrl ?? upload}{?name,label}`,
    assets: assets.map((asset) => assetJson(state, asset)),
  });
}

function assetJson(state: RepositoryState, { id, name, bytes, state: condition, claims }: StoredAsset) {
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return filled('/components/schemas/release-asset', {
    id,
    name,
    size: bytes.length,
    // GitHub says `starter`, which its own description does not know.
    state: condition === 'uploaded' ? 'uploaded' : 'open',
    digest: condition === 'uploaded' && state.tellsDigests ? digest : null,
    content_type: 'application/octet-stream',
    ...claims,
  });
}
