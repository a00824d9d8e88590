/** act (github.com/nektos/act) runs the action's real workflow on this machine: installed with Go, into the cache folder. */
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { answers, runQuietly } from './programs.mjs';

const version = 'v0.2.89';

/** Path of the program, or why there is none. */
export async function ensureAct(cacheFolder, { log = () => {} } = {}) {
  const folder = join(cacheFolder, 'go', 'bin');
  const program = join(folder, process.platform === 'win32' ? 'act.exe' : 'act');
  if ((await answers(program, ['--version']))?.includes(version.slice(1))) return program;
  if ((await answers('go', ['version'])) === undefined) return { missing: 'Go, to install act with' };
  log(`Installing act ${version} with Go (about a minute) …`);
  await mkdir(folder, { recursive: true });
  // A run that is broken off leaves no half-written program behind.
  const staging = await mkdtemp(join(folder, 'tmp-'));
  try {
    const env = { ...process.env, GOBIN: staging, GOFLAGS: '' };
    const trouble = await runQuietly('go', ['install', `github.com/nektos/act@${version}`], { env });
    if (trouble !== undefined) return { missing: `act (go install failed: ${trouble})` };
    await rename(join(staging, 'act'), program);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return program;
}
