/** Megabytes of float32 weights per second through prune, quantize and write; beside it the Python converter on the same. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { python, work } from './prepare.mjs';
import { median } from './statistics.mjs';

const script = join(dirname(fileURLToPath(import.meta.url)), 'converter.py');
const absent = 'the Python peer is not installed: `npm run bench -- setup` makes it';

/** Megabytes of float32 per second. Pruning also picks one threshold among all weights, exactly, and keeps masks. */
const [least, leastPruned] = [300, 100];

const storages = ['uint8', 'uint16', 'float16', 'float32'];

/**
 * `model`: in memory; `folder`: the same as files. Both sides begin with the weights in memory and end with the same files,
 * written beside each other and not flushed: how fast the disk is is nobody's merit. Ours also looks for what it would have
 * to refuse or to note (values that are not finite, tensors that lose much), keeps masks, and writes the topology.
 */
export async function throughput({ library, model, folder, modelBytes, rounds, log }) {
  const steps = [
    ...storages.map((storage) => ({
      key: storage,
      name: storage === 'float32' ? 'write as float32' : `quantize to ${storage} and write`,
      peer: 'tensorflowjs converter',
      least,
      ours: () => write(library, model, storage),
    })),
    {
      key: 'prune',
      name: 'prune to 80 %, one threshold for all',
      peer: 'numpy partition',
      least: leastPruned,
      ours: () => prune(library, model),
    },
  ];
  const peer = existsSync(python) ? await converter(folder, log) : undefined;
  const seconds = new Map(steps.map(({ key }) => [key, { ours: [], peer: [] }]));
  // Two rounds to warm up both.
  for (let round = -2; round < rounds; round++) {
    for (const { key, ours } of steps) {
      const times = { ours: ours(), peer: await peer?.time(key) };
      if (round >= 0) for (const side of ['ours', 'peer']) seconds.get(key)[side].push(times[side]);
    }
  }
  peer?.end();
  return steps.map(({ key, name, least: goal, peer: peerName }) => {
    const { ours, peer: theirs } = seconds.get(key);
    const rate = (times) => modelBytes / 1e6 / median(times);
    const figure = rate(ours);
    const record = { name, figure, unit: 'MB/s of float32', goal: `≥ ${goal}`, holds: figure >= goal };
    return peer === undefined
      ? { ...record, reason: absent }
      : { ...record, peer: { name: peerName, figure: rate(theirs) } };
  });
}

function write({ quantize, writeModel, seededRandom }, model, storage) {
  const out = join(work, 'written');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const started = performance.now();
  const options = { type: storage, exclude: [], wide: 'float32' };
  const context = { random: seededRandom(0), masks: new Map() };
  const stored = storage === 'float32' ? model : quantize.apply(model, options, context).model;
  for (const [name, bytes] of writeModel(stored)) writeFileSync(join(out, name), bytes);
  return (performance.now() - started) / 1000;
}

function prune({ prune, seededRandom }, model) {
  const started = performance.now();
  const options = { sparsity: 0.8, scope: 'global', schedule: 'once', exclude: [], protectEnds: false };
  prune.apply(model, options, { random: seededRandom(0), masks: new Map() });
  return (performance.now() - started) / 1000;
}

/** Undefined, with a line of the log, when the peer does not start. */
async function converter(folder, log) {
  const child = spawn(python, [script, folder, join(work, 'converted')], { stdio: ['pipe', 'pipe', 'pipe'] });
  let printed = '';
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => (await lines.next()).value;
  if ((await next()) !== 'ready') {
    log(`The Python peer did not start: ${printed.trim().split('\n').at(-1)}`);
    return undefined;
  }
  return {
    async time(command) {
      child.stdin.write(`${command}\n`);
      const answer = await next();
      if (answer === undefined) throw new Error(`the Python peer failed: ${printed.trim().split('\n').at(-1)}`);
      return Number(answer);
    },
    end: () => child.stdin.end(),
  };
}
