import { execFile, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { banner, copyAssets, define } from '../../scripts/assets.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(dirname(dirname(here)), '.cache', 'bench', 'latency');

/** Bundles the worker and starts it; `run` asks for one measurement. */
export async function startMeasuring() {
  const assets = join(out, 'assets');
  await copyAssets(assets);
  await build({
    entryPoints: [join(here, 'worker.ts')],
    outfile: join(out, 'worker.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    define,
    banner: { js: banner },
    logLevel: 'warning',
  });
  const child = spawn(process.execPath, [join(out, 'worker.mjs'), assets], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('the measuring process ended');
    return JSON.parse(value);
  };
  await answer();
  return {
    async run(request) {
      child.stdin.write(`${JSON.stringify(request)}\n`);
      return answer();
    },
    stop: () => ended(child),
  };
}

/** Load processes beside us, each of them ours and ended by us. */
export function startNeighbours(count) {
  const children = Array.from({ length: count }, () =>
    execFile(process.execPath, [join(here, 'neighbour.mjs')], { env: { ...process.env, NODE_OPTIONS: '' } }),
  );
  return { stop: () => Promise.all(children.map(ended)) };
}

function ended(child) {
  return new Promise((resolve) => {
    child.once('close', resolve);
    child.stdin.end();
    setTimeout(() => child.kill('SIGKILL'), 2000).unref();
  });
}
