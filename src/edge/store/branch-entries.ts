/** Entries of one target: from its index where that knows them, else from the records themselves. */
import { Failure } from '../../failure.ts';
import { decodeRecord } from '../../history/baseline-files.ts';
import { entryOf, type HistoryEntry } from '../../history/entry.ts';
import {
  byPlace,
  INDEXED_ENTRIES,
  type IndexedEntry,
  lastEntries,
  type RecordIndex,
} from '../../history/record-index.ts';
import type { Log } from '../../ports.ts';
import type { Snapshot } from './branch-snapshot.ts';

/** Of many records this many are held in memory as text at once. */
const BATCH = 500;

/** The index as it stands, or made anew. */
export async function indexOf(snapshot: Snapshot, folder: string, log: Pick<Log, 'warn'>): Promise<RecordIndex> {
  const index = await snapshot.index(folder);
  if (index !== undefined) return index;
  const all = await allEntries(snapshot, folder, log);
  return { loose: snapshot.records(folder).length, records: all.length, entries: lastEntries(all) };
}

export async function lastOf(
  snapshot: Snapshot,
  folder: string,
  last: number,
  log: Pick<Log, 'warn'>,
): Promise<readonly HistoryEntry[]> {
  const index = await snapshot.index(folder);
  // Older releases stand before the last entries: then there may be gaps between the first ones.
  const known =
    index === undefined ? 0 : index.entries.length === index.records ? Number.POSITIVE_INFINITY : INDEXED_ENTRIES;
  const enough = index !== undefined && last <= known;
  const entries = enough ? index.entries : await allEntries(snapshot, folder, log);
  return entries.slice(Math.max(0, entries.length - last)).map(({ entry }) => entry);
}

/** Every record, oldest first. One that cannot be read is left out, and said. */
export async function allEntries(snapshot: Snapshot, folder: string, log: Pick<Log, 'warn'>): Promise<IndexedEntry[]> {
  const entries: IndexedEntry[] = [];
  for (const { path, open } of await snapshot.packed(folder)) {
    const record = open();
    if (record instanceof Failure) log.warn(`${record.message} The history goes on without it.`);
    else entries.push({ path, entry: plainEntry(record) });
  }
  const paths = snapshot.records(folder).map(({ path }) => path);
  for (let start = 0; start < paths.length; start += BATCH) {
    const batch = paths.slice(start, start + BATCH);
    const texts = await snapshot.readAll(batch);
    batch.forEach((path, index) => {
      try {
        entries.push({ path, entry: plainEntry(decodeRecord(texts[index], snapshot.describe(path))) });
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        log.warn(`${error.message} The history goes on without it.`);
      }
    });
  }
  return entries.sort(byPlace);
}

/** Whose records lie in a folder: as the newest one of them that can be read says. */
export async function targetIn(snapshot: Snapshot, folder: string): Promise<string | undefined> {
  const indexed = (await snapshot.index(folder))?.entries.at(-1);
  if (indexed !== undefined) return indexed.entry.target;
  for (const { path } of [...snapshot.records(folder)].reverse()) {
    try {
      return decodeRecord((await snapshot.readAll([path]))[0], snapshot.describe(path)).target;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
    }
  }
  for (const { open } of [...(await snapshot.packed(folder))].reverse()) {
    const record = open();
    if (!(record instanceof Failure)) return record.target;
  }
  return undefined;
}

function plainEntry(record: Parameters<typeof entryOf>[0]): HistoryEntry {
  return JSON.parse(JSON.stringify(entryOf(record))) as HistoryEntry;
}
