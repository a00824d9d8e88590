/**
 * Long trainings that survive being killed: the state of the loop goes to a folder of the cache now and then, and a run of
 * the same inputs goes on from there to the same bits. Nothing random is kept, for every draw follows from seed, epoch and
 * step.
 */
import { createHash } from 'node:crypto';
import type { Source } from '../data/source.ts';
import type { Model } from '../model/model.ts';

/** Where states are kept, by key. What is in it is never needed: anything wrong with it means to start over. */
export interface Checkpoints {
  /** Undefined where none is, or it is damaged. Plain data, typed arrays and maps. */
  read(key: string): Promise<unknown>;
  write(key: string, state: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  /** Whether so much time has gone into work since the last one that another pays. */
  isDue(): boolean;
}

/** The checkpoint of one training. */
export interface Checkpoint<State> {
  load(): Promise<State | undefined>;
  isDue(): boolean;
  save(state: State): Promise<void>;
  /** After success. */
  remove(): Promise<void>;
}

/** Raise it when the meaning of a state, or the course of training, changes. */
const VERSION = 1;

interface Kept<State> {
  readonly data: string;
  readonly state: State;
}

/**
 * `identity`: all that the training depends on, as JSON, beside the data and `models`. Data are compared when a state was
 * found or is first kept, so that a short training does not pay for reading them.
 */
export function checkpointOf<State>(
  checkpoints: Checkpoints,
  identity: { readonly settings: unknown; readonly parts: readonly unknown[]; readonly sources: readonly Source[] },
): Checkpoint<State> {
  const hash = createHash('sha256').update(`${VERSION}\0${JSON.stringify(identity.settings)}`);
  for (const part of identity.parts) digestInto(hash, part);
  const key = hash.digest('hex');
  let known: Promise<string> | undefined;
  const data = (): Promise<string> => {
    known ??= digestOfSources(identity.sources);
    return known;
  };
  return {
    async load() {
      const kept = (await checkpoints.read(key)) as Kept<State> | undefined;
      return kept !== undefined && kept.data === (await data()) ? kept.state : undefined;
    },
    isDue: () => checkpoints.isDue(),
    save: async (state) => checkpoints.write(key, { data: await data(), state }),
    remove: () => checkpoints.remove(key),
  };
}

/** What a training starts from, without what is only said about it. */
export function modelParts(model: Model): unknown[] {
  return [model.format, model.topology, ...model.weights.flatMap(({ name, shape, values }) => [name, shape, values])];
}

type Hash = ReturnType<typeof createHash>;

/** Maps, arrays, typed arrays and JSON, each told from its neighbours by kind and length. */
function digestInto(hash: Hash, part: unknown): void {
  if (ArrayBuffer.isView(part)) {
    hash.update(`bytes ${part.byteLength}\0`).update(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  } else if (part instanceof Map) {
    digestInto(hash, [...part]);
  } else if (Array.isArray(part)) {
    hash.update(`list ${part.length}\0`);
    for (const one of part) digestInto(hash, one);
  } else if (typeof part === 'object' && part !== null && Object.values(part).some(isDeep)) {
    digestInto(hash, Object.entries(part));
  } else {
    hash.update(`json ${JSON.stringify(part)}\0`);
  }
}

function isDeep(value: unknown): boolean {
  return ArrayBuffer.isView(value) || value instanceof Map;
}

async function digestOfSources(sources: readonly Source[]): Promise<string> {
  const hash = createHash('sha256');
  for (const source of sources) {
    hash.update('source\0');
    for await (const { ids, inputs, labels } of source.batches({ size: 256 })) {
      digestInto(hash, [ids, Object.entries(inputs).map(([name, { shape, values }]) => [name, shape, values])]);
      digestInto(hash, labels && [labels.shape, labels.values]);
    }
  }
  return hash.digest('hex');
}
