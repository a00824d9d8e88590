/**
 * Times several functions in ABBA blocks: every block runs all of them once forwards and once backwards, so that a machine
 * that gets slower or faster at a steady pace bears on all alike; who begins changes from block to block, so that nobody is
 * always the one that finds the caches warm.
 */
export interface BlockTimer {
  /** Milliseconds per call, a list per function: the mean of its two turns, in the order of the blocks. */
  readonly times: readonly (readonly number[])[];
  /** One more block. */
  block(): Promise<void>;
}

export interface Timed {
  readonly runs: readonly (() => Promise<void>)[];
  /** Calls per turn. */
  readonly repeats: number;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

/** What a clock that did not move is taken for: times are divided by each other. */
const SHORTEST = 1e-6;

export function blockTimer({ runs, repeats, now }: Timed): BlockTimer {
  const times: number[][] = runs.map(() => []);
  const turn = async (run: () => Promise<void>): Promise<number> => {
    const start = now();
    for (let i = 0; i < repeats; i++) await run();
    return Math.max((now() - start) / repeats, SHORTEST);
  };
  return {
    times,
    async block() {
      const first = times[0].length % runs.length;
      const order = runs.map((_, index) => (first + index) % runs.length);
      const sums = runs.map(() => 0);
      for (const index of [...order, ...order.toReversed()]) sums[index] += await turn(runs[index]);
      sums.forEach((sum, index) => {
        times[index].push(sum / 2);
      });
    },
  };
}

/**
 * Each function by turns, three times at least and until `milliseconds` are over: code gets compiled and caches fill. The
 * fastest time of each, in milliseconds.
 */
export async function warmUp({ runs, now }: Omit<Timed, 'repeats'>, milliseconds: number): Promise<number[]> {
  const fastest = runs.map(() => Number.POSITIVE_INFINITY);
  const end = now() + milliseconds;
  for (let pass = 0; pass < 3 || (now() < end && pass < 10_000); pass++) {
    for (let index = 0; index < runs.length; index++) {
      const start = now();
      await runs[index]();
      fastest[index] = Math.min(fastest[index], now() - start);
    }
  }
  return fastest;
}
