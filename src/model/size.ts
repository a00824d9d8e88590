/** Bytes of a model's files as they are, gzipped and with brotli: what a web server with either would send. */
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { ModelFiles } from './model.ts';

export interface SizeFigures {
  readonly raw: number;
  /** Level 9 for files up to 1 MB, zlib's default 6 above. */
  readonly gzip: number;
  readonly brotli: number;
  /** The packed container of the model (docs/packed.md), a file of its own. Absent in older records. */
  readonly packed?: number;
  /** Of it, all but the topology: names, shapes, scales, values, digest. */
  readonly packedWeights?: number;
  /** Weight shards alone, raw. */
  readonly weights: number;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  /** Quality 11 for files up to 1 MB, 5 above. */
  readonly brotliQuality: 11 | 5 | 'mixed';
}

/** The best level takes tens of seconds on large shards: gzip too, where most of their codes are zero. */
const bestLevelLimit = 1_000_000;
/** Compressed at a time: more would take several megabytes each and gain nothing on most machines. */
const lanes = 2;
/** Bytes of compressed data that come out at once. */
const chunkSize = 2 ** 20;

export async function measureSize(files: ModelFiles): Promise<SizeFigures> {
  const listed = [...files].map(([name, bytes]) => ({ name, bytes: bytes.byteLength }));
  const total = (counted: typeof listed): number => counted.reduce((sum, { bytes }) => sum + bytes, 0);
  const compressed = { gzip: 0, brotli: 0 };
  const work = [...files.values()].flatMap((bytes) => [
    { bytes, format: 'gzip' as const },
    { bytes, format: 'brotli' as const },
  ]);
  const lane = async (): Promise<void> => {
    for (let next = work.pop(); next !== undefined; next = work.pop()) {
      const bytes = await compressedLength(next.bytes, next.format);
      compressed[next.format] += bytes;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const qualities = new Set(listed.map(({ bytes }) => (bytes <= bestLevelLimit ? 11 : 5)));
  return {
    raw: total(listed),
    ...compressed,
    weights: total(listed.filter(({ name }) => !name.endsWith('.json'))),
    files: listed,
    brotliQuality: qualities.size === 2 ? 'mixed' : qualities.has(5) ? 5 : 11,
  };
}

type Finish = (error: Error | null, compressed: Uint8Array) => void;

const compressors = {
  gzip: (bytes: Uint8Array, finish: Finish) =>
    gzip(bytes, { chunkSize, level: bytes.byteLength <= bestLevelLimit ? 9 : 6 }, finish),
  brotli: (bytes: Uint8Array, finish: Finish) => {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: bytes.byteLength <= bestLevelLimit ? 11 : 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength,
    };
    brotliCompress(bytes, { chunkSize, params }, finish);
  },
};

function compressedLength(bytes: Uint8Array, format: keyof typeof compressors): Promise<number> {
  return new Promise((resolve, reject) => {
    compressors[format](bytes, (error, result) => (error === null ? resolve(result.byteLength) : reject(error)));
  });
}
