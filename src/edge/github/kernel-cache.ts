/**
 * Keeps provisioned native kernels between jobs, in the cache of the repository. A speed-up and nothing more: whatever goes
 * wrong here costs time only, and what comes back is held against pinned digests by whoever asked.
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '../../ports.ts';

export interface KernelCacheOptions {
  /** The folder that is kept; absolute. */
  readonly folder: string;
  /** Names operating system, architecture, wheel and ABI: what is kept under it never changes. */
  readonly key: string;
  readonly log: Log;
}

export interface KernelCache {
  restore(): Promise<void>;
  save(): Promise<void>;
}

export function kernelCache({ folder, key, log }: KernelCacheOptions): KernelCache {
  /** Loaded only when kernels are needed: most runs reuse a result and never ask. */
  const guarded = async (what: string, use: (cache: typeof import('@actions/cache')) => Promise<string>) => {
    try {
      const cache = await import('@actions/cache');
      // Without a cache service the client would try for 20 s before it gives up.
      if (!cache.isFeatureAvailable()) return;
      log.info(await use(cache));
    } catch (error) {
      log.info(
        `The cache of the repository was not ${what}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  };
  return {
    restore: () =>
      guarded('read', async (cache) => {
        await mkdir(dirname(folder), { recursive: true });
        const hit = await cache.restoreCache([folder], key);
        return hit === undefined
          ? `No native kernels in the cache of the repository (${key}).`
          : `Native kernels restored from the cache of the repository (${key}).`;
      }),
    save: () =>
      guarded('written', async (cache) => {
        const id = await cache.saveCache([folder], key);
        return id < 0
          ? 'Native kernels were not stored in the cache of the repository: another job was first, or it is read-only.'
          : `Native kernels stored in the cache of the repository (${key}).`;
      }),
  };
}
