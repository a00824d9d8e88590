/** For `init`: which of several readings of the data fits the model? */
import type { TargetConfig } from '../config/schema.ts';
import type { DataOptions, SourceOptions } from '../data/options.ts';
import type { Evaluation, Finding } from '../evaluate/measurement.ts';
import { metricsOf } from '../evaluate/metrics.ts';
import type { Task } from '../evaluate/task.ts';
import { Failure } from '../failure.ts';
import { evaluateTarget } from './evaluate-target.ts';
import { isSurelyBetter } from './tell-apart.ts';
import type { Tools } from './tools.ts';

export interface ReadingOfData {
  readonly data: DataOptions;
  /** Headline metric of the task; absent when this reading does not fit, with the reason. */
  readonly score?: number;
  readonly metrics?: Readonly<Record<string, number>>;
  readonly findings?: readonly Finding[];
  /** Examples that it was judged by. */
  readonly examples?: number;
  readonly reason?: string;
}

export interface InspectedReadings {
  readonly chosen: ReadingOfData;
  /** A reading that scores better than the chosen one, by less than the examples can tell. */
  readonly undecided?: ReadingOfData;
  /** The best of the others that fit and have a score. */
  readonly next?: ReadingOfData;
}

export interface InspectRequest {
  readonly model: string;
  readonly task: Task;
  /** The likeliest scaling first; readings of one scaling are as likely as one another. */
  readonly readings: readonly DataOptions[];
  /** Examples to look at. */
  readonly limit: number;
  /** Examples to look at where `limit` of them cannot tell. */
  readonly more: number;
}

interface Judged extends ReadingOfData {
  readonly evaluation?: Evaluation;
}

/**
 * The reading that the model scores best on. One with another scaling than the likeliest must be better by more than
 * chance explains, judged by pairs of answers: fine-tuning depends on the scaling that the model was trained with.
 */
export async function inspectProject(request: InspectRequest, tools: Tools): Promise<InspectedReadings> {
  const [headline] = metricsOf(request.task);
  const sign = headline.better === 'higher' ? 1 : -1;
  const rank = ({ score }: Judged) => (score === undefined ? Number.NEGATIVE_INFINITY : sign * score);
  const judge = (data: DataOptions, limit: number) => judged(data, limit, headline.name, request, tools);

  const found: Judged[] = [];
  for (const data of request.readings) found.push(await judge(data, request.limit));
  const fitting = found.filter(({ evaluation }) => evaluation !== undefined).sort((a, b) => rank(b) - rank(a));
  const usual = fitting.find(({ data }) => sameScaling(data, request.readings[0]));
  const [best] = fitting;
  if (best === undefined) return { chosen: found[0] };
  if (usual === undefined || rank(usual) >= rank(best)) return answer(best, fitting);
  if (surely(best, usual)) return answer(best, fitting);

  const [one, other] = [await judge(best.data, request.more), await judge(usual.data, request.more)];
  const others = fitting.filter((reading) => reading !== best && reading !== usual);
  if (rank(one) > rank(other) && surely(one, other)) return answer(one, [one, other, ...others]);
  const undecided = rank(one) > rank(other) ? plain(one) : undefined;
  return { ...answer(other, [other, one, ...others]), undecided };
}

function surely({ evaluation: one }: Judged, { evaluation: other }: Judged): boolean {
  return one !== undefined && other !== undefined && isSurelyBetter(one.predictions, other.predictions);
}

function answer(chosen: Judged, fitting: readonly Judged[]): InspectedReadings {
  const next = fitting.find((reading) => reading !== chosen && reading.score !== undefined);
  return { chosen: plain(chosen), next: next && plain(next) };
}

/** Without predictions, which nobody reads. */
function plain({ evaluation: _, ...reading }: Judged): ReadingOfData {
  return reading;
}

async function judged(
  data: DataOptions,
  limit: number,
  headline: string,
  request: InspectRequest,
  tools: Tools,
): Promise<Judged> {
  try {
    const config = { ...configFor(request), data: limited(data, limit) };
    const evaluation = await evaluateTarget('init', config, tools);
    const { metrics, findings, predictions } = evaluation;
    return { data, score: metrics[headline], metrics, findings, examples: predictions.count, evaluation };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { data, reason: error.message };
  }
}

function sameScaling({ preprocess: one }: DataOptions, { preprocess: other }: DataOptions): boolean {
  return one.divide === other.divide && one.mean === other.mean && one.std === other.std;
}

function configFor({ model, task }: InspectRequest): Omit<TargetConfig, 'data'> {
  return {
    model,
    task,
    recipe: [],
    fineTune: {
      epochs: 0,
      batchSize: 64,
      optimizer: { name: 'adam' },
      schedule: 'cosine',
      warmUp: 0,
      findRate: false,
      seed: 0,
    },
    evaluation: { batchSize: 256, latency: { enabled: false, batchSize: 1, seconds: 1, precision: 0 } },
    inputs: [],
    seed: 0,
  };
}

/** Only what is evaluated, and little of it: examples from all over a set, since sets may be sorted by class. */
function limited({ test, all, split, preprocess }: DataOptions, limit: number): DataOptions {
  const cap = (source: SourceOptions | undefined): SourceOptions | undefined => {
    if (source === undefined || source.format === 'module') return source && { ...source, limit };
    return { ...source, limit: Math.min(limit, source.limit ?? limit), spread: true };
  };
  return { test: cap(test), all: cap(all), split, preprocess };
}
