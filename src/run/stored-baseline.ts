/** The stored baseline of one target, and whether it still counts. */
import type { Config } from '../config/schema.ts';
import { Failure } from '../failure.ts';
import { ageInDays } from '../history/age.ts';
import type { BaseCommit, BaselineQuery, FoundBaseline, Store } from '../ports.ts';

export interface Lookup {
  readonly store: Store;
  readonly options: Pick<Config['baseline'], 'maxAgeDays'>;
  readonly base: () => Promise<BaseCommit | undefined>;
  /** Digest of this run's content key, and of what the base commit holds. */
  readonly own: string;
  readonly keyOfBase: (base: BaseCommit) => Promise<string | undefined>;
  /** Wall clock, ISO 8601. */
  readonly date: string;
  readonly warn: (text: string) => void;
  /** Throws its parameter, or lets a baseline that is corrupt or of a newer schema count as none. */
  readonly unreadable: (failure: Failure) => void;
}

export interface Stored {
  readonly found?: FoundBaseline;
  /** A clause: why the one that is there does not count. */
  readonly expired?: string;
}

/** What `baseline update` mends by writing anew. */
const replaceable = new Set(['corrupt-baseline', 'newer-baseline', 'foreign-baseline']);

export async function storedBaseline(target: string, lookup: Lookup): Promise<Stored> {
  const { store, options, date, warn, unreadable } = lookup;
  let found: FoundBaseline | undefined;
  try {
    found = await store.read(target, store.kind === 'folder' ? undefined : await queryOf(lookup));
  } catch (error) {
    if (!(error instanceof Failure && replaceable.has(error.code))) throw error;
    unreadable(error);
    return {};
  }
  for (const note of found?.notes ?? []) warn(`${target}: a record was passed over. ${note}`);
  const age = found && ageInDays(found.record.createdAt, date);
  if (age === undefined || options.maxAgeDays === undefined || age <= options.maxAgeDays) return { found };
  const day = found?.record.createdAt.slice(0, 10);
  return {
    expired: `the one stored on ${day} is ${age} days old, and \`baseline.maxAgeDays\` is ${options.maxAgeDays}`,
  };
}

/** The base is asked for where several records are kept: which of them is meant depends on it. */
async function queryOf({ base, own, keyOfBase }: Lookup): Promise<BaselineQuery> {
  const commit = await base();
  if (commit === undefined) return { own };
  return {
    commit: commit.commit,
    ancestors: async () => (await commit.ancestors?.()) ?? [],
    key: () => keyOfBase(commit),
  };
}
