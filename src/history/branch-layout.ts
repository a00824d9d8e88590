/**
 * Where things lie on a data branch. One small file per record, so that writers at the same time never edit the same
 * lines; predictions and models by their content, so that what does not change is kept once.
 */
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './digest.ts';
import { entryTime } from './entry.ts';
import type { BaselineRecord } from './record.ts';
import { targetFolder } from './target-folder.ts';

/** What the path of a record tells without reading it. */
export interface RecordName {
  readonly path: string;
  /** Folder name of the target. */
  readonly folder: string;
  /** `20260801T120000Z`: its place in the history; sorts as text. */
  readonly time: string;
  /** First 12 digits of the commit; undefined where none is known. */
  readonly commit?: string;
  /** First 16 digits of the content key. */
  readonly key: string;
}

const RECORD = /^records\/([^/]+)\/\d{4}\/(\d{8}T\d{6}Z)-([0-9a-f]{7,12}|none)-([0-9a-f]{16})(?:-\d+)?\.json$/;
const PACK = /^packs\/([^/]+)\/(\d{4})(?:-(\d+))?\.jsonl$/;
const COMMIT = /^[0-9a-f]{7,64}$/;

/** `scope`: folder of the config in the repository, '' for its root; two configs may have a target of one name. */
export function scopedFolder(scope: string, target: string): string {
  const folder = scope.replace(/^\/+|\/+$/g, '');
  return targetFolder(folder === '' ? target : `${folder}/${target}`);
}

export function recordPath(folder: string, record: BaselineRecord): string {
  const { createdAt, run } = record;
  const time = compactTime(entryTime({ createdAt, committedAt: run?.committedAt })) ?? '19700101T000000Z';
  const commit = shortCommit(record.commit) ?? 'none';
  return `records/${folder}/${time.slice(0, 4)}/${time}-${commit}-${shortKey(record.key.digest)}.json`;
}

/** Undefined: not the path of a record. */
export function recordName(path: string): RecordName | undefined {
  const match = RECORD.exec(path);
  if (match === null) return undefined;
  const [, folder, time, commit, key] = match;
  return { path, folder, time, key, ...(commit === 'none' ? {} : { commit }) };
}

export function shortCommit(commit: string | undefined): string | undefined {
  return commit !== undefined && COMMIT.test(commit) ? commit.slice(0, 12) : undefined;
}

export function shortKey(digest: string): string {
  return digest.slice(0, 16);
}

export interface PackName {
  readonly path: string;
  readonly folder: string;
  readonly year: string;
  /** Counts from 1: a year of many records has several. */
  readonly part: number;
}

export function packPath(folder: string, year: string, part: number): string {
  return `packs/${folder}/${year}${part === 1 ? '' : `-${part}`}.jsonl`;
}

export function packName(path: string): PackName | undefined {
  const match = PACK.exec(path);
  return match === null ? undefined : { path, folder: match[1], year: match[2], part: Number(match[3] ?? 1) };
}

export function indexPath(folder: string): string {
  return `index/${folder}.json`;
}

/** `digest`: SHA-256 of its content. */
export function predictionsPath(digest: string): string {
  return `blobs/${digest.slice(0, 2)}/${digest}.npz`;
}

/** All files of a model are one file here: by the digests of its files, name by name. */
export function modelPath(digests: Readonly<Record<string, string>>): string {
  const digest = sha256(canonicalJson(digests));
  return `blobs/${digest.slice(0, 2)}/${digest}.zip`;
}

/** What was accepted when `record` was made. */
export function auditPath(createdAt: string, content: string): string {
  const time = compactTime(createdAt) ?? '19700101T000000Z';
  return `audit/${time.slice(0, 4)}/${time}-${sha256(content).slice(0, 16)}.json`;
}

/**
 * A file of a branch that is somebody else's, of code or of a site, say; undefined where nothing speaks against records
 * there: it holds some, or nothing at all.
 */
export function foreignFile(paths: Iterable<string>): string | undefined {
  let foreign: string | undefined;
  for (const path of paths) {
    if (recordName(path) !== undefined || packName(path) !== undefined) return undefined;
    if (path !== 'README.md' && !path.startsWith('.')) foreign ??= path;
  }
  return foreign;
}

export const readme = `# Records of compression-gate

This branch holds what the compression gate has measured. It shares no history with the code and is never checked out.
Every change is an ordinary commit on top of the last one; nothing is ever rewritten.

| Path | What it is |
| - | - |
| \`records/TARGET/YEAR/TIME-COMMIT-KEY.json\` | one measurement: figures, settings, facts of the run |
| \`packs/TARGET/YEAR.jsonl\` | measurements of a past year, one a line |
| \`blobs/\` | predictions, examples and compressed models, by content |
| \`index/TARGET.json\` | headline figures of the last records; rebuilt when it is missing |
| \`audit/\` | regressions that were accepted, by whom and why |

Protect this branch against force pushes. Do not edit its files: each is under a digest, and what was edited is refused.
`;

/** ISO 8601 to `20260801T120000Z` in UTC; undefined where it is no time. */
function compactTime(iso: string | undefined): string | undefined {
  const time = iso === undefined ? Number.NaN : Date.parse(iso);
  if (!Number.isFinite(time) || time < 0 || time >= 253402300800000) return undefined;
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '');
}
