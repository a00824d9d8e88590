/** A native runtime in the cache: two libraries, the addon, and `runtime.json`, which says what they must be. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runtimeKey, type Wheel } from './wheel.ts';

export const addonName = 'tfjs_binding.node';
const manifestName = 'runtime.json';
const schema = 1;

interface Manifest {
  readonly schema: number;
  readonly wheel: string;
  readonly addon: { readonly bytes: number; readonly sha256: string };
}

export function runtimeFolder(cacheRoot: string, wheel: Wheel): string {
  return join(cacheRoot, 'native', runtimeKey(wheel));
}

/**
 * Why the runtime in `folder` can't be used; undefined when it can; `absent` when nothing is there. `quick` compares
 * sizes, `full` digests too (about a second): the libraries' are pinned in the program, the addon's stands in the manifest.
 */
export async function runtimeFault(folder: string, wheel: Wheel, check: 'quick' | 'full'): Promise<string | undefined> {
  if ((await stat(folder).catch(() => undefined)) === undefined) return 'absent';
  const manifest = await readManifest(folder);
  if (manifest === undefined) return `${manifestName} is missing or unreadable`;
  if (manifest.schema !== schema || manifest.wheel !== wheel.sha256) return `${manifestName} is of another wheel`;
  for (const { path, bytes, sha256 } of [...wheel.libraries, { path: addonName, ...manifest.addon }]) {
    const file = join(folder, path);
    const size = (await stat(file).catch(() => undefined))?.size;
    if (size !== bytes) return `${path} has ${size ?? 'no'} bytes instead of ${bytes}`;
    if (check === 'full' && (await digest(file)) !== sha256) return `${path} does not have the digest it must have`;
  }
  return undefined;
}

/** The last file to be written: a folder without it counts as unfinished. */
export async function writeManifest(folder: string, wheel: Wheel): Promise<void> {
  const addon = join(folder, addonName);
  const manifest: Manifest = {
    schema,
    wheel: wheel.sha256,
    addon: { bytes: (await stat(addon)).size, sha256: await digest(addon) },
  };
  const file = await open(join(folder, manifestName), 'w');
  await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
  await file.sync().finally(() => file.close());
}

async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, manifestName), 'utf8')) as Manifest;
    return typeof manifest.addon?.bytes === 'number' && typeof manifest.addon.sha256 === 'string'
      ? manifest
      : undefined;
  } catch {
    return undefined;
  }
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
