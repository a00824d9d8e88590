/** Results that other jobs have left: as artifacts of a workflow run, or in a folder that an earlier step has filled. */
import { inputFailure, runFailure } from '../../failure.ts';
import type { Files } from '../../ports.ts';
import type { Report } from '../../report/report.ts';
import { ApiError, type GitHubClient } from './client.ts';
import { artifactTooLarge } from './octokit-run-calls.ts';
import { readResult } from './read-result.ts';
import { largestResult, largestZip, resultInZip } from './result-in-zip.ts';
import type { Artifact } from './run-calls.ts';

export interface Collected {
  /** For people: `artifact compression-gate-glyphs`, `results/glyphs/result.json`. */
  readonly where: string;
  read(): Promise<Report>;
}

/** A run may hold 500 artifacts a job; nobody's gate has more legs. */
const mostPages = 10;
const mostResults = 256;
/** Bytes of all results of a job together, unpacked: a leg leaves some hundred kilobytes. */
const largestTotal = 100_000_000;

/** Artifacts of a run that `isOurs` by name. Attempts of a run may leave one name several times: the newest counts. */
export async function artifactsOf(
  client: GitHubClient,
  run: number,
  isOurs: (name: string) => boolean,
  exactName?: string,
): Promise<readonly Collected[]> {
  const newest = new Map<string, Artifact>();
  for (let page = 1; page <= mostPages; page += 1) {
    const { artifacts, hasMore } = await list(client, run, page, exactName);
    for (const artifact of artifacts) {
      const known = newest.get(artifact.name);
      if (isOurs(artifact.name) && (known === undefined || known.id < artifact.id)) newest.set(artifact.name, artifact);
    }
    if (!hasMore) break;
  }
  const total = totalOf(largestTotal);
  return limited([...newest.values()].sort((a, b) => (a.name < b.name ? -1 : 1))).map((artifact) => {
    const where = `artifact \`${artifact.name}\``;
    return {
      where,
      read: async () => readResult(total(await resultInZip(await download(client, artifact, where), where)), where),
    };
  });
}

/** Every `result.json` below the folder. */
export async function resultsIn(files: Files, folder: string): Promise<readonly Collected[]> {
  const found = await files.stat(folder);
  const paths = found?.isFolder ? await files.list(folder) : [];
  const total = totalOf(largestTotal);
  return limited(paths.filter((path) => path === 'result.json' || path.endsWith('/result.json'))).map((path) => {
    const where = `${folder}/${path}`;
    return {
      where,
      read: async () => {
        const size = (await files.stat(where))?.size ?? 0;
        if (size > largestResult) {
          throw inputFailure('artifact-too-large', { where, what: `is larger than ${largestResult / 1_000_000} MB` });
        }
        return readResult(total(await files.read(where)), where);
      },
    };
  });
}

/** Lets bytes through until they are too many. */
function totalOf(limit: number): (bytes: Uint8Array) => Uint8Array {
  let sum = 0;
  return (bytes) => {
    sum += bytes.byteLength;
    if (sum <= limit) return bytes;
    throw inputFailure('too-many-results', {
      what: `the results are larger than ${limit / 1_000_000} MB together`,
      fix: 'Upload nothing but `result.json` as the gate wrote it',
    });
  };
}

function limited<T>(results: readonly T[]): readonly T[] {
  if (results.length <= mostResults) return results;
  throw inputFailure('too-many-results', {
    what: `there are ${results.length} results, and ${mostResults} is the most that are read`,
    fix: 'Let a leg measure several targets',
  });
}

async function list(client: GitHubClient, run: number, page: number, name?: string) {
  try {
    return await client.listArtifacts(run, page, name);
  } catch (error) {
    throw error instanceof ApiError ? unreachable(error, 'The artifacts of the run could not be listed') : error;
  }
}

async function download(client: GitHubClient, artifact: Artifact, where: string): Promise<Uint8Array> {
  if (artifact.expired) throw expired(where);
  if (artifact.size > largestZip) throw artifactTooLarge(largestZip);
  try {
    return await client.downloadArtifact(artifact.id, largestZip);
  } catch (error) {
    if (error instanceof ApiError && error.status === 410) throw expired(where);
    throw error instanceof ApiError ? unreachable(error, 'The artifact could not be downloaded') : error;
  }
}

function expired(where: string): Error {
  return inputFailure('artifact-expired', {
    where,
    what: 'has expired',
    fix: 'Run the workflow that uploads it again',
  });
}

/** Servers without artifacts of today's kind answer as if there were nothing. */
function unreachable(error: ApiError, what: string): Error {
  const missing = error.status === 403 || error.status === 404;
  return runFailure(
    'artifacts-unreachable',
    {
      what: `${what} (${error.message})`,
      fix: missing
        ? 'Give the job `actions: read`. Where the server has no artifacts API, download them in a step before and name the folder in `results`'
        : 'Run the job again',
    },
    { cause: error },
  );
}
