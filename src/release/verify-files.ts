/** Holds what was downloaded against its manifest: assets as they are, and models that were unpacked beside them. */
import { sha256 } from '../history/digest.ts';
import type { Files } from '../ports.ts';
import type { Manifest } from './manifest-schema.ts';

/** `absent`: not downloaded, which is no fault. `missing`: others of its folder are there. `unknown`: the manifest has none. */
export type FileState = 'same' | 'differs' | 'absent' | 'missing' | 'unknown';

export interface VerifiedFile {
  readonly path: string;
  readonly state: FileState;
  /** Digest of what was found, where it was read. */
  readonly found?: string;
}

interface Expected {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** `files`: rooted at the folder of the downloads. */
export async function verifyFiles({ targets, files: accounts }: Manifest, files: Files): Promise<VerifiedFile[]> {
  const verified: VerifiedFile[] = [];
  for (const { name, ...rest } of [...targets.map(({ archive }) => archive), ...accounts]) {
    verified.push(await verifyFile({ ...rest, path: name }, 'absent', files));
  }
  for (const { name, files: expected } of targets) {
    if ((await files.stat(name))?.isFolder !== true) continue;
    for (const file of expected) verified.push(await verifyFile(file, 'missing', files));
    const known = new Set(expected.map(({ path }) => path));
    for (const path of await files.list(name)) {
      if (!known.has(`${name}/${path}`)) verified.push({ path: `${name}/${path}`, state: 'unknown' });
    }
  }
  return verified;
}

async function verifyFile(expected: Expected, otherwise: 'absent' | 'missing', files: Files): Promise<VerifiedFile> {
  const { path } = expected;
  const there = await files.stat(path);
  if (there === undefined) return { path, state: otherwise };
  // Nothing of another size is worth reading.
  if (there.isFolder || there.size !== expected.bytes) return { path, state: 'differs' };
  const found = sha256(await files.read(path));
  return { path, state: found === expected.sha256 ? 'same' : 'differs', found };
}
