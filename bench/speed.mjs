/**
 * Suite `speed`: throughput. Each part exports a function `({ quick, log, folder }) → records`; rates are of processor time,
 * so that what else runs on the machine counts for little.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../scripts/setup.mjs';
import { packed } from './speed/packed.mjs';
import { quantize } from './speed/quantize.mjs';

const parts = [packed, quantize];

export async function run({ quick, log }) {
  const folder = join(cacheFolder, 'bench', 'speed');
  mkdirSync(folder, { recursive: true });
  const records = [];
  for (const part of parts) records.push(...(await part({ quick, log, folder })));
  return records;
}
