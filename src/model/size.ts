/** Bytes of a model's files as they are, gzipped and with brotli: what a web server with either would send. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { ModelFiles } from './model.ts';

export interface SizeFigures {
  readonly raw: number;
  /** Level 9 for files up to 1 MB, zlib's default 6 above. */
  readonly gzip: number;
  readonly brotli: number;
  /** Weight shards alone, raw. */
  readonly weights: number;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** Quality 11 for files up to 1 MB, 5 above. */
  readonly brotliQuality: 11 | 5 | 'mixed';
}

/** The best level takes tens of seconds on large shards: gzip too, where most of their codes are zero. */
const bestLevelLimit = 1_000_000;

export function measureSize(files: ModelFiles): SizeFigures {
  let [raw, gzip, brotli, weights] = [0, 0, 0, 0];
  const qualities = new Set<11 | 5>();
  const listed: { name: string; bytes: number }[] = [];
  for (const [name, bytes] of files) {
    const isSmall = bytes.byteLength <= bestLevelLimit;
    const quality = isSmall ? 11 : 5;
    qualities.add(quality);
    raw += bytes.byteLength;
    if (!name.endsWith('.json')) weights += bytes.byteLength;
    gzip += gzipSync(bytes, { level: isSmall ? 9 : 6 }).byteLength;
    brotli += brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
      },
    }).byteLength;
    listed.push({ name, bytes: bytes.byteLength });
  }
  const brotliQuality = qualities.size === 2 ? 'mixed' : qualities.has(5) ? 5 : 11;
  return { raw, gzip, brotli, weights, files: listed, brotliQuality };
}
