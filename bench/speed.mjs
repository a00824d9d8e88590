/**
 * Suite `speed`: throughput. Each part exports a function `({ quick, log, folder }) → records`; rates are of processor time,
 * so that what else runs on the machine counts for little.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../scripts/setup.mjs';
import { pythonOf } from './python/environment.mjs';
import { besideNumpy } from './speed/beside-numpy.mjs';
import { packed } from './speed/packed.mjs';
import { quantize } from './speed/quantize.mjs';

const parts = [packed, quantize, numpy];

export async function run({ quick, log }) {
  const folder = join(cacheFolder, 'bench', 'speed');
  mkdirSync(folder, { recursive: true });
  const records = [];
  for (const part of parts) records.push(...(await part({ quick, log, folder })));
  return records;
}

/** In the environment of the suite `compression`, which has NumPy. */
async function numpy({ quick, log }) {
  const python = pythonOf('compression');
  if (existsSync(python)) {
    log('pruning and clustering beside NumPy …');
    return besideNumpy({ python, ...(quick ? { weights: 4_000_000, rounds: 1 } : {}) });
  }
  const reason = 'no NumPy: run `npm run bench -- setup`';
  return [
    { name: 'prune and cluster beside NumPy', figure: null, unit: "× NumPy's time", goal: '≤ 3', holds: null, reason },
  ];
}
