/**
 * Keeps a data branch small: records of past years become lines of one file per year, and models and predictions that no
 * record of their own refers to are dropped. Releases and the newest record of each target stay as they are. No figure is
 * lost, and what is dropped stays in the branch's earlier commits.
 */
import { Failure } from '../../failure.ts';
import { decodeRecord } from '../../history/baseline-files.ts';
import { filesOfRecord } from '../../history/branch-files.ts';
import { indexPath, packName, packPath, type RecordName } from '../../history/branch-layout.ts';
import { canonicalJson } from '../../history/canonical-json.ts';
import { entryTime } from '../../history/entry.ts';
import type { RecordFile } from '../../history/parse-record.ts';
import { encodeIndex, lastEntries } from '../../history/record-index.ts';
import type { Compacted, Log } from '../../ports.ts';
import { allEntries } from './branch-entries.ts';
import type { PackedRecord, Snapshot } from './branch-snapshot.ts';

type Changes = Map<string, Uint8Array | null>;
type Commit = (message: string, change: (snapshot: Snapshot) => Promise<Changes>) => Promise<void>;

/** Far below what hosts refuse. Bytes. */
const MAX_PACK_BYTES = 20 * 2 ** 20;
const BLOB = /^blobs\//;

interface Loose {
  readonly name: RecordName;
  /** Undefined: it cannot be read, and is left where it is. */
  readonly record: RecordFile | undefined;
}

/** `year`: records of this one and later stay. */
export async function compactBranch(commit: Commit, year: string, log: Pick<Log, 'warn'>): Promise<Compacted> {
  let done: Compacted = { packed: 0, dropped: 0 };
  await commit(`Pack records of the years before ${year}`, async (snapshot) => {
    const changes: Changes = new Map();
    const kept = new Set<string>();
    let packed = 0;
    let unreadable = false;
    for (const folder of snapshot.folders) {
      const loose = await readLoose(snapshot, folder, log);
      const newest = loose.at(-1);
      const old = loose.filter((one) => one !== newest && isOld(one, year));
      packed += old.length;
      for (const one of loose) {
        unreadable ||= one.record === undefined;
        if (!old.includes(one) && one.record !== undefined)
          for (const path of filesOfRecord(one.record)) kept.add(path);
      }
      if (old.length > 0) await packAway(snapshot, folder, old, changes);
    }
    // What a record that cannot be read refers to is not known.
    const dropped = unreadable ? [] : [...snapshot.files.keys()].filter((path) => BLOB.test(path) && !kept.has(path));
    for (const path of dropped) changes.set(path, null);
    await renewIndexes(snapshot, changes, log);
    done = { packed, dropped: dropped.length };
    return changes;
  });
  return done;
}

async function readLoose(snapshot: Snapshot, folder: string, log: Pick<Log, 'warn'>): Promise<Loose[]> {
  const names = snapshot.records(folder);
  const texts = await snapshot.readAll(names.map(({ path }) => path));
  return names.map((name, index) => {
    try {
      return { name, record: decodeRecord(texts[index], snapshot.describe(name.path)) };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      log.warn(`${error.message} It is left as it is, and nothing is dropped.`);
      return { name, record: undefined };
    }
  });
}

function isOld({ name, record }: Loose, year: string): boolean {
  return record !== undefined && record.run?.release === undefined && name.time.slice(0, 4) < year;
}

async function packAway(snapshot: Snapshot, folder: string, old: readonly Loose[], changes: Changes): Promise<void> {
  const packs = await snapshot.packed(folder);
  for (const year of new Set(old.map(({ name }) => name.time.slice(0, 4)))) {
    const before = packs.filter(({ path }) => packName(path)?.year === year);
    const added = old.filter(({ name }) => name.time.startsWith(year));
    const lines = linesOf(before, added);
    const parts = split(lines);
    for (const { path } of before) changes.set(path, null);
    parts.forEach((part, index) => {
      changes.set(packPath(folder, year, index + 1), new TextEncoder().encode(part));
    });
    for (const { name } of added) changes.set(name.path, null);
  }
}

/** Oldest first, each once; a line that cannot be read is kept as it is. */
function linesOf(before: readonly PackedRecord[], added: readonly Loose[]): string[] {
  const all = [
    ...before
      .map(({ line, open }) => ({ line, record: open() }))
      .map(({ line, record }) => ({
        line,
        place: record instanceof Failure ? 0 : placeOf(record),
      })),
    ...added.map(({ record }) => ({ line: canonicalJson(record), place: placeOf(record as RecordFile) })),
  ];
  all.sort((a, b) => a.place - b.place || (a.line < b.line ? -1 : 1));
  return [...new Set(all.map(({ line }) => line))];
}

function placeOf({ createdAt, run }: RecordFile): number {
  return Date.parse(entryTime({ createdAt, committedAt: run?.committedAt }));
}

function split(lines: readonly string[]): string[] {
  const parts: string[][] = [[]];
  let bytes = 0;
  for (const line of lines) {
    const size = Buffer.byteLength(line) + 1;
    if (bytes + size > MAX_PACK_BYTES && bytes > 0) {
      parts.push([]);
      bytes = 0;
    }
    parts[parts.length - 1].push(line);
    bytes += size;
  }
  return parts.map((part) => `${part.join('\n')}\n`);
}

/** An index counts the records with a file of their own, so it is written with them. */
async function renewIndexes(snapshot: Snapshot, changes: Changes, log: Pick<Log, 'warn'>): Promise<void> {
  for (const folder of snapshot.folders) {
    const names = snapshot.records(folder);
    const gone = names.filter(({ path }) => changes.get(path) === null).length;
    if (gone === 0) continue;
    const all = await allEntries(snapshot, folder, log);
    const index = { loose: names.length - gone, records: all.length, entries: lastEntries(all) };
    changes.set(indexPath(folder), encodeIndex(index));
  }
}
