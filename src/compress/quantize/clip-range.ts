/** Where the range of codes ends: cutting off a few large values makes the steps between all others finer. */
export type Clip = 'none' | 'mse' | 'percentile' | 'kl';

export interface Ends {
  readonly low: number;
  readonly high: number;
}

const BINS = 2048;

/**
 * `mse`: the share of the range with the smallest squared error, by a histogram. `percentile`: the two quantiles that leave
 * out `100 − percentile` percent of the values. `kl`: the share of the range whose rounded histogram is nearest to that of
 * the values (Migacz 2017, "8-bit inference with TensorRT"). The range keeps zero where it held it.
 */
export function clipRange(
  values: Float32Array,
  { low, high }: Ends,
  levels: number,
  clip: Clip,
  percentile: number,
): Ends {
  if (clip === 'none' || !(high > low)) return { low, high };
  const width = (high - low) / BINS;
  const counts = new Float64Array(BINS);
  for (let i = 0; i < values.length; i++) counts[Math.min(BINS - 1, Math.floor((values[i] - low) / width))] += 1;
  const within =
    clip === 'percentile' ? quantiles(counts, percentile, low, width) : best(counts, levels, clip, low, high);
  return {
    low: low <= 0 ? Math.min(within.low, 0) : within.low,
    high: high >= 0 ? Math.max(within.high, 0) : within.high,
  };
}

function quantiles(counts: Float64Array, percentile: number, low: number, width: number): Ends {
  const total = counts.reduce((sum, one) => sum + one, 0);
  const spare = (total * (1 - percentile / 100)) / 2;
  let [first, last] = [0, counts.length - 1];
  for (let below = counts[first]; below <= spare && first < last; below += counts[first]) first++;
  for (let above = counts[last]; above <= spare && last > first; above += counts[last]) last--;
  return { low: low + first * width, high: low + (last + 1) * width };
}

function best(counts: Float64Array, levels: number, clip: 'mse' | 'kl', low: number, high: number): Ends {
  const score = clip === 'mse' ? squaredError : divergence;
  let [found, least] = [1, Number.POSITIVE_INFINITY];
  for (let share = 1; share > 0.2; share -= 0.02) {
    const error = score(counts, low, high, low * share, high * share, levels);
    if (error < least * (1 - 1e-9)) [found, least] = [share, error];
  }
  return { low: low * found, high: high * found };
}

type Score = (counts: Float64Array, low: number, high: number, from: number, to: number, levels: number) => number;

/** Of values spread evenly in their bins: what is cut off errs by its distance, the others by a step's twelfth, squared. */
const squaredError: Score = (counts, low, high, from, to, levels) => {
  const width = (high - low) / counts.length;
  const step = (to - from) / levels;
  let error = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    if (counts[bin] === 0) continue;
    const value = low + (bin + 0.5) * width;
    const over = value < from ? from - value : value > to ? value - to : 0;
    error += counts[bin] * (over > 0 ? over * over : (step * step) / 12);
  }
  return error;
};

const divergence: Score = (counts, low, high, from, to, levels) => {
  const width = (high - low) / counts.length;
  const step = (to - from) / levels;
  const codes = new Float64Array(levels + 1);
  const occupied = new Float64Array(levels + 1);
  const codeOf = (bin: number) => Math.min(levels, Math.max(0, Math.round((low + (bin + 0.5) * width - from) / step)));
  let total = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    if (counts[bin] === 0) continue;
    const value = low + (bin + 0.5) * width;
    total += counts[bin];
    // What is cut off weighs where it is, and is not found at the end.
    if (value >= from && value <= to) codes[codeOf(bin)] += counts[bin];
    occupied[codeOf(bin)] += 1;
  }
  let result = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    if (counts[bin] === 0) continue;
    const share = codes[codeOf(bin)] / occupied[codeOf(bin)] || 1e-3;
    result += (counts[bin] / total) * Math.log(counts[bin] / share);
  }
  return result;
};
