/**
 * Suite `compression`: how small two networks get by rate–distortion training and the packed container on the IDX set that
 * is given, and what the peers make of the same originals. Three seeds fixed beforehand; the strength is chosen by
 * validation alone, the test set is read once.
 */
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { banner, copyAssets, define } from '../scripts/assets.mjs';
import { cacheFolder } from '../scripts/setup.mjs';
import { mobilenet } from './compression/mobilenet.mjs';
import { records } from './compression/records.mjs';
import { makeEnvironment, pythonOf } from './python/environment.mjs';

const execute = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const cache = join(cacheFolder, 'bench');
const python = pythonOf('compression');
const nncPython = pythonOf('nncodec');

const seeds = [1, 2, 3];
const MNIST_LABELS = 'ff7bcfd416de3373';
const limit = 0.1;

/** Where the search for the strength begins was chosen on MNIST; where it ends is up to the data. */
const plans = {
  'LeNet-300-100': {
    ours: {
      originalEpochs: 10,
      epochs: 60,
      start: 1.6e-5,
      factor: 1.3,
      most: 12,
      before: [],
      options: {},
      augment: { shift: 1 },
      limit,
    },
    peers: { pruneEpochs: 15, sparsities: [0.9, 0.95, 0.98], qps: [-12, -16, -20] },
    floor: 150,
    goal: 380,
  },
  'LeNet-5-Caffe': {
    ours: {
      originalEpochs: 10,
      epochs: 60,
      start: 1.2e-5,
      factor: 1.3,
      most: 12,
      before: [{ method: 'pruneChannels', layers: { conv1: 16, conv2: 32, hidden: 150 } }],
      options: {},
      augment: { shift: 1, rotate: 8, scale: 0.08 },
      limit,
    },
    peers: { pruneEpochs: 8, sparsities: [0.95, 0.98], qps: [-12, -16, -20] },
    floor: 350,
    goal: 1000,
  },
};

/** The peers, in environments of their own; NNCodec wants an older NumPy and is compiled. */
export function setup({ log }) {
  const packages = [
    'tensorflow-cpu==2.21.0',
    'tf_keras==2.21.0',
    'tensorflow-model-optimization==0.8.0',
    'brotli==1.2.0',
  ];
  makeEnvironment('compression', [packages, ['--no-deps', 'tensorflowjs==4.22.0']], log);
  const needed = ['numpy<2', 'h5py', 'pandas<3', 'scikit-learn', 'click', 'tqdm', 'pybind11', 'setuptools', 'wheel'];
  makeEnvironment('nncodec', [needed, ['--no-deps', '--no-build-isolation', 'nncodec==2.1.3']], log);
}

export async function run({ quick, data, log }) {
  const folder = data && [join(data, 'data', 'mnist'), join(data, 'mnist'), data].find(hasImages);
  if (folder === undefined) return [undecided('no IDX set: give its folder with --data')];
  const out = join(cache, 'compression');
  const assets = join(out, 'assets');
  await copyAssets(assets);
  await build({
    entryPoints: [
      { in: join(here, 'compression', 'measure.ts'), out: 'measure' },
      { in: join(here, 'kernels', 'addon.ts'), out: 'addon' },
    ],
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
  if (addon === undefined) return [undecided(`training on WASM would take days: ${reason}`)];

  const given = { quick, folder, out, addon, assets, log };
  // Beside each other: most of the small network's time goes by between the kernels.
  const found = await Promise.all(Object.entries(plans).map(([network, plan]) => recordsOf(network, plan, given)));
  const last = await mobilenet({ quick, data, addon, assets, out, log, lastLine });
  return [...found.flat(), ...last];
}

async function recordsOf(network, plan, { quick, folder, out, addon, assets, log }) {
  const originals = join(out, 'originals');
  const ours = await lastLine([process.execPath, join(out, 'measure.mjs')], log, {
    network,
    data: folder,
    seeds: quick ? seeds.slice(0, 1) : seeds,
    plan: quick ? { ...plan.ours, originalEpochs: 2, epochs: 3, most: 1 } : plan.ours,
    addon,
    assets,
    out: originals,
  });
  const peers = existsSync(python)
    ? await lastLine([python, join(here, 'python', 'compression.py')], log, {
        network,
        data: folder,
        originals,
        seeds: quick ? 1 : seeds.length,
        ...plan.peers,
        ...(quick ? { pruneEpochs: 1, sparsities: plan.peers.sparsities.slice(-1) } : {}),
        nncPython: existsSync(nncPython) ? nncPython : undefined,
        nncScript: join(here, 'python', 'nnc.py'),
      })
    : undefined;
  return records(network, ours.result, peers?.rows, { ...plan, limit, isMnist: isMnist(folder), quick, log });
}

/** By its labels, whatever the folder is called: the floors were set for MNIST. */
function isMnist(folder) {
  const read = readFileSync(fileOf(folder, 't10k-labels-idx1-ubyte'));
  const labels = read[0] === 0x1f ? gunzipSync(read) : read;
  return createHash('sha256').update(labels).digest('hex').startsWith(MNIST_LABELS);
}

function hasImages(folder) {
  return fileOf(folder, 'train-images-idx3-ubyte') !== undefined;
}

/** Spelled with a hyphen or, in some sets, a dot; gzipped or not. */
function fileOf(folder, name) {
  const spellings = [name, name.replace('-idx', '.idx')].flatMap((one) => [`${one}.gz`, one]);
  return spellings.map((one) => join(folder, one)).find((path) => existsSync(path));
}

/** Runs a program with one JSON argument; its `log` lines are passed on, the last other one is its answer. */
async function lastLine([program, script], log, given) {
  const child = spawn(program, [script, JSON.stringify(given)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', TF_CPP_MIN_LOG_LEVEL: '2' },
  });
  let printed = '';
  child.stderr.on('data', (chunk) => {
    printed = (printed + chunk).slice(-2000);
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let answer;
  for await (const line of createInterface({ input: child.stdout })) {
    const said = parsed(line);
    if (said?.log !== undefined) log(typeof said.log === 'string' ? said.log : JSON.stringify(said.log));
    else if (said !== undefined) answer = said;
  }
  const code = await ended;
  if (code !== 0 || answer === undefined) throw new Error(`${script} ended with ${code}: ${printed.trim()}`);
  return answer;
}

/** Libraries print lines of their own. */
function parsed(line) {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function undecided(reason) {
  return {
    name: 'compression of LeNet-300-100 and LeNet-5',
    figure: null,
    unit: '×',
    goal: '≥ floor',
    holds: null,
    reason,
  };
}
