/**
 * The last entries of a target in one file, so that a trend costs one request. It is written in the same commit as the
 * records, says how many of them it knows, and counts for nothing where that is not how many there are.
 */
import { check } from '../schema.ts';
import { canonicalJson } from './canonical-json.ts';
import { compareEntries, type HistoryEntry } from './entry.ts';

export interface IndexedEntry {
  /** Of the record; of a packed one, where it was. */
  readonly path: string;
  readonly entry: HistoryEntry;
}

export interface RecordIndex {
  /** Records that have a file of their own. */
  readonly loose: number;
  /** All, also those in packs. */
  readonly records: number;
  /** Oldest first: the last ones, and before them older releases. */
  readonly entries: readonly IndexedEntry[];
}

export const INDEXED_ENTRIES = 200;
const INDEXED_RELEASES = 20;
/** An index of ours has a few hundred kB. */
const MAX_BYTES = 16 * 2 ** 20;

const text = { type: 'string' } as const;
const figures = { type: 'object', additionalProperties: { type: 'number' } } as const;
const indexSchema = {
  type: 'object',
  required: ['schemaVersion', 'loose', 'records', 'entries'],
  properties: {
    schemaVersion: { const: 1 },
    loose: { type: 'integer', minimum: 0 },
    records: { type: 'integer', minimum: 0 },
    entries: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'entry'],
        properties: {
          path: text,
          entry: {
            type: 'object',
            required: ['target', 'createdAt', 'key', 'facts', 'examples', 'metrics', 'original'],
            properties: {
              target: text,
              createdAt: text,
              committedAt: text,
              position: { type: 'number' },
              key: text,
              release: text,
              examples: { type: 'number' },
              facts: { type: 'object' },
              metrics: figures,
              original: figures,
            },
          },
        },
      },
    },
  },
} as const;

/** Undefined: it is no index of this version, and is to be made anew from the records. */
export function decodeIndex(bytes: Uint8Array): RecordIndex | undefined {
  if (bytes.byteLength > MAX_BYTES) return undefined;
  try {
    const checked = check<RecordIndex>(indexSchema, JSON.parse(new TextDecoder().decode(bytes)));
    return checked.ok ? checked.value : undefined;
  } catch {
    return undefined;
  }
}

/** One entry a line, so that git keeps little more than what is new. */
export function encodeIndex({ loose, records, entries }: RecordIndex): Uint8Array {
  const lines = entries.map((entry) => canonicalJson(entry)).join(',\n');
  return new TextEncoder().encode(
    `{"schemaVersion":1,"loose":${loose},"records":${records},"entries":[\n${lines}\n]}\n`,
  );
}

/** `more` are records that have just been added. */
export function extendIndex(index: RecordIndex, more: readonly IndexedEntry[]): RecordIndex {
  return {
    loose: index.loose + more.length,
    records: index.records + more.length,
    entries: lastEntries([...index.entries, ...more]),
  };
}

export function lastEntries(entries: readonly IndexedEntry[]): IndexedEntry[] {
  const sorted = [...entries].sort(byPlace);
  const cut = Math.max(0, sorted.length - INDEXED_ENTRIES);
  const releases = sorted.slice(0, cut).filter(({ entry }) => entry.release !== undefined);
  return [...releases.slice(-INDEXED_RELEASES), ...sorted.slice(cut)];
}

export function byPlace(a: IndexedEntry, b: IndexedEntry): number {
  return compareEntries(a.entry, b.entry) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
