import { parseAccepted } from '../config/accepted.ts';
import { parseDocumentText } from '../config/document.ts';
import { Failure } from '../failure.ts';
import type { Approval, BaseCommit, Clock, Files } from '../ports.ts';
import type { Acceptance } from '../validate/accept.ts';
import { absolute, relativeFolder } from './paths.ts';
import type { Project } from './project.ts';

/** Relative to the folder of the config file. */
export const ACCEPTED_FILE = '.compression-gate/accepted.yml';

export interface AcceptedPorts {
  readonly clock: Clock;
  /** Who last changed these lines of a file (absolute path). Absent: nobody can tell here. */
  readonly approval?: (file: string, lines: readonly [first: number, last: number]) => Promise<Approval>;
  /** The commit that is judged against: entries that it does not hold are new. */
  readonly rulesBase?: () => Promise<BaseCommit | undefined>;
  /** The working directory, which paths in the base commit are relative to. */
  readonly files: Pick<Files, 'root'>;
}

/** The entries of the file beside the config, where there is one. Throws an input failure that names its mistakes. */
export async function readAccepted(
  { config, configPath, files }: Project,
  { clock, approval, rulesBase, files: { root } }: AcceptedPorts,
): Promise<Acceptance[]> {
  if ((await files.stat(ACCEPTED_FILE)) === undefined) return [];
  const text = new TextDecoder().decode(await files.read(ACCEPTED_FILE));
  // As somebody who stands where the config was named would write it.
  const shown = configPath.replace(/[^/\\]*$/, '') + ACCEPTED_FILE;
  const today = clock.date().slice(0, 10);
  const file = absolute(files.root, ACCEPTED_FILE);
  const before = await entriesAt(await rulesBase?.(), relativeFolder(root, files.root) + ACCEPTED_FILE);
  const entries: Acceptance[] = [];
  for (const { lines, ...entry } of parseAccepted(text, shown, config)) {
    const by = await approval?.(file, lines);
    entries.push({
      ...entry,
      expired: entry.expires < today,
      ...(before === undefined || before.has(keyOf(entry)) ? {} : { isNew: true as const }),
      ...(by === undefined
        ? { approverUnknown: 'there is no git repository here' }
        : 'unknown' in by
          ? { approverUnknown: by.unknown }
          : { approver: by.author, commit: by.commit }),
    });
  }
  return entries;
}

/** What the file held in the base commit; undefined where that is not known. Mistakes in it are no matter of this change. */
async function entriesAt(base: BaseCommit | undefined, path: string): Promise<ReadonlySet<string> | undefined> {
  if (base === undefined) return undefined;
  try {
    const bytes = await base.read(path);
    if (bytes === undefined) return new Set();
    const { value } = parseDocumentText(new TextDecoder().decode(bytes), path);
    return new Set(Array.isArray(value) ? value.map((entry) => keyOf(Object(entry))) : []);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** All that an entry lets pass; another reason is no other permission. */
function keyOf({ target, metric, slice, against = 'baseline', limit, expires }: Partial<Acceptance>): string {
  return JSON.stringify([target, metric, slice ?? null, against, limit, expires]);
}
