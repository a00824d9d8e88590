/** Peers from Python: each suite has them in virtual environments of its own. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../../scripts/setup.mjs';

/** The interpreter of an environment, there or not. */
export function pythonOf(name) {
  const folder = join(cacheFolder, 'bench', `venv-${name}`);
  return process.platform === 'win32' ? join(folder, 'Scripts', 'python.exe') : join(folder, 'bin', 'python');
}

/**
 * Makes an environment that is not there yet; what cannot be had is said and leaves nothing half made behind.
 *
 * @param installs arguments of `pip install`, one call each
 */
export function makeEnvironment(name, installs, log) {
  const python = pythonOf(name);
  if (existsSync(python)) return;
  const folder = dirname(dirname(python));
  mkdirSync(dirname(folder), { recursive: true });
  const install = [python, '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
  for (const [command, ...args] of [
    ['python3', '-m', 'venv', folder],
    ...installs.map((packages) => [...install, ...packages]),
  ]) {
    log(`Python for ${name}: ${args.slice(args[1] === 'pip' ? 5 : 1).join(' ')} …`);
    const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (status === 0) continue;
    rmSync(folder, { recursive: true, force: true });
    const reason = error?.message ?? `exit code ${status}`;
    log(`The Python peer ${name} cannot be had (${reason}); its figures stay undecided`);
    return;
  }
}
