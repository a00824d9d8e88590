/** Calls about workflow runs: their artifacts. */
import { errorJson } from './answers.ts';
import { filled } from './filled.ts';
import type { RepositoryState, StoredArtifact } from './repository.ts';
import type { Answer, Call } from './routes.ts';

const notFound: Answer = { status: 404, body: errorJson(404, 'Not Found') };
const forbidden: Answer = { status: 403, body: errorJson(403, 'Resource not accessible by integration') };

export const runRoutes: Readonly<Record<string, (call: Call) => Answer>> = {
  'actions/list-workflow-run-artifacts': ({ state, rights, path, query, address }) => {
    if (rights.actions !== 'read') return forbidden;
    const name = query.get('name');
    const all = state.artifacts.filter(
      (artifact) => artifact.run === Number(path.run_id) && (name === null || artifact.name === name),
    );
    const size = Number(query.get('per_page') ?? 30);
    const page = Number(query.get('page') ?? 1);
    const next = `<${address}?per_page=${size}&page=${page + 1}>; rel="next"`;
    const artifacts = all.slice((page - 1) * size, page * size).map((artifact) => artifactJson(state, artifact));
    return {
      status: 200,
      body: { total_count: all.length, artifacts },
      headers: page * size < all.length ? { link: next } : {},
    };
  },

  /** The zip lies at another host, as it does at GitHub's: no token may be sent there. */
  'actions/download-artifact': ({ state, rights, path, address }) => {
    if (rights.actions !== 'read') return forbidden;
    const artifact = state.artifacts.find(({ id }) => id === Number(path.artifact_id));
    if (artifact === undefined || path.archive_format !== 'zip') return notFound;
    if (artifact.expired === true) return { status: 410, body: errorJson(410, 'Artifact has expired') };
    const { port } = new URL(address);
    return {
      status: 302,
      body: undefined,
      headers: { location: `http://localhost:${port}/artifact-blobs/${artifact.id}` },
    };
  },
};

function artifactJson(state: RepositoryState, { id, name, zip, run, expired, claimedSize }: StoredArtifact) {
  const api = `https://api.github.com/repos/${state.owner}/${state.name}`;
  return filled('/components/schemas/artifact', {
    id,
    name,
    size_in_bytes: claimedSize ?? zip.length,
    url: `${api}/actions/artifacts/${id}`,
    archive_download_url: `${api}/actions/artifacts/${id}/zip`,
    expired: expired === true,
    workflow_run: { id: run },
  });
}
