/** How much slower the candidate is than the original or the baseline, from the blocks in which all were timed. */
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { blockMedian } from '../evaluate/block-median.ts';
import type { LatencyFigures } from '../evaluate/measurement.ts';
import { normalQuantile } from '../stats/normal-quantile.ts';

export interface LatencyRatio {
  /** The candidate's time divided by the other's. */
  readonly ratio: number;
  /** Of the ratio; `level` in (0, 1). */
  interval(level: number): readonly [number, number];
  /** One-sided p-value of "the ratio is at most `limit`"; consistent with the interval. */
  atMostP(limit: number): number;
}

/** Where so few blocks tell nothing at a level, the ratio is anything up to this factor. */
const UNKNOWN = 1000;
/** Of the intervals in `LatencyFigures`. */
const STORED_LEVEL = 0.95;

/** Undefined where the baseline was not timed. */
export function latencyRatio(figures: LatencyFigures, to: 'original' | 'baseline'): LatencyRatio | undefined {
  const { blocks, baseline, candidate } = figures;
  if (to === 'baseline' && baseline === undefined) return undefined;
  const reference = to === 'baseline' ? blocks?.baseline : undefined;
  if (blocks === undefined || (to === 'baseline' && reference === undefined)) {
    return fromInterval(to === 'original' ? candidate : quotient(candidate, baseline!));
  }
  const { median, interval, atMostP } = blockMedian(
    reference === undefined ? blocks.candidate : blocks.candidate.map((sample, block) => sample - reference[block]),
  );
  return {
    ratio: Math.exp(median),
    interval: (level) => {
      const [low, high] = interval(level) ?? [-Math.log(UNKNOWN), Math.log(UNKNOWN)];
      return [Math.exp(low), Math.exp(high)];
    },
    atMostP: (limit) => (limit > 0 ? atMostP(Math.log(limit)) : 0),
  };
}

type Stored = Pick<LatencyFigures['candidate'], 'ratio' | 'interval'>;

/** Records that hold no blocks: the quotient is given the widest interval that its parts allow. */
function quotient(a: Stored, b: Stored): Stored {
  return { ratio: a.ratio / b.ratio, interval: [a.interval[0] / b.interval[1], a.interval[1] / b.interval[0]] };
}

/** Other levels than the stored one by a normal distribution of the logarithm, each side with its own width. */
function fromInterval({ ratio, interval: [low, high] }: Stored): LatencyRatio {
  const centre = Math.log(ratio);
  const errors = [centre - Math.log(low), Math.log(high) - centre].map((width) => width / normalQuantile(STORED_LEVEL));
  return {
    ratio,
    interval(level) {
      const z = normalQuantile(level);
      return [Math.exp(centre - z * errors[0]), Math.exp(centre + z * errors[1])];
    },
    atMostP(limit) {
      if (!(limit > 0)) return 0;
      const distance = Math.log(limit) - centre;
      const error = distance < 0 ? errors[0] : errors[1];
      return error > 0 ? normalCdf(distance / error, 0, 1) : distance < 0 ? 0 : 1;
    },
  };
}
