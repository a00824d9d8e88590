import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The addon of a `@tensorflow/tfjs-node` that the project has installed with its install script; undefined where it is
 * not installed, or came without its binary (scripts switched off).
 */
export async function installedAddon(root: string): Promise<string | undefined> {
  let folder: string;
  try {
    folder = dirname(createRequire(join(root, 'package.json')).resolve('@tensorflow/tfjs-node/package.json'));
  } catch {
    return undefined;
  }
  const lib = join(folder, 'lib');
  const levels = (await readdir(lib).catch(() => [])).filter((name) => /^napi-v\d+$/.test(name));
  const level = levels.sort((a, b) => Number(b.slice(6)) - Number(a.slice(6)))[0];
  if (level === undefined) return undefined;
  const addon = join(lib, level, 'tfjs_binding.node');
  return existsSync(addon) ? addon : undefined;
}
