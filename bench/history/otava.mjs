import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSide } from '../kernels/side.mjs';
import { makeEnvironment, pythonOf } from '../python/environment.mjs';

const version = '0.8.0';
const python = pythonOf('otava');
const script = join(dirname(fileURLToPath(import.meta.url)), 'peer.py');

export const absent = 'Apache Otava is not installed: `npm run bench -- setup` makes its environment';

export function installOtava(log) {
  makeEnvironment('otava', [[`apache-otava==${version}`]], log);
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
