/**
 * Sizes of models by digest, kept in the user's cache folder: brotli on a large original takes seconds and its bytes seldom
 * change. What is in the cache is never needed: anything wrong with it means measuring again.
 */
import { sizeSchema } from '../../history/record-schema.ts';
import type { ModelFiles } from '../../model/model.ts';
import { measureSize, type SizeFigures } from '../../model/size.ts';
import type { Files } from '../../ports.ts';
import { check } from '../../schema.ts';

/** Part of the path: raise it when `measureSize` counts otherwise. */
const VERSION = 3;

/**
 * `digest`: of `model`, by `digestOf`; `folder`: below the user's cache folder. zlib's versions differ by a few bytes in what
 * they make, so `compressors` (`process.versions.zlib` and `.brotli`) is part of the key.
 */
export async function cachedSize(
  model: ModelFiles,
  digest: string,
  { files, folder, compressors }: { readonly files: Files; readonly folder: string; readonly compressors: string },
  measure: (model: ModelFiles) => Promise<SizeFigures> = measureSize,
): Promise<SizeFigures> {
  const path = `${folder}/v${VERSION}-${compressors.replace(/[^A-Za-z0-9.-]/g, '_')}/${digest}.json`;
  const found = await readCached(files, path);
  if (found !== undefined) return found;
  const size = await measure(model);
  await files.write(path, `${JSON.stringify(size)}\n`).catch(() => undefined);
  return size;
}

async function readCached(files: Files, path: string): Promise<SizeFigures | undefined> {
  try {
    const checked = check<SizeFigures>(sizeSchema, JSON.parse(new TextDecoder().decode(await files.read(path))));
    return checked.ok ? checked.value : undefined;
  } catch {
    return undefined;
  }
}
