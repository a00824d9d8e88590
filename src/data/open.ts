/** Opens a target's data: decodes, checks, encodes labels, splits, and plans the preprocessing of every batch. */
import { inputFailure } from '../failure.ts';
import type { Port } from '../model/runnable.ts';
import type { Files } from '../ports.ts';
import { checkClasses, checkCounts, mustVary } from './check-set.ts';
import { defaultMemoryBytes } from './decode/bytes.ts';
import { openExamples } from './decode/open-examples.ts';
import type { Examples } from './examples.ts';
import { indexedSource } from './indexed-source.ts';
import { checkClassCount, classesOf, encodeLabels, type LabelOptions, type TaskKind } from './label/encode-labels.ts';
import { type OpenModule, openModule } from './module/open-module.ts';
import type { DataOptions, SourceOptions } from './options.ts';
import { planInputs } from './prepare/plan-inputs.ts';
import type { Source, Splits } from './source.ts';
import { type Part, parts, type SplitOptions, splitIndices } from './split.ts';

export interface DataContext {
  readonly files: Files;
  /** Imports a module of the user's. */
  readonly importModule: (path: string) => Promise<unknown>;
  /** The model's inputs; empty where they are not known: the data's own names and shapes then stand. */
  readonly inputs: readonly Port[];
  /** Width of the task's output; 0 where it is unknown. */
  readonly outputs: number;
  readonly task: TaskKind;
  /** Class names of the task in the order of the outputs. */
  readonly classes?: readonly string[];
  /** Columns of metadata that the test split must yield: what slices look at. */
  readonly metadata?: readonly string[];
  /** Announces calls into a module of the user's to whoever watches for it to hang. */
  readonly inModule?: <T>(path: string, call: () => Promise<T>) => Promise<T>;
  /** Handed to data modules as it is. */
  readonly tf?: unknown;
  /** Raw files above this are read by ranges; 256 MiB when absent. */
  readonly memoryBytes?: number;
  /** Nobody learns from these examples or is judged by their average: they need not be of several classes. */
  readonly mayBeOneClass?: boolean;
}

type SetName = Part | 'all';

const setNames: readonly SetName[] = ['train', 'validation', 'test', 'all'];
const defaultSplit: SplitOptions = { train: 0.7, validation: 0.1, test: 0.2, seed: 0 };

/** Shares of the parts that a set is divided into; undefined where it is one of them. */
function sharesOf(name: SetName, { validation, split }: DataOptions): SplitOptions | undefined {
  const shares = { ...defaultSplit, ...split };
  if (name === 'all') return shares;
  if (name !== 'train' || split === undefined || validation !== undefined) return undefined;
  return { ...shares, train: 1 - shares.validation, test: 0 };
}

/**
 * Throws a Failure where options and data, or data and model, do not fit. Labels of files are checked whole here, input
 * values and what a module yields batch by batch.
 */
export async function openSplits(options: DataOptions, context: DataContext): Promise<Splits> {
  checkGiven(options);
  const sets = await openSets(options, context);
  const labels = labelOptionsOf(options, context, sets);
  const sources: Partial<Record<Part, Source>> = {};
  for (const [name, set] of sets) {
    const opened =
      'source' in set
        ? moduleSources(name, set, options, labels)
        : await openSources(name, set, options, context, labels);
    Object.assign(sources, opened);
  }
  if (sources.test === undefined)
    throw inputFailure('data-empty', {
      where: 'data.split',
      what: 'the test split got no example',
      fix: 'Give more examples or a larger `split.test`',
    });
  return { ...sources, test: sources.test };
}

function checkGiven(options: DataOptions): void {
  const given = setNames.filter((name) => options[name] !== undefined);
  if (given.length > 1 && given.includes('all'))
    throw inputFailure('data-splits', {
      where: 'data',
      what: `both \`all\` and \`${given.find((name) => name !== 'all')}\` are given`,
      fix: 'Give `test` (with `train` and `validation` for fine-tuning), or one set as `all` to be split',
    });
  if (options.test === undefined && options.all === undefined)
    throw inputFailure('data-splits', {
      where: 'data',
      what: 'there is no test set to judge the model by',
      fix: 'Give `test`, or one set as `all` to be split',
    });
  const { train, validation, test } = { ...defaultSplit, ...options.split };
  if (options.all !== undefined && train + validation + test > 1 + 1e-9)
    throw inputFailure('data-splits', {
      where: 'data.split',
      what: `train ${train}, validation ${validation} and test ${test} add up to more than 1`,
      fix: 'Give shares that add up to at most 1',
    });
}

async function openSets(options: DataOptions, context: DataContext): Promise<Map<SetName, Examples | OpenModule>> {
  const memoryBytes = context.memoryBytes ?? defaultMemoryBytes;
  const sets = new Map<SetName, Examples | OpenModule>();
  for (const name of setNames) {
    const source = options[name];
    if (source === undefined) continue;
    const metadata = name === 'test' || name === 'all' ? context.metadata : undefined;
    if (source.format === 'module') {
      sets.set(name, await openModule(source, name, { ...context, metadata }));
      continue;
    }
    const { files, classes } = context;
    const examples = await openExamples(source, { files, memoryBytes, classes, metadata });
    checkCounts(examples);
    sets.set(name, examples);
  }
  return sets;
}

function labelOptionsOf(
  options: DataOptions,
  { task, outputs, classes: named }: DataContext,
  sets: ReadonlyMap<SetName, Examples | OpenModule>,
): LabelOptions {
  const { labelMap, oneHotLabels: oneHot } = options.preprocess;
  const all = [...sets.values()];
  const stated = all.find((set) => set.classes !== undefined)?.classes ?? named;
  if (stated !== undefined && labelMap === undefined)
    checkClassCount(stated, 'the list of classes has', task, outputs, 'data');
  const found = all.filter((set): set is Examples => 'inputs' in set);
  const classes =
    stated ??
    (labelMap && namesOf(labelMap)) ??
    (labelMap || task === 'regression' ? undefined : classesOf(found, task, outputs));
  return { task, outputs, labelMap, oneHot, classes };
}

/** The first label of each class index, where a map leaves none out. */
function namesOf(labelMap: Readonly<Record<string, number>>): string[] | undefined {
  const names: string[] = [];
  for (const [name, index] of Object.entries(labelMap)) names[index] ??= name;
  return names.length > 0 && Object.keys(names).length === names.length ? names : undefined;
}

function moduleSources(
  name: SetName,
  set: OpenModule,
  options: DataOptions,
  labels: LabelOptions,
): Partial<Record<Part, Source>> {
  const { preprocess } = options;
  const shares = sharesOf(name, options);
  if (shares === undefined) return { [name]: set.source(labels, preprocess, name as Part) };
  const given = parts.filter((part) => shares[part] > 0);
  return Object.fromEntries(given.map((part) => [part, set.source(labels, preprocess, part, shares)]));
}

async function openSources(
  name: SetName,
  examples: Examples,
  options: DataOptions,
  context: DataContext,
  labelOptions: LabelOptions,
): Promise<Partial<Record<Part, Source>>> {
  const labels = examples.labels && encodeLabels(examples.labels, labelOptions, examples.position);
  const plans = await planInputs(examples, context.inputs, options.preprocess);
  const source = (indices: Uint32Array) => indexedSource(examples, indices, plans, labels, labelOptions.classes);
  const used = usedIndices(examples.count, options[name]);
  const shares = sharesOf(name, options);
  const classes = labels?.flat ? used.map((index) => labels.values[index]) : undefined;
  const split: Partial<Record<Part, Uint32Array>> =
    shares === undefined ? { [name]: used } : splitIndices(used.length, shares, classes);
  if (shares !== undefined) for (const part of parts) split[part] = split[part]?.map((index) => used[index]);
  const sources: Partial<Record<Part, Source>> = {};
  for (const part of parts) {
    const indices = split[part];
    if (indices === undefined || indices.length === 0) continue;
    if (context.task === 'classification' && labels && !context.mayBeOneClass && mustVary(part, shares !== undefined))
      checkClasses(labels, indices, part, examples.where);
    sources[part] = source(indices);
  }
  return sources;
}

/** The first examples under a limit, or as many spread evenly over all. */
function usedIndices(count: number, source: SourceOptions | undefined): Uint32Array {
  const limit = source?.limit ?? count;
  const spread = source !== undefined && 'spread' in source && source.spread === true;
  const length = Math.min(count, limit);
  return Uint32Array.from({ length }, (_, i) => (spread ? Math.floor((i * count) / length) : i));
}
