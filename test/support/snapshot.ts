/** What lies in a folder, to tell whether anything of it was changed. */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Digest by path of all files below, `except` those whose path begins so. */
export function snapshot(folder: string, except?: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
    if (except !== undefined && (name === except || name.startsWith(`${except}/`))) continue;
    const path = join(folder, name);
    const stat = lstatSync(path);
    if (stat.isSymbolicLink()) found.set(name, `-> ${readlinkSync(path)}`);
    else if (stat.isFile()) found.set(name, createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  return found;
}

/** Names of what a writer leaves when it is stopped half-way. */
export function temporaryNames(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => /\.(tmp|old)(\/|$)/.test(name));
}
