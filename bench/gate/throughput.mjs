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

/** Megabytes per second: a step over weights is then far cheaper than any look at the model's answers. */
const least = 100;

/** `model`: in memory; `folder`: the same as files. Both sides begin with the weights in memory and end with files. */
export async function throughput({ library, model, folder, modelBytes, rounds, log }) {
  const ours = { quantize: () => quantize(library, model), prune: () => prune(library, model) };
  const peer = existsSync(python) ? await converter(folder, log) : undefined;
  const seconds = { quantize: { ours: [], peer: [] }, prune: { ours: [], peer: [] } };
  for (let round = -2; round < rounds; round++) {
    for (const [name, own] of Object.entries(ours)) {
      const times = { ours: own(), peer: await peer?.time(name) };
      // Two rounds to warm up both.
      if (round >= 0) for (const side of ['ours', 'peer']) seconds[name][side].push(times[side]);
    }
  }
  peer?.end();
  const rate = (times) => modelBytes / 1e6 / median(times);
  return [
    ['quantize', 'quantize to uint8 and write', 'tensorflowjs converter'],
    ['prune', 'prune to 80 %, one threshold for all', 'numpy partition'],
  ].map(([key, name, peerName]) => {
    const { ours: own, peer: theirs } = seconds[key];
    const record = { name, figure: rate(own), unit: 'MB/s of float32', goal: `≥ ${least}`, holds: rate(own) >= least };
    return peer === undefined
      ? { ...record, reason: absent }
      : { ...record, peer: { name: peerName, figure: rate(theirs) } };
  });
}

function quantize({ quantize, writeModel, seededRandom }, model) {
  const out = join(work, 'written');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const started = performance.now();
  const options = { type: 'uint8', exclude: [], wide: 'float32' };
  const { model: quantized } = quantize.apply(model, options, { random: seededRandom(0), masks: new Map() });
  for (const [name, bytes] of writeModel(quantized)) writeFileSync(join(out, name), bytes);
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
