import { randomUUID } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../is-alive.ts';

const prefix = '.tmp-';
/** Longer than any provisioning takes. */
const staleAfterMs = 6 * 3600_000;

/** A path beside the target that says whose it is: host and process. */
export function temporaryFolder(parent: string): string {
  return join(parent, `${prefix}${safeHost()}-${process.pid}-${randomUUID().slice(0, 8)}`);
}

/** Removes what runs left that were killed: those of this host whose process is gone, and all that are hours old. */
export async function removeStaleFolders(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    if (!name.startsWith(prefix)) continue;
    const path = join(parent, name);
    const [, host, pid] = /^\.tmp-(.*)-(\d+)-[0-9a-f]+$/.exec(name) ?? [];
    const orphaned = host === safeHost() && !isAlive(Number(pid));
    const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (orphaned || age > staleAfterMs) await rm(path, { recursive: true, force: true });
  }
}

const safeHost = (): string => hostname().replace(/[^A-Za-z0-9]/g, '_');
