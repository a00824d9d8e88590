/** For `init`: a data section from what lies at a path, and what was assumed, in sentences. */
import type { Port } from '../model/runnable.ts';
import type { Files } from '../ports.ts';
import { defaultMemoryBytes } from './decode/bytes.ts';
import { openExamples } from './decode/open-examples.ts';
import { categoryOrders } from './guess/category-orders.ts';
import { findSets } from './guess/find-sets.ts';
import { guessTable } from './guess/guess-table.ts';
import { lookAtLabels } from './guess/look-at-labels.ts';
import { fitPictures, sampleInputs, scalings } from './guess/look-at-values.ts';
import { assignSets, type SplitSources } from './guess/sets.ts';
import type { TaskKind } from './label/encode-labels.ts';
import type { DataOptions, SourceOptions } from './options.ts';

export interface DataGuess {
  /** The likeliest reading. */
  readonly data: DataOptions;
  /** All readings that are worth trying on the model, `data` first. */
  readonly readings: readonly DataOptions[];
  readonly task: TaskKind;
  /** Names of the classes, where the labels are texts. */
  readonly classes?: readonly string[];
  /** What was found and assumed, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * `paths`: files or folders; `inputs` and `outputs` as the model has them (empty and 0 where they are not known). Throws a
 * Failure where nothing at the paths could be data, or what is there can't be read.
 */
export async function guessData(
  paths: string | readonly string[],
  files: Files,
  inputs: readonly Port[],
  outputs: number,
): Promise<DataGuess> {
  const notes: string[] = [];
  const names = inputs.map((port) => port.name);
  const found = assignSets(await findSets([paths].flat(), files, names, notes), notes);
  const [port] = inputs;
  const size = port?.shape.every((side) => side !== null) ? port.shape.reduce<number>((a, b) => a * b!, 1) : 0;
  const sources = await completeTables(found, files, size, notes);
  const judged = (sources.test ?? sources.all)!;
  if (judged.format === 'module') return fromModule(sources, outputs, notes);
  const examples = await openExamples(judged, { files, memoryBytes: defaultMemoryBytes });
  const labels = lookAtLabels(examples.labels, outputs, notes);
  const sample = await sampleInputs(examples);
  const fit = sample && inputs.length < 2 ? fitPictures(sample, port, notes) : {};
  const scales = sample ? scalings(sample, port, notes) : [{ divide: 1, mean: 0 }];
  const readings = scales.flatMap((scale) =>
    categoryOrders(sources).map((ordered) => ({
      ...ordered,
      preprocess: { std: 1, oneHotLabels: false, ...scale, ...fit, ...labels.preprocess },
    })),
  );
  return { data: readings[0], readings, task: labels.task, classes: labels.classes, notes };
}

function fromModule(sources: SplitSources, outputs: number, notes: string[]): DataGuess {
  notes.push('The module is asked for the split `test`; name it under `train` and `validation` too if it gives these.');
  const data = { ...sources, preprocess: { divide: 1, mean: 0, std: 1, oneHotLabels: false } };
  return { data, readings: [data], task: outputs === 1 ? 'regression' : 'classification', notes };
}

/** All tables of a target have the columns of the one that is judged by. */
async function completeTables(found: SplitSources, files: Files, size: number, notes: string[]): Promise<SplitSources> {
  const judged = found.test ?? found.all;
  if (judged?.format !== 'csv') return found;
  const { path: _, ...columns } = await guessTable(judged, files, size, notes);
  const complete = (source: SourceOptions) => (source.format === 'csv' ? { ...columns, path: source.path } : source);
  return Object.fromEntries(Object.entries(found).map(([name, source]) => [name, complete(source!)]));
}
