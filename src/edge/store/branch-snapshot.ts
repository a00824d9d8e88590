/** A data branch as it stood at one commit. */

import { Failure } from '../../failure.ts';
import { decodeRecord } from '../../history/baseline-files.ts';
import {
  indexPath,
  packName,
  type RecordName,
  recordName,
  shortCommit,
  shortKey,
} from '../../history/branch-layout.ts';
import type { RecordFile } from '../../history/parse-record.ts';
import { decodeIndex, type RecordIndex } from '../../history/record-index.ts';
import type { BranchFile, DataBranch } from '../../ports.ts';

export interface Snapshot {
  /** Undefined: there is no such branch yet. */
  readonly tip: string | undefined;
  readonly files: ReadonlyMap<string, BranchFile>;
  /** `compression-gate:records/…`, for messages. */
  describe(path: string): string;
  /** Undefined where nothing is. */
  read(path: string): Promise<Uint8Array | undefined>;
  readAll(paths: readonly string[]): Promise<Uint8Array[]>;
  /** Records with a file of their own, oldest first. */
  records(folder: string): readonly RecordName[];
  /** Records in packs, as they lie there. */
  packed(folder: string): Promise<readonly PackedRecord[]>;
  /** Undefined where it is missing, or does not know the records that are there. */
  index(folder: string): Promise<RecordIndex | undefined>;
  /** Folders of all targets. */
  readonly folders: readonly string[];
}

export interface PackedRecord {
  readonly path: string;
  readonly line: string;
  /** What the name of its file would tell; undefined where the line is no JSON of a record. */
  readonly name: Omit<RecordName, 'path' | 'folder'> | undefined;
  /** Checks it; or why it cannot be read: other lines are none the worse for it. */
  open(): RecordFile | Failure;
}

export async function takeSnapshot(branch: DataBranch, name: string): Promise<Snapshot> {
  const tip = await branch.tip();
  const listed = tip === undefined ? [] : await branch.list(tip);
  const files = new Map(listed.map((file) => [file.path, file]));
  const byFolder = new Map<string, RecordName[]>();
  for (const { path } of listed) {
    const record = recordName(path);
    if (record === undefined) continue;
    const group = byFolder.get(record.folder);
    if (group === undefined) byFolder.set(record.folder, [record]);
    else group.push(record);
  }
  for (const group of byFolder.values()) {
    group.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.path < b.path ? -1 : 1));
  }
  const packsOf = (folder: string) =>
    listed
      .map(({ path }) => packName(path))
      .filter((pack) => pack?.folder === folder)
      .map((pack) => pack as NonNullable<typeof pack>)
      .sort((a, b) => Number(a.year) - Number(b.year) || a.part - b.part);
  const describe = (path: string): string => `${name}:${path}`;
  const readAll = async (paths: readonly string[]): Promise<Uint8Array[]> =>
    paths.length === 0 ? [] : [...(await branch.read(paths.map((path) => (files.get(path) as BranchFile).id)))];
  const snapshot: Snapshot = {
    tip,
    files,
    describe,
    readAll,
    read: async (path) => (files.has(path) ? (await readAll([path]))[0] : undefined),
    records: (folder) => byFolder.get(folder) ?? [],
    folders: [...new Set([...byFolder.keys(), ...listed.flatMap(({ path }) => packName(path)?.folder ?? [])])].sort(),
    packed: async (folder) => {
      const packs = packsOf(folder);
      const contents = await readAll(packs.map(({ path }) => path));
      return packs.flatMap(({ path }, index) => linesOf(contents[index], describe(path), path));
    },
    index: async (folder) => {
      const bytes = await snapshot.read(indexPath(folder));
      const index = bytes && decodeIndex(bytes);
      // Made by another version, or by hand: the records themselves are asked.
      return index?.loose === snapshot.records(folder).length ? index : undefined;
    },
  };
  return snapshot;
}

function linesOf(bytes: Uint8Array, where: string, path: string): PackedRecord[] {
  const lines = new TextDecoder().decode(bytes).split('\n');
  return lines.flatMap((line, index) =>
    line === '' ? [] : [{ path, line, name: nameOf(line), open: () => recordOf(line, `${where}, line ${index + 1}`) }],
  );
}

function nameOf(line: string): PackedRecord['name'] {
  try {
    const { createdAt, commit, key } = JSON.parse(line) as RecordFile;
    return { time: createdAt, commit: shortCommit(commit), key: shortKey(key.digest) };
  } catch {
    return undefined;
  }
}

function recordOf(line: string, where: string): RecordFile | Failure {
  try {
    return decodeRecord(new TextEncoder().encode(line), where);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
