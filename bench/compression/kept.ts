/** What a run has trained is kept on disk, so that one that was killed goes on where it was. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Kept {
  readonly packed: Uint8Array;
  /** That it took when it was made. */
  readonly seconds: number;
}

/** `about` has all that the result hangs on, the program included. */
export async function kept(folder: string, about: object, make: () => Promise<Uint8Array>): Promise<Kept> {
  const file = join(folder, `${createHash('sha256').update(JSON.stringify(about)).digest('hex').slice(0, 24)}.json`);
  const found = read(file);
  if (found !== undefined) return found;
  const began = performance.now();
  const packed = await make();
  const seconds = (performance.now() - began) / 1000;
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify({ seconds, packed: Buffer.from(packed).toString('base64') }));
  renameSync(`${file}.new`, file);
  return { packed, seconds };
}

function read(file: string): Kept | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const { seconds, packed } = JSON.parse(text) as { readonly seconds: number; readonly packed: string };
  return { packed: new Uint8Array(Buffer.from(packed, 'base64')), seconds };
}
