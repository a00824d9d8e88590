/**
 * Times of several models in turns, in one process: machines drift (clock, neighbours), so only times taken side by side
 * are compared. A round times every model once, in alternating order; its ratio to the original's time is one sample.
 * Reported is the median of the ratios with a percentile bootstrap interval over the rounds (Efron 1979).
 */
import type { Batch } from '../data/source.ts';
import type { Random } from '../math/random.ts';
import type { Runnable, Tf } from '../model/runnable.ts';
import type { Progress } from '../ports.ts';
import { feed } from './feed.ts';
import type { LatencyFigure, LatencyFigures } from './measurement.ts';
import { median } from './median.ts';
import { firstOf, padBatch } from './pad.ts';

export interface LatencyRequest {
  readonly tf: Tf;
  readonly original: Runnable;
  readonly baseline?: Runnable;
  readonly candidate: Runnable;
  /** At least one example; its first `batchSize` are predicted, repeated where it holds fewer. */
  readonly batch: Batch;
  readonly batchSize: number;
  /** Time budget of warm-up and rounds. It is overrun where the fewest rounds take longer. */
  readonly seconds: number;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  readonly random: Random;
  readonly progress?: Progress;
  readonly stage?: string;
}

const FEWEST_ROUNDS = 9;
const MOST_ROUNDS = 1000;
const RESAMPLES = 1000;
/** One timing lasts at least this long, by repetition, to stand above the clock's grain and the scheduler. */
const SAMPLE_MILLISECONDS = 4;

export async function measureLatency(request: LatencyRequest): Promise<LatencyFigures> {
  const { now, seconds, progress, stage = 'time the models' } = request;
  const end = now() + seconds * 1000;
  const { batchSize, runs, dispose } = prepare(request);
  try {
    const warm: number[] = [];
    for (const run of runs) warm.push(await warmUp(run, now));
    const repeats = Math.max(1, Math.ceil(SAMPLE_MILLISECONDS / Math.max(Math.max(...warm), 1e-3)));

    const times: number[][] = runs.map(() => []);
    for (let round = 0; round < FEWEST_ROUNDS || (now() < end && round < MOST_ROUNDS); round++) {
      for (let turn = 0; turn < runs.length; turn++) {
        const model = round % 2 === 0 ? turn : runs.length - 1 - turn;
        const start = now();
        for (let i = 0; i < repeats; i++) await runs[model]();
        times[model].push((now() - start) / repeats);
      }
      progress?.({ stage, done: round + 1 });
    }

    const [original, ...others] = times.map((own) => figureOf(own, times[0], request.random));
    return {
      batchSize,
      rounds: times[0].length,
      original,
      ...(request.baseline === undefined ? {} : { baseline: others[0] }),
      candidate: others[others.length - 1],
    };
  } finally {
    dispose();
  }
}

/** Whether the measurement cannot tell the model's speed from the original's: the interval holds 1. */
export function isSameSpeed({ interval }: LatencyFigure): boolean {
  return interval[0] <= 1 && interval[1] >= 1;
}

function prepare({ tf, original, baseline, candidate, batch, ...request }: LatencyRequest) {
  const runnables = [original, ...(baseline === undefined ? [] : [baseline]), candidate];
  const fixed = original.inputs.find((port) => port.fixedBatch !== undefined)?.fixedBatch;
  const batchSize = fixed ?? request.batchSize;
  const sized = padBatch(firstOf(batch, Math.min(batch.size, batchSize)), batchSize);
  const feeds = runnables.map((runnable) => feed(tf, runnable.inputs, sized));
  const runs = runnables.map((runnable, index) => async (): Promise<void> => {
    const outputs = runnable.predict(feeds[index]);
    // Reading back is part of the time: backends may defer the work until then.
    for (const output of Object.values(outputs)) await output.data();
    tf.dispose(outputs);
  });
  return { batchSize, runs, dispose: () => tf.dispose(feeds) };
}

/** Three runs at least; the fastest time, in milliseconds. */
async function warmUp(run: () => Promise<void>, now: () => number): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = now();
    await run();
    fastest = Math.min(fastest, now() - start);
  }
  return fastest;
}

function figureOf(own: readonly number[], original: readonly number[], random: Random): LatencyFigure {
  const ratios = own.map((time, round) => time / original[round]);
  if (own === original) return { milliseconds: median(own), ratio: 1, interval: [1, 1] };
  const medians = Array.from({ length: RESAMPLES }, () =>
    median(ratios.map(() => ratios[random.integer(ratios.length)])),
  ).sort((a, b) => a - b);
  const at = (share: number): number => medians[Math.round(share * (RESAMPLES - 1))];
  return { milliseconds: median(own), ratio: median(ratios), interval: [at(0.025), at(0.975)] };
}
