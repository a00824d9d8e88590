/**
 * Baselines and their whole history on a branch of their own. Writers at the same time lose nothing: each makes its commit
 * on the tip that it has seen, and begins again on the new one where somebody else was first.
 */
import { Failure, inputFailure, runFailure } from '../../failure.ts';
import { type BranchFiles, decodeFromBranch, encodeForBranch, withoutFiles } from '../../history/branch-files.ts';
import { foreignFile, indexPath, type RecordName, readme, scopedFolder } from '../../history/branch-layout.ts';
import { entryOf, type HistoryEntry, tellsTheSame } from '../../history/entry.ts';
import { baselineCandidates, type Candidate, isCandidate } from '../../history/find-baseline.ts';
import { findRelease } from '../../history/find-release.ts';
import { encodeIndex, extendIndex } from '../../history/record-index.ts';
import type {
  BaselineQuery,
  DataBranch,
  FoundBaseline,
  HistoryStore,
  Log,
  Store,
  StoredBaseline,
} from '../../ports.ts';
import { compactBranch } from './branch-compact.ts';
import { indexOf, lastOf, targetIn } from './branch-entries.ts';
import { type Snapshot, takeSnapshot } from './branch-snapshot.ts';

export interface BranchStoreOptions {
  readonly branch: DataBranch;
  /** Name of the branch, for messages. */
  readonly name: string;
  /** Folder of the config in the repository, '' for its root. */
  readonly scope: () => Promise<string>;
  readonly log: Pick<Log, 'warn' | 'debug'>;
  /** Wall clock, ISO 8601: `compact` packs the years before this one. */
  readonly date: () => string;
  readonly retry: BranchRetry;
}

export interface BranchRetry {
  sleep(milliseconds: number): Promise<void>;
  /** In [0, 1). */
  random(): number;
  readonly attempts: number;
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
}

/** Of twenty writers at once the last one needs twenty attempts at most, and about half of them with jitter. */
export const branchRetry: Omit<BranchRetry, 'sleep' | 'random'> = {
  attempts: 60,
  firstWaitMs: 100,
  longestWaitMs: 5_000,
};

export function branchStore(options: BranchStoreOptions): Store & { readonly history: HistoryStore } {
  const { branch, name, log, retry } = options;
  /** One run sees one state of the branch, until it writes itself. */
  let seen: Promise<Snapshot> | undefined;
  const look = (): Promise<Snapshot> => {
    seen ??= takeSnapshot(branch, name).catch((error: unknown) => {
      seen = undefined;
      throw error;
    });
    return seen;
  };
  let scope: Promise<string> | undefined;
  const folderOf = async (target: string): Promise<string> => {
    scope ??= options.scope();
    return scopedFolder(await scope, target);
  };

  /** `change` says what is to be written on a state of the branch; it may be asked more than once. */
  const commit = async (
    message: string,
    change: (snapshot: Snapshot) => Promise<ReadonlyMap<string, Uint8Array | null>>,
  ): Promise<void> => {
    for (let attempt = 1; attempt <= retry.attempts; attempt += 1) {
      // What was seen may be old: then the commit is not taken, and the next attempt looks again.
      const snapshot = await look();
      refuseForeign(snapshot, name);
      const changes = new Map(await change(snapshot));
      if (changes.size === 0) return;
      if (!snapshot.files.has('README.md')) changes.set('README.md', new TextEncoder().encode(readme));
      const outcome = await branch.commit(snapshot.tip, changes, message);
      seen = undefined;
      if (outcome === 'done') return;
      const longest = Math.min(retry.longestWaitMs, retry.firstWaitMs * 2 ** (attempt - 1));
      log.debug(`${branch.description} has moved meanwhile; attempt ${attempt} of ${retry.attempts}`);
      await retry.sleep(longest * retry.random());
    }
    throw runFailure('history-busy', {
      where: branch.description,
      what: `others wrote to it between every one of ${retry.attempts} attempts, nothing was recorded`,
      fix: 'Run it again; fewer jobs at the same time help',
    });
  };

  const recordAll = async (baselines: ReadonlyMap<string, StoredBaseline>): Promise<string[]> => {
    const encoded: (BranchFiles & { folder: string; entry: HistoryEntry })[] = [];
    for (const [target, baseline] of baselines) {
      const folder = await folderOf(target);
      // Through JSON, as it will be read.
      const entry = JSON.parse(JSON.stringify(entryOf(baseline.record))) as HistoryEntry;
      encoded.push({ folder, entry, ...encodeForBranch(folder, baseline) });
    }
    let written: string[] = [];
    if (encoded.length === 0) return written;
    await commit(messageOf(baselines), async (snapshot) => {
      const changes = new Map<string, Uint8Array>();
      written = [];
      for (const { folder, entry, path, text, files } of encoded) {
        const index = await indexOf(snapshot, folder, log);
        const there = index.entries.find((one) => tellsTheSame(one.entry, entry));
        const place = there === undefined ? await freePlace(snapshot, path, text) : { path: there.path, taken: true };
        written.push(`${name}:${place.path}`);
        if (place.taken) continue;
        for (const [file, bytes] of files) if (!snapshot.files.has(file)) changes.set(file, bytes);
        changes.set(place.path, text);
        changes.set(indexPath(folder), encodeIndex(extendIndex(index, [{ path: place.path, entry }])));
      }
      return changes;
    });
    return written;
  };

  const decode = async (snapshot: Snapshot, { path }: RecordName): Promise<StoredBaseline> =>
    decodeFromBranch(path, (await snapshot.readAll([path]))[0], snapshot.read, snapshot.describe);

  const read = async (target: string, query?: BaselineQuery): Promise<FoundBaseline | undefined> => {
    const snapshot = await look();
    const folder = await folderOf(target);
    const notes: string[] = [];
    let failure: Failure | undefined;
    const attempt = async <Name>(
      candidate: Candidate<Name>,
      open: (name: Name) => Promise<StoredBaseline>,
    ): Promise<FoundBaseline | undefined> => {
      const { name: which, how, distance } = candidate;
      try {
        const baseline = await open(which);
        if (baseline.record.target !== target || !isCandidate(candidate, baseline.record)) return undefined;
        return {
          ...baseline,
          how,
          ...(distance === undefined ? {} : { distance }),
          ...(notes.length > 0 && { notes }),
        };
      } catch (error) {
        // A record that cannot be read must not hide others; where there is no other, it is what there is to say.
        if (!(error instanceof Failure) || error.kind !== 'input') throw error;
        failure ??= error;
        notes.push(error.message);
        return undefined;
      }
    };
    const loose = snapshot.records(folder);
    const decided = new Set<NonNullable<FoundBaseline['how']>>(['merge-base', 'newest']);
    let farther: FoundBaseline | undefined;
    for await (const candidate of baselineCandidates(loose, query)) {
      const found = await attempt(candidate, (which) => decode(snapshot, which));
      if (found === undefined) continue;
      farther = found;
      break;
    }
    if (farther !== undefined && decided.has(farther.how as NonNullable<FoundBaseline['how']>)) return farther;
    // A record of a past year may be nearer than what was found.
    const packed = (await snapshot.packed(folder)).flatMap(({ name: which, open }) =>
      which ? [{ ...which, open }] : [],
    );
    for await (const candidate of baselineCandidates(packed, query)) {
      if (farther !== undefined && !nearer(candidate, farther)) break;
      const found = await attempt(candidate, async ({ open }) => {
        const record = open();
        if (record instanceof Failure) throw record;
        return withoutFiles(record);
      });
      if (found !== undefined) return found;
    }
    if (farther === undefined && failure !== undefined) throw failure;
    return farther;
  };

  return {
    description: branch.description,
    kind: 'branch',
    read,
    write: (target, baseline) => recordAll(new Map([[target, baseline]])),
    history: {
      entries: async (target, { last = Number.POSITIVE_INFINITY } = {}) =>
        lastOf(await look(), await folderOf(target), last, log),
      targets: async () => {
        const snapshot = await look();
        const named = await Promise.all(snapshot.folders.map((folder) => targetIn(snapshot, folder)));
        const ours = await Promise.all(
          named.map(
            async (target, index) => target !== undefined && (await folderOf(target)) === snapshot.folders[index],
          ),
        );
        return named.filter((target, index): target is string => target !== undefined && ours[index]).sort();
      },
      release: async (target, query) => {
        const snapshot = await look();
        const { entries } = await indexOf(snapshot, await folderOf(target), log);
        const found = await findRelease(
          entries.filter(({ path }) => snapshot.files.has(path)),
          query,
        );
        if (found === undefined) return undefined;
        const text = (await snapshot.readAll([found.path]))[0];
        return { ...(await decodeFromBranch(found.path, text, snapshot.read, snapshot.describe)), how: 'newest' };
      },
      record: (target, baseline) => recordAll(new Map([[target, baseline]])),
      recordAll,
      copyTo: async (other) => {
        const snapshot = await look();
        refuseForeign(snapshot, name);
        if (snapshot.tip === undefined) throw nothingThere(name);
        const outcome = await branch.copyTo(other, snapshot.tip, `Begin with the records of ${name}`);
        if (outcome === 'moved') throw alreadyThere(other);
      },
      compact: () => compactBranch(commit, options.date().slice(0, 4), log),
    },
  };
}

function nothingThere(name: string): Failure {
  return inputFailure('branch-empty', {
    where: `branch ${name}`,
    what: 'there is no such branch, so there is nothing to begin another one with',
    fix: 'Record something first (`compression-gate record`)',
  });
}

function alreadyThere(name: string): Failure {
  return inputFailure('branch-exists', {
    where: `branch ${name}`,
    what: 'there is one already, and nothing is ever written over',
    fix: 'Choose a name that is free',
  });
}

/** Records among the files of a code branch would be a commit that nobody asked for. */
function refuseForeign({ files }: Snapshot, name: string): void {
  const foreign = foreignFile(files.keys());
  if (foreign === undefined) return;
  throw inputFailure('branch-foreign', {
    where: `branch ${name}`,
    what: `holds no records but other files (${foreign}), so nothing is written to it`,
    fix: 'Name a branch of its own as `baseline.branch`; the first record begins it',
  });
}

/** The same record written twice lies there once; another one of the same second and content beside it. */
async function freePlace(
  snapshot: Snapshot,
  path: string,
  text: Uint8Array,
): Promise<{ path: string; taken: boolean }> {
  for (let count = 1; ; count += 1) {
    const place = count === 1 ? path : path.replace(/\.json$/, `-${count}.json`);
    const there = await snapshot.read(place);
    if (there === undefined) return { path: place, taken: false };
    if (Buffer.compare(there, text) === 0) return { path: place, taken: true };
  }
}

const ranks = { newest: 0, folder: 0, 'merge-base': 0, ancestor: 1, content: 2, own: 2 } as const;

function nearer(one: Candidate<unknown>, other: FoundBaseline): boolean {
  const difference = ranks[one.how] - ranks[other.how ?? 'content'];
  return difference < 0 || (difference === 0 && (one.distance ?? 0) < (other.distance ?? 0));
}

function messageOf(baselines: ReadonlyMap<string, StoredBaseline>): string {
  const [first] = baselines.values();
  const commit = first?.record.commit;
  return `Record ${[...baselines.keys()].join(', ')}${commit === undefined ? '' : ` at ${commit.slice(0, 12)}`}`;
}
