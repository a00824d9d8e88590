/**
 * Times of several models by turns, in one process: machines drift (clock, neighbours), so only times taken side by side
 * are compared. Models are timed in ABBA blocks (`time-blocks.ts`); the logarithm of the ratio of two models' times in a
 * block is one sample. Reported is the median of the samples with the interval of `block-median.ts`; the samples are kept,
 * so that a gate can ask for another level, and for candidate against baseline of the very same blocks.
 *
 * The measurement ends when all intervals are narrow enough, or with the time budget. Only their width is looked at, and
 * seldom: ending on the outcome would find differences that are not there.
 */
import type { Batch } from '../data/source.ts';
import type { Runnable, Tf } from '../model/runnable.ts';
import type { Progress } from '../ports.ts';
import { blockMedian } from './block-median.ts';
import { feed } from './feed.ts';
import type { LatencyFigure, LatencyFigures } from './measurement.ts';
import { median } from './median.ts';
import { firstOf, padBatch } from './pad.ts';
import { blockTimer, warmUp } from './time-blocks.ts';

export interface LatencyRequest {
  readonly tf: Tf;
  readonly original: Runnable;
  readonly baseline?: Runnable;
  readonly candidate: Runnable;
  /** At least one example; its first `batchSize` are predicted, repeated where it holds fewer. */
  readonly batch: Batch;
  readonly batchSize: number;
  /** Time budget of warm-up and blocks. It is overrun where the fewest blocks take longer. */
  readonly seconds: number;
  /** Ends earlier when no ratio's 99 % interval reaches further than this from its middle, as a share: 0.02 for ±2 %. */
  readonly precision?: number;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
  readonly progress?: Progress;
  readonly stage?: string;
}

/** Ten blocks on one side of a limit have p = 0.001. */
const FEWEST_BLOCKS = 10;
/** What a record keeps of them stays below 6 kB. */
const MOST_BLOCKS = 400;
const WARM_UP_SHARE = 0.1;
/** Turns last this long at least, by repetition: far above the clock's grain, and short beside a burst of a neighbour, which then spoils few blocks. */
const TURN_MILLISECONDS = 0.25;
/** Widths are looked at from here on, each time that there are half as many blocks more. */
const FIRST_LOOK = 20;
const LOOK_GROWTH = 1.5;
const LOOK_LEVEL = 0.99;
/** Samples are kept with five decimals: a thousandth of a percent. */
const DECIMALS = 1e5;

export async function measureLatency(request: LatencyRequest): Promise<LatencyFigures> {
  const { now, seconds, precision = 0, progress, stage = 'time the models' } = request;
  const budget = seconds * 1000;
  const end = now() + budget;
  const { batchSize, runs, dispose } = prepare(request);
  try {
    const warm = await warmUp({ runs, now }, WARM_UP_SHARE * budget);
    const turn = Math.max(TURN_MILLISECONDS, budget / (MOST_BLOCKS * 2 * runs.length));
    const repeats = Math.max(1, Math.ceil(turn / Math.max(...warm, 1e-3)));
    const { times, block } = blockTimer({ runs, repeats, now });
    const count = () => times[0].length;

    let look = FIRST_LOOK;
    let precise = false;
    while (!precise && (count() < FEWEST_BLOCKS || (now() < end && count() < MOST_BLOCKS))) {
      await block();
      progress?.({ stage, done: count() });
      if (count() < look) continue;
      look = Math.ceil(look * LOOK_GROWTH);
      precise = isPrecise(times, precision);
    }

    const [original, ...others] = times;
    const candidate = logRatios(others[others.length - 1], original);
    const baseline = request.baseline && logRatios(others[0], original);
    return {
      batchSize,
      rounds: count(),
      original: { milliseconds: median(original), ratio: 1, interval: [1, 1] },
      ...(baseline && { baseline: figureOf(others[0], baseline) }),
      candidate: figureOf(others[others.length - 1], candidate),
      blocks: { candidate, ...(baseline && { baseline }) },
      ended: precise ? 'precise' : 'budget',
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

/** Every pair that a gate may ask for. */
function isPrecise(times: readonly (readonly number[])[], precision: number): boolean {
  return times.every((own, index) =>
    times.slice(0, index).every((other) => {
      const interval = blockMedian(logRatios(own, other)).interval(LOOK_LEVEL);
      return interval !== undefined && Math.expm1((interval[1] - interval[0]) / 2) <= precision;
    }),
  );
}

function logRatios(own: readonly number[], other: readonly number[]): number[] {
  return own.map((time, block) => Math.round(Math.log(time / other[block]) * DECIMALS) / DECIMALS);
}

function figureOf(own: readonly number[], samples: readonly number[]): LatencyFigure {
  const { median: middle, interval } = blockMedian(samples);
  const [low, high] = interval(0.95) ?? [Math.min(...samples), Math.max(...samples)];
  return { milliseconds: median(own), ratio: Math.exp(middle), interval: [Math.exp(low), Math.exp(high)] };
}
