import { parseAccepted } from '../config/accepted.ts';
import type { Approval, Clock } from '../ports.ts';
import type { Acceptance } from '../validate/accept.ts';
import { absolute } from './paths.ts';
import type { Project } from './project.ts';

/** Relative to the folder of the config file. */
export const ACCEPTED_FILE = '.compression-gate/accepted.yml';

export interface AcceptedPorts {
  readonly clock: Clock;
  /** Who last changed these lines of a file (absolute path). Absent: nobody can tell here. */
  readonly approval?: (file: string, lines: readonly [first: number, last: number]) => Promise<Approval>;
}

/** The entries of the file beside the config, where there is one. Throws an input failure that names its mistakes. */
export async function readAccepted(
  { config, configPath, files }: Project,
  { clock, approval }: AcceptedPorts,
): Promise<Acceptance[]> {
  if ((await files.stat(ACCEPTED_FILE)) === undefined) return [];
  const text = new TextDecoder().decode(await files.read(ACCEPTED_FILE));
  // As somebody who stands where the config was named would write it.
  const shown = configPath.replace(/[^/\\]*$/, '') + ACCEPTED_FILE;
  const today = clock.date().slice(0, 10);
  const file = absolute(files.root, ACCEPTED_FILE);
  const entries: Acceptance[] = [];
  for (const { lines, ...entry } of parseAccepted(text, shown, config)) {
    const by = await approval?.(file, lines);
    entries.push({
      ...entry,
      expired: entry.expires < today,
      ...(by === undefined
        ? { approverUnknown: 'there is no git repository here' }
        : 'unknown' in by
          ? { approverUnknown: by.unknown }
          : { approver: by.author, commit: by.commit }),
    });
  }
  return entries;
}
