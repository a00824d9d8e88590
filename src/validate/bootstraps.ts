/** Intervals and p-values of metrics that are no share of examples, from what each example contributes to them. */
import type { MetricInfo } from '../evaluate/metric.ts';
import { seededRandom } from '../math/random.ts';
import { bcaInterval } from '../stats/bca-interval.ts';
import { bcaP } from '../stats/bca-p.ts';
import { bootstrap } from '../stats/bootstrap.ts';
import type { Interval } from '../stats/interval.ts';
import type { Check } from './gate.ts';
import { figureOf, type Measured, referenceOf, type Subjects, sameBytes } from './measured.ts';
import { alignment, isShareOfExamples } from './paired.ts';
import { reordered } from './reordered.ts';
import { type Resampled, resample, resampleCount, type Statistic, totalOf } from './resample.ts';
import { isSummable, isWithinOne, type Summed, summed, type Truth } from './summands.ts';

export interface Bootstrapped {
  readonly n: number;
  /** Of the candidate's figure against a value, else of candidate − reference. */
  readonly interval: (level: number) => NonNullable<Check['interval']>;
  /** Standard error; absent where nothing shows the scatter. */
  readonly error?: number;
  /** As `Estimate.pOf`. */
  readonly pOf: (allowed: number) => number;
}

/** By metric and what it is held against; a text says why there is none. */
export type Bootstraps = ReadonlyMap<string, Bootstrapped | string>;

export interface Wanted {
  readonly info: MetricInfo;
  readonly against: Check['against'];
}

export function bootstrapKey(metric: string, against: Check['against']): string {
  return `${metric} ${against}`;
}

/** Whether the figure varies with the examples, and is no share of them that has an interval of its own. */
export function isBootstrapped({ name, machineDependent }: MetricInfo): boolean {
  return machineDependent && name !== 'latency' && !isShareOfExamples(name);
}

/**
 * One bootstrap for all of them. The draws are seeded by the number of examples alone: the same figures give the same
 * intervals, in every run. `together`: examples of all slices that are looked at, which bounds the draws for each.
 */
export function bootstraps(wanted: readonly Wanted[], subjects: Subjects, together?: number): Bootstraps {
  const found = new Map<string, Bootstrapped | string>();
  const drawn = new Map<string, Wanted & { readonly statistic: Statistic }>();
  const n = subjects.candidate.predictions?.count ?? 0;
  const contributions = remembered();
  for (const { info, against } of wanted) {
    const key = bootstrapKey(info.name, against);
    if (found.has(key) || drawn.has(key) || !isBootstrapped(info)) continue;
    const statistic = statisticOf(info, against, subjects, contributions);
    if (statistic === undefined) continue;
    if (typeof statistic === 'string') found.set(key, statistic);
    else if (isMean(statistic)) found.set(key, ofMean(info, statistic, against, n));
    else drawn.set(key, { info, against, statistic });
  }
  if (drawn.size === 0) return found;
  const statistics = [...drawn.values()].map(({ statistic }) => statistic);
  const samples = resample(statistics, n, seededRandom(`bootstrap of ${n} examples`), resampleCount(n, together));
  [...drawn].forEach(([key, { info, against }], index) => {
    found.set(key, ofDraws(info, samples[index], against, n));
  });
  return found;
}

function isMean({ candidate, reference }: Statistic): boolean {
  return candidate.values !== undefined && (reference === undefined || reference.values !== undefined);
}

const UNRECORDED = 'predictions per example are not on record';
const ONE_NUMBER = 'it is one number for all examples, and no value for each is known';
const OTHER_EXAMPLES = 'the predictions are not of the same examples';
const OTHER_FIGURE = 'the predictions on record add up to another figure';

/** Of no original, which is what they compare with. */
const COMPARISONS = new Set(['drift', 'relativeDrift', 'klDivergence']);

/** Undefined: there is nothing to compare, or the two are the same files. A text: why there is no interval. */
function statisticOf(
  { name: metric }: MetricInfo,
  against: Check['against'],
  subjects: Subjects,
  contributions: Contributions,
): Statistic | string | undefined {
  const { candidate } = subjects;
  const mine = contributions(metric, candidate, candidate.predictions);
  if (mine === undefined || typeof mine === 'string' || against === 'value') return mine && asStatistic(mine);
  const other = referenceOf(metric, against, subjects);
  if (other === undefined || sameBytes(candidate, other)) return undefined;
  if (against === 'original' && COMPARISONS.has(metric)) return asStatistic(mine);
  const order = alignment(candidate.predictions, other.predictions);
  if (order === undefined) return known(other) ? OTHER_EXAMPLES : UNRECORDED;
  const theirs = order === 'same' ? other.predictions : other.predictions && reordered(other.predictions, order);
  const reference = contributions(metric, { ...other, predictions: theirs }, candidate.predictions);
  return reference === undefined || typeof reference === 'string' ? reference : { candidate: mine, reference };
}

type Contributions = (metric: string, model: Measured, truth: Truth | undefined) => Summed | string | undefined;

/** The same model is looked at by several gates: what it contributes is worked out once. */
function remembered(): Contributions {
  const known = new Map<unknown, Map<string, Summed | string | undefined>>();
  return (metric, model, truth) => {
    const key = model.predictions ?? model;
    const own = known.get(key) ?? new Map<string, Summed | string | undefined>();
    known.set(key, own);
    if (!own.has(metric)) own.set(metric, contributionsOf(metric, model, truth));
    return own.get(metric);
  };
}

function asStatistic(found: Summed | string): Statistic | string {
  return typeof found === 'string' ? found : { candidate: found };
}

function known({ predictions }: Measured): boolean {
  return predictions !== undefined && predictions.ids.length > 0;
}

/** `truth`: labels, which every model is held against. Undefined: the figure itself is not known. */
function contributionsOf(metric: string, model: Measured, truth: Truth | undefined): Summed | string | undefined {
  const { predictions } = model;
  const figure = figureOf(metric, model);
  if (typeof figure === 'string') return undefined;
  if (predictions === undefined || truth === undefined || !known(model)) return UNRECORDED;
  const found = summed(metric, predictions, truth);
  if (found === undefined) return isSummable(metric) ? UNRECORDED : ONE_NUMBER;
  return sameFigure(totalOf(found, predictions.count), figure) ? found : OTHER_FIGURE;
}

/** What is kept per example is of single precision. */
function sameFigure(one: number, other: number): boolean {
  return Math.abs(one - other) <= 1e-4 * Math.max(Math.abs(one), Math.abs(other)) + 1e-7;
}

function ofMean(
  info: MetricInfo,
  { candidate, reference }: Statistic,
  against: Check['against'],
  n: number,
): Bootstrapped {
  const { better } = info;
  const [mine, theirs] = [candidate.values ?? [], reference?.values];
  const values = Float64Array.from(mine, (value, i) => value - (theirs?.[i] ?? 0));
  const worsening = better === 'lower' ? values : values.map(minus);
  return {
    n,
    error: errorOf({ values }),
    interval: (level) => ({
      ...withinPossible(info, against, bcaInterval({ values, level })),
      method: 'BCa bootstrap of the mean',
    }),
    pOf: (allowed) => bcaP({ values: worsening, margin: marginOf(allowed, better, against) }),
  };
}

function ofDraws(info: MetricInfo, sample: Resampled, against: Check['against'], n: number): Bootstrapped {
  const { better } = info;
  const worsening = better === 'lower' ? sample : turned(sample);
  const method = `BCa bootstrap, ${sample.replicates.length} resamples`;
  return {
    n,
    error: errorOf({ drawn: sample }),
    interval: (level) => ({ ...withinPossible(info, against, bcaInterval({ drawn: sample, level })), method }),
    pOf: (allowed) => bcaP({ drawn: worsening, margin: marginOf(allowed, better, against) }),
  };
}

/** Few examples make an interval wider than what there can be. Of metrics of the user's own nothing is known. */
function withinPossible({ name }: MetricInfo, against: Check['against'], found: Interval): Interval {
  if (!isSummable(name)) return found;
  const most = isWithinOne(name) ? 1 : Number.POSITIVE_INFINITY;
  const least = against !== 'value' ? -most : name === 'r2' ? Number.NEGATIVE_INFINITY : 0;
  return { ...found, low: Math.max(found.low, least), high: Math.min(found.high, most) };
}

/** Where higher is better, all signs are turned: a worst value too, while a worsening has its sign already. */
function marginOf(allowed: number, better: MetricInfo['better'], against: Check['against']): number {
  return better === 'higher' && against === 'value' ? -allowed : allowed;
}

function errorOf(sample: Parameters<typeof bootstrap>[0]): number | undefined {
  const found = bootstrap(sample);
  return typeof found === 'number' ? undefined : found.error;
}

function turned({ n, estimate, replicates, leftOut }: Resampled): Resampled {
  return { n, estimate: -estimate, replicates: replicates.map(minus), leftOut: leftOut.map(minus) };
}

function minus(value: number): number {
  return -value;
}
