/** What `init` finds out about a model and its data, ending in the answers that the config is written from. */
import type { ConfigAnswers } from '../../config/template.ts';
import { guessData } from '../../data/guess.ts';
import type { DataOptions } from '../../data/options.ts';
import type { MetricInfo } from '../../evaluate/metric.ts';
import { metricsOf } from '../../evaluate/metrics.ts';
import { type Task, taskSchema } from '../../evaluate/task.ts';
import { inputFailure } from '../../failure.ts';
import type { Local } from '../../local.ts';
import { inspectModel, type ModelInfo } from '../../model/inspect.ts';
import { readModel } from '../../model/read.ts';
import type { Port } from '../../model/runnable.ts';
import type { InspectedReadings, ReadingOfData } from '../../pipeline/inspect-project.ts';
import type { Files } from '../../ports.ts';
import { check } from '../../schema.ts';
import { formatCount, formatValue } from '../../validate/units.ts';

export interface InitRequest {
  /** Relative to the folder of the config. */
  readonly model: string;
  readonly data: readonly string[];
  readonly target: string;
  readonly backend: 'auto' | 'native' | 'wasm' | 'cpu';
}

export interface Inspected {
  readonly answers: ConfigAnswers;
  readonly notes: readonly string[];
  /** Headline metric of the original on the examples that were looked at. */
  readonly score?: number;
}

/** Examples on which the readings of the data are compared. */
const sampleSize = 1000;
/** … and where so many cannot tell two of them apart. */
const largerSample = 5000;

export async function inspect(request: InitRequest, files: Files, local: Local): Promise<Inspected> {
  const info = inspectModel(await readModel(request.model, (path) => files.read(path)));
  const guess = await guessData(request.data, files, info.inputs.map(port), widthOf(info));
  const kind = info.task ?? guess.task;
  const written = { kind, ...(guess.classes === undefined || kind === 'regression' ? {} : { classes: guess.classes }) };
  const task = checkedTask(written);
  const limits = { timeoutMinutes: 30, moduleTimeoutSeconds: 120 };
  const job = {
    kind: 'inspect',
    root: files.root,
    model: request.model,
    task,
    readings: guess.readings,
    limit: sampleSize,
    more: largerSample,
  } as const;
  const { value } = await local.runJob(job, request.backend, limits);
  const readings = value as InspectedReadings;
  const { chosen: best } = readings;
  if (best.metrics === undefined) {
    throw inputFailure('init-data', {
      where: request.data.join(', '),
      what: `model and data do not fit together: ${(best.reason ?? '').replace(/\.$/, '')}`,
      fix: 'Name the right files with `--data`, or write the config by hand',
    });
  }
  const { metrics, score, data } = best;
  const [headline] = metricsOf(task);
  const labelled = headline.name in metrics;
  const split = labelled ? cutOff(data) : undefined;
  const parts = `${info.parameters.toLocaleString('en')} parameters, ${info.format === 'layers-model' ? 'LayersModel' : 'GraphModel'}`;
  return {
    score,
    notes: [
      `${request.model}: ${parts}, taken for ${task.kind === 'multiLabel' ? 'multi-label classification' : task.kind}.`,
      ...guess.notes,
      ...(split === undefined ? [] : [CUT_OFF]),
      scoreNote(readings, headline, guess.readings.length),
      ...(best.findings ?? []).map(({ text }) => text),
    ],
    answers: {
      target: request.target,
      model: request.model,
      data: withoutDefaults({ ...data, split }),
      task: written,
      labelled,
      trainable: labelled && (data.train !== undefined || data.all !== undefined),
    },
  };
}

/** What was measured, and how the reading of the data was come by. */
export function scoreNote(
  { chosen, next, undecided }: InspectedReadings,
  { title, unit }: Pick<MetricInfo, 'title' | 'unit'>,
  readings: number,
): string {
  const { score, data, examples = 0 } = chosen;
  if (score === undefined)
    return 'The data has no labels: it is gated how near the compressed model stays to the original.';
  const figure = `${title} of the original on ${formatCount(examples)} examples: ${formatValue(score, unit)}`;
  if (readings === 1) return `${figure}.`;
  const reading = readingWords(data);
  const scored = (other: ReadingOfData) => `${readingWords(other.data)} (${formatValue(other.score!, unit)})`;
  if (undecided !== undefined) {
    const rival = `${formatCount(undecided.examples ?? 0)} examples do not tell this from ${scored(undecided)}`;
    return `${figure} (${reading}). ${rival}: the more usual reading is taken; change \`preprocess\` if the model was trained otherwise.`;
  }
  const better = next === undefined || next.score === undefined ? '' : `; the next best, ${scored(next)}`;
  return `${figure}, with ${reading}, the reading of ${readings} that is taken${better}.`;
}

/** What tells readings apart: scaling, and the order of categories in tables. */
function readingWords({ preprocess: { divide, mean }, test, all }: DataOptions): string {
  const scaling =
    divide === 1 && mean === 0
      ? 'values as they are'
      : `values divided by ${divide}${mean === 0 ? '' : ` minus ${mean}`}`;
  const source = test ?? all;
  const categories = source !== undefined && 'categories' in source ? Object.values(source.categories ?? {}) : [];
  return [scaling, ...categories.map((order) => order.join(' < '))].join(', ');
}

function checkedTask(written: object): Task {
  const checked = check<Task>(taskSchema, written);
  if (!checked.ok) throw new Error(`task ${JSON.stringify(written)} does not follow its own schema`);
  return checked.value;
}

function port({ name, shape }: ModelInfo['inputs'][number]): Port {
  return { name, shape: shape ?? [], dtype: 'float32' };
}

/** Numbers per example of the only output; 0 where it is not known. */
function widthOf({ outputs }: ModelInfo): number {
  if (outputs.length !== 1) return 0;
  return outputs[0].shape?.reduce<number>((product, side) => product * (side ?? 0), 1) ?? 0;
}

const defaults: Readonly<Record<string, unknown>> = {
  divide: 1,
  mean: 0,
  std: 1,
  oneHotLabels: false,
  missing: 'refuse',
};

type Written = Omit<DataOptions, 'split'> & { readonly split?: object };

const CUT_OFF =
  'There is no validation set: a tenth of `train` becomes one, which fine-tuning chooses its epoch by, `search` and `analyze` their settings.';

/** A module says itself what its splits are. */
function cutOff({ train, validation }: DataOptions): object | undefined {
  return train === undefined || train.format === 'module' || validation !== undefined ? undefined : { validation: 0.1 };
}

/** As a user would write it: what says nothing new is left out. */
function withoutDefaults({ preprocess, ...sources }: Written): Record<string, unknown> {
  const telling = (options: object) =>
    Object.fromEntries(
      Object.entries(options).filter(([name, value]) => value !== undefined && value !== defaults[name]),
    );
  const given = Object.entries({ ...sources, preprocess }).filter(([, options]) => options !== undefined);
  const told = given.map(([name, options]) => [name, telling(options)] as const);
  return Object.fromEntries(told.filter(([, options]) => Object.keys(options).length > 0));
}
