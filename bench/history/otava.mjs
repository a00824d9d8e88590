/** Apache Otava, the peer: its own Python environment, and a process of it that answers one series at a time. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../scripts/setup.mjs';
import { startSide } from '../kernels/side.mjs';

const version = '0.8.0';
const folder = join(cacheFolder, 'bench', 'venv-otava');
const python = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin', 'python');
const script = join(dirname(fileURLToPath(import.meta.url)), 'peer.py');

export const absent = 'Apache Otava is not installed: `npm run bench -- setup` makes its environment';

export function installOtava(log) {
  if (existsSync(python)) return;
  mkdirSync(dirname(folder), { recursive: true });
  log(`history: Apache Otava ${version} …`);
  for (const [command, ...args] of [
    ['python3', '-m', 'venv', folder],
    [python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `apache-otava==${version}`],
  ]) {
    const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    if (status === 0) continue;
    rmSync(folder, { recursive: true, force: true });
    log(`history: Otava cannot be had (${error?.message ?? `exit code ${status}`}); figures against it stay undecided`);
    return;
  }
}

/** Undefined, with a line of the log, where it is not installed or does not start. One thread, as ours has. */
export async function startOtava(log) {
  if (!existsSync(python)) return undefined;
  try {
    return await startSide([python, script], { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' });
  } catch (error) {
    log(`Apache Otava did not start: ${error.message}`);
    return undefined;
  }
}
