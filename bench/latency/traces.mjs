/**
 * Recorded runs, small enough for the repository: per block 10,000 × log(candidate / baseline) as 16-bit integers, each
 * run in base64. test/evaluate/latency-traces.test.ts resamples them.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCALE = 1e4;
const here = dirname(fileURLToPath(import.meta.url));
const tracesPath = join(here, '..', '..', 'test', 'evaluate', 'latency-traces.json');

/** `runs`: as `collectRuns` gives them. The first `keep` of each kind. */
export function writeTraces({ same, slower, quiet }, keep) {
  const about = 'Blocks of short latency runs beside a noisy neighbour, written by bench/latency/write-traces.mjs';
  const value = {
    about,
    scale: SCALE,
    trueRatio: Number(Math.exp(middle(differences(quiet))).toPrecision(4)),
    same: same.slice(0, keep).map(encoded),
    slower: slower.slice(0, keep).map(encoded),
  };
  writeFileSync(tracesPath, `${JSON.stringify(value, null, 1)}\n`);
}

/** log(candidate / baseline) per block. */
export function differences({ blocks: { candidate, baseline } }) {
  return candidate.map((sample, block) => sample - baseline[block]);
}

export function middle(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

function encoded(run) {
  const samples = differences(run);
  const bytes = Buffer.alloc(2 * samples.length);
  samples.forEach((sample, block) => {
    bytes.writeInt16LE(Math.max(-32768, Math.min(32767, Math.round(sample * SCALE))), 2 * block);
  });
  return bytes.toString('base64');
}
