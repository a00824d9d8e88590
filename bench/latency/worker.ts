/**
 * Short latency measurements as a gate asks for them, over lines of JSON: `{"what": "same" | "slower", "seconds": 0.4}`
 * answers with the blocks and the verdict of a gate of +10 % against the baseline. WASM kernels, tiny models, one process.
 *
 *     node worker.mjs ASSETS
 */
import { createInterface } from 'node:readline';
import { openBackend } from '../../src/edge/backend/open.ts';
import { measureLatency } from '../../src/evaluate/latency.ts';
import { loadRunnable, type Runnable } from '../../src/model/runnable.ts';
import { chain } from './chain.ts';
import { verdictOf } from './verdict.ts';

const [assets] = process.argv.slice(2);
const { tf, facts } = await openBackend({ kind: 'wasm', reason: 'benchmark' }, { oneDnn: false, threads: 1, assets });

/** Twelve layers of work beside ten. */
const LAYERS = { usual: 10, more: 12 };
const rows = 4;
const width = 32;
const load = (layers: number): Promise<Runnable> => loadRunnable(tf, chain(layers, width));
// Three of one kind, in memory of their own: A/A compares two of them as a gate compares two models.
const [original, baseline, same] = [await load(LAYERS.usual), await load(LAYERS.usual), await load(LAYERS.usual)];
const slower = await load(LAYERS.more);
const values = Float32Array.from({ length: rows * width }, (_, i) => Math.sin(i));
const batch = {
  size: rows,
  inputs: { x: { shape: [rows, width], values } },
  ids: Array.from({ length: rows }, (_, i) => String(i)),
};

answer({ ready: facts });
for await (const line of createInterface({ input: process.stdin })) {
  const { what, seconds, precision } = JSON.parse(line) as { what: string; seconds: number; precision?: number };
  const started = performance.now();
  const figures = await measureLatency({
    tf,
    original,
    baseline,
    candidate: what === 'same' ? same : slower,
    batch,
    batchSize: rows,
    seconds,
    precision: precision ?? 0.02,
    now: () => performance.now(),
  });
  const { status, p } = verdictOf(figures);
  const { blocks, rounds, ended, candidate } = figures;
  answer({
    blocks,
    rounds,
    ended,
    status,
    p,
    milliseconds: candidate.milliseconds,
    seconds: (performance.now() - started) / 1000,
  });
}

function answer(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
