import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { copyAssets } from '../../scripts/assets.mjs';

/** A folder of run-time assets (`dist/assets` of the build), made once; test processes may ask for it at the same time. */
export async function testAssets(): Promise<string> {
  const cache = resolve('.cache');
  const assets = resolve(cache, 'test-assets');
  if (existsSync(assets)) return assets;
  const temporary = resolve(cache, `test-assets-${randomUUID()}.tmp-`);
  await mkdir(temporary, { recursive: true });
  await copyAssets(temporary);
  await rename(temporary, assets).catch((error: Error) => {
    if (!existsSync(assets)) throw error;
  });
  await rm(temporary, { recursive: true, force: true });
  return assets;
}
