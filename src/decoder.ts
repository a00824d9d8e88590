/**
 * Reads packed models, by itself and without dependencies, in Node and in browsers:
 *
 *     import { packedModel } from 'compression-gate/decoder';
 *     const model = await tf.loadLayersModel(packedModel('model.packed'));
 */
import { Arrived } from './packed/arrived.ts';
import { PackedError } from './packed/damaged.ts';
import { type Decoded, type DecodeOptions, decodePacked } from './packed/decode-packed.ts';

export type { DecodeOptions };
export { PackedError };

/** What bytes come from: themselves, or whatever hands them out in pieces. */
export type PackedBytes = Uint8Array | ArrayBuffer | AsyncIterable<Uint8Array> | ReadableStream<Uint8Array> | Response;
/** An address to fetch, bytes, or a function that gets them (with headers of its own, from a file, …). */
export type PackedSource = string | URL | PackedBytes | (() => PackedBytes | Promise<PackedBytes>);

/** The artifacts that tfjs takes from an IOHandler. */
export interface PackedArtifacts {
  readonly modelTopology: object;
  readonly weightSpecs: { name: string; shape: number[]; dtype: 'float32' | 'int32' | 'bool' }[];
  readonly weightData: ArrayBuffer;
  /** Signature, metadata and whatever else stood in model.json. */
  readonly [field: string]: unknown;
}

/**
 * An IOHandler for `tf.loadLayersModel` and `tf.loadGraphModel`. Bytes are decoded while they arrive. `load` throws a
 * PackedError, one sentence, when they are no packed model, damaged, or declare more than `maxBytes`.
 */
export function packedModel(source: PackedSource, options: DecodeOptions = {}): { load(): Promise<PackedArtifacts> } {
  return { load: async () => artifactsOf(await decode(await bytesOf(source), options)) };
}

async function bytesOf(source: PackedSource): Promise<PackedBytes> {
  if (typeof source === 'function') return source();
  return typeof source === 'string' || source instanceof URL ? fetch(source) : source;
}

async function decode(bytes: PackedBytes, options: DecodeOptions): Promise<Decoded> {
  const isWhole = bytes instanceof Uint8Array || bytes instanceof ArrayBuffer;
  const arrived = new Arrived(isWhole ? new Uint8Array(bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(0), isWhole);
  const steps = decodePacked(arrived, options);
  const chunks = isWhole ? undefined : chunksOf(bytes);
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      const { value, done } = await chunks!.next();
      if (done) arrived.end();
      else arrived.append(value);
    }
  } finally {
    await chunks?.return?.();
  }
}

/** Not all browsers iterate over streams. */
function chunksOf(bytes: Exclude<PackedBytes, Uint8Array | ArrayBuffer>): AsyncIterator<Uint8Array> {
  if ('status' in bytes && !bytes.ok) {
    throw new PackedError(
      'packed/not-packed',
      `The packed model could not be fetched: ${bytes.url} answered ${bytes.status}.`,
    );
  }
  const stream = 'body' in bytes ? bytes.body! : bytes;
  if (!('getReader' in stream)) return stream[Symbol.asyncIterator]();
  const reader = stream.getReader();
  return {
    next: () => reader.read() as Promise<IteratorResult<Uint8Array>>,
    return: async () => {
      await reader.cancel();
      return { done: true, value: undefined };
    },
  };
}

function artifactsOf({ topology, tensors, data }: Decoded): PackedArtifacts {
  // As `data` has them: one byte for a bool, behind all others.
  const ordered = [
    ...tensors.filter(({ dtype }) => dtype !== 'bool'),
    ...tensors.filter(({ dtype }) => dtype === 'bool'),
  ];
  const weightSpecs = ordered.map(({ name, shape, dtype }) => ({ name, shape: [...shape], dtype }));
  return { ...JSON.parse(topology), weightSpecs, weightData: data };
}
