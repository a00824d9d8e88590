/** For `init`: which of several readings of the data fits the model? The one that it scores best on. */
import type { TargetConfig } from '../config/schema.ts';
import type { DataOptions, SourceOptions } from '../data/options.ts';
import type { Finding } from '../evaluate/measurement.ts';
import { metricsOf } from '../evaluate/metrics.ts';
import type { Task } from '../evaluate/task.ts';
import { Failure } from '../failure.ts';
import { evaluateTarget } from './evaluate-target.ts';
import type { Tools } from './tools.ts';

export interface ReadingOfData {
  readonly data: DataOptions;
  /** Headline metric of the task; absent when this reading does not fit, with the reason. */
  readonly score?: number;
  readonly metrics?: Readonly<Record<string, number>>;
  readonly findings?: readonly Finding[];
  readonly reason?: string;
}

export interface InspectRequest {
  readonly model: string;
  readonly task: Task;
  readonly readings: readonly DataOptions[];
  /** Examples to look at. */
  readonly limit: number;
}

/** Readings in the order of their scores, best first; those that do not fit come last. */
export async function inspectProject(request: InspectRequest, tools: Tools): Promise<ReadingOfData[]> {
  const [headline] = metricsOf(request.task);
  const found: ReadingOfData[] = [];
  for (const data of request.readings) {
    const config = { ...configFor(request), data: limited(data, request.limit) };
    try {
      const { metrics, findings } = await evaluateTarget('init', config, tools);
      found.push({ data, score: metrics[headline.name], metrics, findings });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      found.push({ data, reason: error.message });
    }
  }
  const sign = headline.better === 'higher' ? 1 : -1;
  const rank = ({ score }: ReadingOfData) => (score === undefined ? Number.NEGATIVE_INFINITY : sign * score);
  // The first reading is the likeliest: another must be better by more than the noise of a sample to go before it.
  const margin = headline.unit === 'fraction' ? 0.01 : 0.02 * Math.abs(found[0].score ?? 0);
  const bonus = (reading: ReadingOfData) => rank(reading) + (reading === found[0] ? margin : 0);
  return [...found].sort((a, b) => bonus(b) - bonus(a));
}

function configFor({ model, task }: InspectRequest): Omit<TargetConfig, 'data'> {
  return {
    model,
    task,
    recipe: [],
    fineTune: {
      epochs: 0,
      batchSize: 64,
      optimizer: { name: 'adam', learningRate: 0.001, momentum: 0.9 },
      schedule: 'cosine',
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
