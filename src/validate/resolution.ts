/** What a test set can tell about a limit: gates that are finer than that are named, with the size that they would need. */
import type { MetricInfo } from '../evaluate/metric.ts';
import { bisect } from '../stats/bisect.ts';
import { examplesNeeded } from '../stats/examples-needed.ts';
import { normalQuantile } from '../stats/normal-quantile.ts';
import { resolvableDrop } from '../stats/resolvable-drop.ts';
import { allowance } from './decide.ts';
import type { Estimate } from './estimate.ts';
import type { Limit } from './limit.ts';
import { isShareOfExamples } from './paired.ts';
import { sampleOf } from './sample-of.ts';
import { isWithinOne } from './summands.ts';
import { formatChange, formatCount } from './units.ts';

/** A worsening that is surely found is found with this chance. */
const POWER = 0.95;

interface Question {
  readonly info: MetricInfo;
  readonly limit: Limit;
  /** Against another model; of a like candidate where nothing is measured yet. */
  readonly found: Pick<Estimate, 'n' | 'pairs' | 'interval' | 'reference'> &
    Partial<Pick<Estimate, 'change' | 'pOf' | 'error'>>;
  /** Level that one gate is tested at, at worst: that of the run over the number of its gates. */
  readonly alpha: number;
  /** What the examples are called; the test split when absent. */
  readonly sample?: string;
}

/**
 * A limit is resolved where a true worsening of twice the limit fails with a chance of 95 %. Undefined where it is, and
 * where nothing can be said: against a value, without an interval, without examples.
 *
 * Shares of examples: by the power of their paired test, which is exact. Other figures: no sample knows of rarer examples
 * than those it holds, so nothing is promised of what it shows. Said is only what it may miss, and that "at least" so many
 * examples are needed: where a worsening of more than twice the limit would go unnoticed half of the time.
 */
export function resolution(question: Question): string | undefined {
  const { info, limit, found, sample = sampleOf(info.name) } = question;
  if (found.reference === null || found.n === undefined || found.n < 1) return undefined;
  const allowed = allowance(limit, found.reference);
  if (allowed < 0) return undefined;
  if (found.pairs === undefined) return byTest(question, allowed, found.n);
  const resolved = byPairs(question, allowed, found.n);
  if (resolved === undefined || resolved.least <= 2 * allowed) return undefined;
  const shown = `${formatCount(found.n)} examples ${whatShows(resolved.least, info)}`;
  if (allowed === 0)
    return `${shown}${isTooFew(resolved.least, info) ? '' : ', and smaller ones by chance'}; no number of examples resolves a limit of zero`;
  const twice = formatChange(2 * allowed, info.unit).slice(1);
  return `the limit ${limit.text} is finer than ${sample} resolves: ${shown}; about ${formatCount(roundUp(resolved.needed))} would show one of twice the limit (${twice})`;
}

function isTooFew(least: number, { name }: MetricInfo): boolean {
  return !Number.isFinite(least) || ((isShareOfExamples(name) || isWithinOne(name)) && least > 1);
}

function whatShows(least: number, info: MetricInfo): string {
  if (isTooFew(least, info)) return 'are too few to show even the worst';
  return `surely show a worsening of ${formatChange(least, info.unit).slice(1)} or more`;
}

interface Resolved {
  readonly least: number;
  readonly needed: number;
}

function byPairs({ found, alpha }: Question, allowed: number, n: number): Resolved | undefined {
  const { gained, lost } = found.pairs ?? { gained: 0, lost: 0 };
  // Two like models may differ on no example of a few, which says little about the next few.
  const discordance = Math.max(gained + lost, 1) / n;
  // Far from the border there is no need for exact power.
  if (reach(alpha) * Math.sqrt((discordance + allowed) / n) < 0.4 * allowed) return undefined;
  const least = resolvableDrop({ n, discordance, alpha, power: POWER, limit: allowed });
  if (least <= 2 * allowed || allowed === 0) return { least, needed: Number.POSITIVE_INFINITY };
  return { least, needed: examplesNeeded({ limit: allowed, drop: 2 * allowed, discordance, alpha, power: POWER }) };
}

function byTest({ info, limit, found, alpha, sample = sampleOf(info.name) }: Question, allowed: number, n: number) {
  const { interval, pOf, change } = found;
  if (interval === null) return undefined;
  const error = found.error ?? (interval.high - interval.low) / 2 / normalQuantile(interval.level);
  const normal = normalQuantile(1 - 2 * alpha) * error;
  // Far from the border there is no need for more.
  if (!(normal > allowed)) return undefined;
  const known = pOf !== undefined && change !== undefined && change !== null;
  // Of two guesses at what is missed half of the time the smaller one: where few examples carry the scatter, a sample that
  // holds one too many of them takes it for larger than it is.
  const distance = known
    ? Math.min(normal, distanceOf(pOf, info.better === 'lower' ? change : -change, alpha, normal))
    : normal;
  if (distance <= allowed) return undefined;
  const missed = `${formatCount(n)} examples may well miss a worsening of ${formatChange(allowed + distance, info.unit).slice(1)}`;
  if (isTooFew(allowed + distance, info)) return `${formatCount(n)} examples are too few to show even the worst`;
  if (allowed === 0) return `${missed}; no number of examples resolves a limit of zero`;
  const needed = formatCount(roundUp(n * (distance / allowed) ** 2));
  return `the limit ${limit.text} is finer than ${sample} resolves: ${missed}; at least ${needed} are needed to show one of twice the limit (${formatChange(2 * allowed, info.unit).slice(1)})`;
}

/** From the worsening that was measured down to the bound that the test draws at its level; `most` is as far as is looked. */
function distanceOf(pOf: (allowed: number) => number, point: number, alpha: number, most: number): number {
  return point - bisect(point - most, point, (allowed) => pOf(allowed) <= alpha, { tolerance: most / 100 });
}

/** Standard errors between a limit and what is surely found beyond it. */
function reach(alpha: number): number {
  return normalQuantile(1 - 2 * alpha) + normalQuantile(2 * POWER - 1);
}

function roundUp(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / step) * step;
}
