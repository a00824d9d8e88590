/** A data module of the user's as a source. The contract that it keeps is in `contract.ts`. */
import { inputFailure } from '../../failure.ts';
import { seededRandom } from '../../math/random.ts';
import type { Port } from '../../model/runnable.ts';
import { emptyData, mustVary, oneClass } from '../check-set.ts';
import type { LabelOptions } from '../label/encode-labels.ts';
import type { PreprocessOptions, SourceOptions } from '../options.ts';
import type { Batch, Source } from '../source.ts';
import type { Part, SplitOptions } from '../split.ts';
import { type BlockReader, blockReader } from './block-reader.ts';
import type { Batches, DataModule, DataModuleContext, DataModuleSet } from './contract.ts';
import { moduleFailure } from './failures.ts';
import { readModuleBatch } from './read-batch.ts';
import { rebatch } from './rebatch.ts';
import { pickRows } from './row-store.ts';
import { sameReading } from './same-reading.ts';

export type ModuleOptions = Omit<Extract<SourceOptions, { format: 'module' }>, 'format'>;

export interface ModuleWorld {
  readonly importModule: (path: string) => Promise<unknown>;
  /** Announces calls into the module to whoever watches for it to hang. */
  readonly inModule?: <T>(path: string, call: () => Promise<T>) => Promise<T>;
  readonly tf?: unknown;
  readonly inputs: readonly Port[];
  /** Columns of metadata that slices ask for. */
  readonly metadata?: readonly string[];
  /** Examples need not be of several classes. */
  readonly mayBeOneClass?: boolean;
}

export interface OpenModule {
  readonly classes?: readonly string[];
  /** The whole set, or the part of it that falls to `part`. */
  source(labels: LabelOptions, preprocess: PreprocessOptions, part: Part, split?: SplitOptions): Source;
}

export async function openModule(
  { path, options = {}, limit = Number.POSITIVE_INFINITY }: ModuleOptions,
  name: DataModuleContext['split'],
  world: ModuleWorld,
): Promise<OpenModule> {
  const call = guarded(path, world);
  const context: DataModuleContext = { tf: world.tf, options, split: name };
  const exported = await call(async () => ((await world.importModule(path)) as { default?: DataModule }).default);
  const set = await call(async () => setOf(exported, context, path));
  return {
    classes: set.classes,
    source(labels, preprocess, part, split) {
      const judge = labels.task === 'classification' && !world.mayBeOneClass && mustVary(part, split !== undefined);
      const steady = part === 'test' ? sameReading(path) : undefined;
      let known = split === undefined && set.count !== undefined ? Math.min(set.count, limit) : undefined;
      return {
        get count() {
          return known;
        },
        classes: set.classes ?? labels.classes,
        async *batches(request) {
          const read = blockReader(path, world.inputs, labels, preprocess, world.metadata);
          const pass = { set, call, context, limit, size: request.size, read };
          const blocks = counted(part, split, pass, judge, path, (count) => {
            known = count;
          });
          const isWhole = request.shuffle === undefined && steady !== undefined;
          yield* rebatch(isWhole ? steady(blocks) : blocks, request);
        },
      };
    },
  };
}

type Call = <T>(work: () => Promise<T>) => Promise<T>;

function guarded(path: string, { inModule }: ModuleWorld): Call {
  return async (work) => {
    try {
      return await (inModule === undefined ? work() : inModule(path, work));
    } catch (error) {
      throw moduleFailure(path, error);
    }
  };
}

async function setOf(exported: unknown, context: DataModuleContext, path: string): Promise<DataModuleSet> {
  const result = typeof exported === 'function' ? await exported(context) : exported;
  if (typeof (result as DataModuleSet | undefined)?.batches === 'function') return result as DataModuleSet;
  if (isBatches(result)) {
    // The first pass takes what this call gave; a generator can be read only once.
    let first: Batches | undefined = result;
    return {
      async batches() {
        const batches = first ?? (typeof exported === 'function' ? await exported(context) : (result as Batches));
        first = undefined;
        return batches as Batches;
      },
    };
  }
  throw inputFailure('data-module', {
    where: path,
    what: exported === undefined ? 'the module has no default export' : 'its default export gives no batches',
    fix: 'Write `export default ({tf, options, split}) => ({async *batches({size}) { yield {inputs, labels}; }})`',
  });
}

function isBatches(value: unknown): value is Batches {
  return typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value);
}

interface Pass {
  readonly set: DataModuleSet;
  readonly call: Call;
  readonly context: DataModuleContext;
  readonly limit: number;
  readonly size: number;
  readonly read: BlockReader;
}

/** Adds what can only be said at the end of a pass: how many there were, that there were none, that all are of one class. */
async function* counted(
  part: Part,
  split: SplitOptions | undefined,
  pass: Pass,
  judge: boolean,
  path: string,
  finished: (count: number) => void,
): AsyncIterable<Batch> {
  let [count, varied] = [0, false];
  let label: number | undefined;
  for await (const block of split === undefined ? blocksOf(pass, path) : dealt(blocksOf(pass, path), part, split)) {
    count += block.size;
    for (const value of block.labels?.values ?? []) {
      label ??= value;
      varied ||= value !== label;
    }
    yield block;
  }
  if (count === 0) throw emptyData(path);
  if (judge && label !== undefined && !varied) throw oneClass(path, part, count, label);
  finished(count);
}

async function* blocksOf({ set, call, context, limit, size, read }: Pass, path: string): AsyncIterable<Batch> {
  const batches = await call(async () => set.batches({ ...context, size }));
  if (!isBatches(batches))
    throw inputFailure('data-module', { where: path, what: '`batches` returned nothing that can be iterated' });
  const iterator = Symbol.asyncIterator in batches ? batches[Symbol.asyncIterator]() : batches[Symbol.iterator]();
  let seen = 0;
  try {
    while (seen < limit) {
      const next = await call(async () => iterator.next());
      if (next.done) return;
      const block = read(await call(() => readModuleBatch(next.value, path)), seen);
      if (block.size === 0) continue;
      const room = limit - seen;
      seen += block.size;
      yield block.size <= room
        ? block
        : pickRows(
            block,
            Uint32Array.from({ length: room }, (_, row) => row),
          );
    }
  } finally {
    await call(async () => iterator.return?.());
  }
}

/** The examples that a seeded draw gives to this part; a stream can't be stratified. */
async function* dealt(blocks: AsyncIterable<Batch>, part: Part, split: SplitOptions): AsyncIterable<Batch> {
  const random = seededRandom(split.seed).fork('split');
  const validationEnd = split.test + split.validation;
  // The shares of a full split may add up to slightly less than 1 in floating point.
  const trainEnd = validationEnd + split.train + 1e-9;
  for await (const block of blocks) {
    const rows: number[] = [];
    for (let row = 0; row < block.size; row++) {
      const draw = random.uniform();
      const owner = draw < split.test ? 'test' : draw < validationEnd ? 'validation' : draw < trainEnd ? 'train' : '';
      if (owner === part) rows.push(row);
    }
    if (rows.length > 0) yield pickRows(block, rows);
  }
}
