import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { kernelCache } from '../../../src/edge/github/kernel-cache.ts';
import { type CacheService, cacheService, runtimeToken } from '../../support/github-api/cache-service.ts';
import { heardLog } from '../../support/github-api/client-of.ts';
import { newRepository } from '../../support/github-api/repository.ts';
import { type GitHubApi, startGitHubApi } from '../../support/github-api/server.ts';

jest.setTimeout(60_000);

const variables = [
  'ACTIONS_RESULTS_URL',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_SERVICE_V2',
  'RUNNER_TEMP',
  'GITHUB_WORKSPACE',
];
let scratch: string;
let api: GitHubApi;
let service: CacheService;

beforeEach(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'compression-gate-cache-'));
  service = cacheService();
  api = await startGitHubApi(newRepository(), [service.serve]);
  Object.assign(process.env, {
    ACTIONS_RESULTS_URL: `${api.url}/`,
    ACTIONS_RUNTIME_TOKEN: runtimeToken(),
    ACTIONS_CACHE_SERVICE_V2: 'true',
    RUNNER_TEMP: scratch,
    GITHUB_WORKSPACE: scratch,
  });
});

afterEach(async () => {
  for (const name of variables) delete process.env[name];
  await api.close();
  rmSync(scratch, { recursive: true, force: true });
});

const bytes = Buffer.alloc(3_000_000, 'kernels');

test('what one job stores, the next one finds; the first to store wins', async () => {
  const folder = join(scratch, 'tools', 'native', 'linux-x64');
  const log = heardLog();
  const cache = kernelCache({ folder, key: 'native-linux-x64', log });
  await cache.restore();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'library.so'), bytes);
  await cache.save();
  rmSync(folder, { recursive: true });
  await cache.restore();
  expect(Buffer.compare(readFileSync(join(folder, 'library.so')), bytes)).toBe(0);
  await cache.save();
  expect(log.lines.map((line) => line.slice(0, 60))).toEqual([
    'info: No native kernels in the cache of the repository (nati',
    'info: Native kernels stored in the cache of the repository (',
    'info: Native kernels restored from the cache of the reposito',
    'info: Native kernels were not stored in the cache of the rep',
  ]);
  expect(service.entries.size).toBe(1);
  expect(api.requests).toEqual([]);
});

test('without a cache service nothing is tried', async () => {
  delete process.env.ACTIONS_RESULTS_URL;
  const log = heardLog();
  await kernelCache({ folder: join(scratch, 'native'), key: 'k', log }).restore();
  expect([log.lines, service.calls]).toEqual([[], []]);
});
