/** Trials → what they say. Nothing in here runs a model. */
import type { MetricInfo } from '../evaluate/metric.ts';
import { seededRandom } from '../math/random.ts';
import type { AnalysedMetric, Analysis } from './analysis.ts';
import { bestWithin, frontierOf, headline } from './frontier.ts';
import { influenceOn, LEAST_TRIALS } from './importance.ts';

export type AnalysisFacts = Omit<Analysis, 'frontier' | 'best' | 'importance' | 'slices'> & {
  /** Loss of the headline metric, in its unit, that is acceptable. */
  readonly loss?: number;
};

/** A forest that foretells less than this share of unseen trials is no ground for a ranking. */
export const TRUSTED = 0.5;

export function analyse({ loss, ...facts }: AnalysisFacts): Analysis {
  const { trials, space, metrics, seed } = facts;
  const [quality, size] = headline(metrics);
  const influences = metrics.flatMap(({ name }) => {
    const random = seededRandom(`analysis/${seed}`).fork(name);
    const found = influenceOn(name, trials, space, random);
    return found === undefined ? [] : [found];
  });
  const ofQuality = influences.find(({ importance }) => importance.metric === quality.name);
  return {
    ...facts,
    frontier: frontierOf(trials, quality, size),
    best: loss === undefined ? undefined : bestWithin(trials, quality, size, loss),
    importance: influences.map(({ importance }) => importance),
    slices: influences.flatMap(({ slices }) => slices),
    notes: [...facts.notes, ...notesOf(facts, ofQuality?.importance.explained)],
  };
}

function notesOf({ trials, space }: AnalysisFacts, explained: number | undefined): string[] {
  const sampled = trials.filter(({ settings, failure }) => settings !== undefined && failure === undefined).length;
  const failed = trials.filter(({ failure }) => failure !== undefined).length;
  const notes: string[] = [];
  if (space.length === 0)
    notes.push('No option of these methods is searched, so nothing was varied over the whole model.');
  else if (sampled < LEAST_TRIALS) {
    notes.push(
      `${sampled} trials vary the hyper-parameters; below ${LEAST_TRIALS} nothing is said about their importance.`,
    );
  } else if (explained !== undefined && explained < TRUSTED) {
    notes.push(
      `The forest foretells ${Math.max(0, Math.round(explained * 100))} % of the variance of quality among trials that it has not seen: take shares and slices as hints, and run more trials.`,
    );
  }
  if (failed > 0) notes.push(`${failed} of ${trials.length} trials could not be run; the table says why.`);
  return notes;
}

/** Which metrics an analysis is about: the headline, the loss behind it, agreement, as far as labels allow; sizes, brotli first; latency where it was measured. */
export function analysedMetrics(all: readonly MetricInfo[], found: Readonly<Record<string, number>>): AnalysedMetric[] {
  const plain =
    (kind: AnalysedMetric['kind']) =>
    ({ name, title, unit, better }: MetricInfo): AnalysedMetric => ({
      ...{ name, title, unit, better },
      kind,
    });
  const quality = all.filter(
    ({ name }, index) =>
      found[name] !== undefined && (index === 0 || /^(logLoss|rmse|agreement|relativeDrift)$/.test(name)),
  );
  const sizes = all.filter(
    ({ name, unit }) => unit === 'bytes' && name.startsWith('size') && found[name] !== undefined,
  );
  const first = sizes.findIndex(({ name }) => name === 'sizeBrotli');
  const ordered = first < 0 ? sizes : [sizes[first], ...sizes.filter((_, index) => index !== first)];
  const latency = all.filter(({ name }) => name === 'latency' && found[name] !== undefined);
  return [...quality.map(plain('quality')), ...ordered.map(plain('size')), ...latency.map(plain('latency'))];
}
