import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A folder and those above it. Node's own `recursive` never returns where the system says ENOENT for ever (`/proc`). */
export async function makeFolder(path: string): Promise<void> {
  const code = await make(path);
  if (code !== 'ENOENT' || dirname(path) === path) return fail(code, path);
  await makeFolder(dirname(path));
  return fail(await make(path), path);
}

async function make(path: string): Promise<string | undefined> {
  return mkdir(path).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error.code,
  );
}

/** What stands there already may be a file: then whatever is written into it says so. */
function fail(code: string | undefined, path: string): void {
  if (code !== undefined && code !== 'EEXIST') throw Object.assign(new Error(path), { code });
}
