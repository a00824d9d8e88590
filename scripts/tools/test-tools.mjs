/** What the tests use beside Node and npm: native kernels, act, Node 24, Chromium. Each is named when it is missing. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureAct } from './act.mjs';
import { ensureNode24 } from './node24.mjs';

export async function testTools({ build, cacheFolder, log }) {
  const environment = {};
  const missing = [];
  const native = await nativeKernels(build);
  if (native.addon !== undefined) environment.COMPRESSION_GATE_NATIVE = native.addon;
  else missing.push(`native kernels: ${native.reason}`);
  const act = await ensureAct(cacheFolder, { log });
  if (typeof act === 'string') environment.COMPRESSION_GATE_ACT = act;
  else missing.push(`the workflow under act: ${act.missing} is missing`);
  const node24 = await ensureNode24(cacheFolder, { log });
  if (typeof node24 === 'string') environment.COMPRESSION_GATE_NODE24 = node24;
  else missing.push(`the action's own Node: ${node24.missing} is missing`);
  if (process.env.COMPRESSION_GATE_SHARED === undefined) {
    missing.push('public models and data: COMPRESSION_GATE_SHARED names no folder');
  }
  return { environment, missing };
}

/** Provisioned by the tool itself, as a user's first run does. */
async function nativeKernels(build) {
  const parameters = [join(build, 'dist', 'cli.mjs'), 'doctor', '--provision', '--no-timing', '--json', '-'];
  const { stdout } = await promisify(execFile)(process.execPath, parameters, { maxBuffer: 1 << 26 });
  const { backend } = JSON.parse(stdout);
  return backend.kind === 'native' ? { addon: backend.addon } : { reason: backend.reason };
}
