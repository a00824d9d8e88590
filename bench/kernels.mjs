/**
 * Suite `kernels`: LeNet-5 as in Caffe, training at batch 128 and inference at batch 256, native and WASM, against Python
 * TensorFlow of the same version. Each figure is a ratio of alternated blocks of the same run.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { banner, copyAssets, define } from '../scripts/assets.mjs';
import { duel } from './kernels/duel.mjs';
import { startSide } from './kernels/side.mjs';
import { makeEnvironment, pythonOf } from './python/environment.mjs';

const execute = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const cache = join(dirname(here), '.cache', 'bench');
const python = pythonOf('tf');
const version = '2.21.0';

/** The peer, in a virtual environment of its own. */
export function setup({ log }) {
  const name = process.platform === 'linux' && process.arch === 'x64' ? 'tensorflow-cpu' : 'tensorflow';
  makeEnvironment('tf', [[`${name}==${version}`]], log);
}

export async function run({ quick, log }) {
  const out = join(cache, 'kernels');
  const assets = join(out, 'assets');
  await copyAssets(assets);
  await build({
    entryPoints: ['worker', 'addon'].map((name) => ({ in: join(here, 'kernels', `${name}.ts`), out: name })),
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    define,
    banner: { js: banner },
    logLevel: 'warning',
  });
  const { stdout } = await execute(process.execPath, [join(out, 'addon.mjs'), assets], { maxBuffer: 1 << 26 });
  const { addon, reason } = JSON.parse(stdout);
  const our = (kind, environment) =>
    startSide([process.execPath, join(out, 'worker.mjs'), kind, addon ?? '', assets], environment);
  const size = quick ? { rounds: 7, steps: 8 } : { rounds: 41, steps: 20 };

  const records = [];
  if (addon === undefined) records.push(undecided('native training and inference', reason));
  else if (!existsSync(python)) {
    records.push(undecided('native training against Keras', 'no Python TensorFlow: run `npm run bench -- setup`'));
  } else {
    for (const setting of quick ? settings.slice(0, 1) : settings) {
      log(`Native kernels and Python TensorFlow, ${setting.name} …`);
      records.push(...(await against(setting, our, size)));
    }
  }
  if (addon !== undefined) {
    log('WASM and native kernels …');
    records.push(...(await wasmAgainstNative(our, quick)));
  }
  return records;
}

const threads = String(availableParallelism());
const same = { TF_NUM_INTRAOP_THREADS: threads, TF_NUM_INTEROP_THREADS: threads, OMP_NUM_THREADS: threads };

/** What both sides are set to; `peer` where Python is left as it comes. */
const settings = [
  { name: 'oneDNN on, same threads', ours: { ...same, TF_ENABLE_ONEDNN_OPTS: '1' } },
  { name: 'oneDNN off, same threads', ours: { ...same, TF_ENABLE_ONEDNN_OPTS: '0' } },
  { name: "Python's default", ours: { TF_ENABLE_ONEDNN_OPTS: '1' }, peer: {} },
];

async function against({ name, ours, peer = ours }, our, size) {
  const mine = await our('native', ours);
  const theirs = await startSide([python, join(here, 'python', 'kernels.py')], peer);
  try {
    const training = await duel(mine, theirs, { ourWork: 'train', ...size });
    const inference = await duel(mine, theirs, { ourWork: 'infer', ...size });
    return [
      compared(`training, batch 128, ${name}`, 'Keras train_on_batch', training, 0.75, '≥ 0.75, aim 0.9'),
      compared(`inference, batch 256, ${name}`, 'Python TensorFlow, tf.function', inference, 1, '≥ 1'),
    ];
  } finally {
    await mine.stop();
    await theirs.stop();
  }
}

function compared(name, peerName, { speed, milliseconds, peerMilliseconds }, atLeast, goal) {
  return {
    name: `native ${name}`,
    figure: speed,
    unit: `× the peer's speed (${milliseconds.toFixed(1)} ms)`,
    goal,
    holds: speed >= atLeast,
    peer: { name: peerName, figure: peerMilliseconds, unit: 'ms' },
  };
}

/** The fallback must be slow at most, not useless. */
async function wasmAgainstNative(our, quick) {
  const wasm = await our('wasm', same);
  const native = await our('native', { ...same, TF_ENABLE_ONEDNN_OPTS: '1' });
  const size = quick ? { rounds: 3, steps: 2 } : { rounds: 15, steps: 5 };
  try {
    const training = await duel(wasm, native, { ourWork: 'train', ...size });
    const inference = await duel(wasm, native, { ourWork: 'infer', ...size });
    return [slowdown('training, batch 128', training, 15), slowdown('inference, batch 256', inference, 8)];
  } finally {
    await wasm.stop();
    await native.stop();
  }
}

function slowdown(name, { speed, milliseconds, peerMilliseconds }, atMost) {
  return {
    name: `WASM ${name}`,
    figure: 1 / speed,
    unit: `× the native time (${milliseconds.toFixed(1)} ms)`,
    goal: `≤ ${atMost}`,
    holds: 1 / speed <= atMost,
    peer: { name: 'native kernels', figure: peerMilliseconds, unit: 'ms' },
  };
}

function undecided(name, reason) {
  return { name, figure: null, unit: "× the peer's speed", goal: '≥ 0.75', holds: null, reason };
}
