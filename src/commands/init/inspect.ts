/** What `init` finds out about a model and its data, ending in the answers that the config is written from. */
import type { ConfigAnswers } from '../../config/template.ts';
import { guessData } from '../../data/guess.ts';
import type { DataOptions } from '../../data/options.ts';
import { metricsOf } from '../../evaluate/metrics.ts';
import { type Task, taskSchema } from '../../evaluate/task.ts';
import { inputFailure } from '../../failure.ts';
import type { Local } from '../../local.ts';
import { inspectModel, type ModelInfo } from '../../model/inspect.ts';
import { readModel } from '../../model/read.ts';
import type { Port } from '../../model/runnable.ts';
import type { ReadingOfData } from '../../pipeline/inspect-project.ts';
import type { Files } from '../../ports.ts';
import { check } from '../../schema.ts';
import { formatValue } from '../../validate/units.ts';

export interface InitRequest {
  /** Relative to the folder of the config. */
  readonly model: string;
  readonly data: readonly string[];
  readonly target?: string;
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
  } as const;
  const { value } = await local.runJob(job, request.backend, limits);
  const [best, ...others] = value as ReadingOfData[];
  if (best.metrics === undefined) {
    throw inputFailure('init-data', {
      where: request.data.join(', '),
      what: `model and data do not fit together: ${(best.reason ?? others[0]?.reason ?? '').replace(/\.$/, '')}`,
      fix: 'Name the right files with `--data`, or write the config by hand',
    });
  }
  const { metrics, score, data } = best;
  const [headline] = metricsOf(task);
  const parts = `${info.parameters.toLocaleString('en')} parameters, ${info.format === 'layers-model' ? 'LayersModel' : 'GraphModel'}`;
  return {
    score,
    notes: [
      `${request.model}: ${parts}, taken for ${task.kind === 'multiLabel' ? 'multi-label classification' : task.kind}.`,
      ...guess.notes,
      scoreNote(
        headline.title,
        score === undefined ? undefined : formatValue(score, headline.unit),
        data,
        guess.readings.length,
      ),
      ...(best.findings ?? []).map(({ text }) => text),
    ],
    answers: {
      target: request.target ?? targetName(`${files.root}/${request.model}`),
      model: request.model,
      data: withoutDefaults(data),
      task: written,
      labelled: headline.name in metrics,
      trainable: headline.name in metrics && (data.train !== undefined || data.all !== undefined),
    },
  };
}

function scoreNote(title: string, score: string | undefined, { preprocess }: DataOptions, readings: number): string {
  if (score === undefined)
    return 'The data has no labels: it is gated how near the compressed model stays to the original.';
  const chosen =
    readings > 1 ? `, the best of ${readings} readings of the data (values divided by ${preprocess.divide})` : '';
  return `${title} of the original on up to ${sampleSize} examples: ${score}${chosen}.`;
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

/** Named after the nearest folder, or the file, whose name says something. */
function targetName(model: string): string {
  const parts = model
    .replace(/\.json$/, '')
    .split('/')
    .reverse();
  const name = parts.find((part) => !/^(\.*|model|models|tfjs|tfjs_model|web_model)$/i.test(part)) ?? 'model';
  return (
    name
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/^[^A-Za-z0-9]+/, '')
      .slice(0, 64) || 'model'
  );
}

const defaults: Readonly<Record<string, unknown>> = {
  divide: 1,
  mean: 0,
  std: 1,
  oneHotLabels: false,
  missing: 'refuse',
};

/** As a user would write it: what says nothing new is left out. */
function withoutDefaults({ preprocess, ...sources }: DataOptions): Record<string, unknown> {
  const telling = (options: object) =>
    Object.fromEntries(
      Object.entries(options).filter(([name, value]) => value !== undefined && value !== defaults[name]),
    );
  const given = Object.entries({ ...sources, preprocess }).filter(([, options]) => options !== undefined);
  const told = given.map(([name, options]) => [name, telling(options)] as const);
  return Object.fromEntries(told.filter(([, options]) => Object.keys(options).length > 0));
}
