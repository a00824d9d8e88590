/** IDX files of labelled pictures, and parts of them as sources of examples. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Source } from '../../src/data/source.ts';
import { seededRandom } from '../../src/math/random.ts';

export interface Pictures {
  readonly shape: readonly [height: number, width: number, channels: number];
  /** In [0, 1]. */
  readonly values: Float32Array;
  readonly labels: Int32Array;
}

export function readPictures(folder: string, part: 'train' | 't10k'): Pictures {
  const pictures = idx(folder, `${part}-images-idx3-ubyte`);
  const labels = idx(folder, `${part}-labels-idx1-ubyte`);
  const [, height, width] = pictures.sizes;
  return {
    shape: [height, width, 1],
    values: Float32Array.from(pictures.bytes, (byte) => byte / 255),
    labels: Int32Array.from(labels.bytes),
  };
}

/** `train-images-idx3-ubyte` or, as some sets spell it, `train-images.idx3-ubyte`; gzipped or not. */
function idx(folder: string, name: string): { readonly sizes: readonly number[]; readonly bytes: Uint8Array } {
  const spellings = [name, name.replace('-idx', '.idx')].flatMap((one) => [`${one}.gz`, one]);
  const path = spellings.map((one) => join(folder, one)).find((one) => existsSync(one));
  if (path === undefined) throw new Error(`${folder} holds no ${name}`);
  const read = readFileSync(path);
  const file = path.endsWith('.gz') ? gunzipSync(read) : read;
  if (file[0] !== 0 || file[1] !== 0 || file[2] !== 8) throw new Error(`${path} holds no bytes in IDX format`);
  const sizes = Array.from({ length: file[3] }, (_, axis) => file.readUInt32BE(4 + 4 * axis));
  return { sizes, bytes: file.subarray(4 + 4 * sizes.length) };
}

/** The examples of `rows`, in order. */
export function sourceOf({ shape, values, labels }: Pictures, rows: Uint32Array): Source {
  const width = shape.reduce((product, side) => product * side, 1);
  return {
    count: rows.length,
    async *batches({ size, shuffle }) {
      const order = shuffle === undefined ? rows : shuffle.permutation(rows.length).map((i) => rows[i]);
      for (let start = 0; start < order.length; start += size) {
        const taken = order.subarray(start, start + size);
        const batch = new Float32Array(taken.length * width);
        const classes = new Int32Array(taken.length);
        for (let i = 0; i < taken.length; i++) {
          batch.set(values.subarray(taken[i] * width, (taken[i] + 1) * width), i * width);
          classes[i] = labels[taken[i]];
        }
        yield {
          size: taken.length,
          inputs: { input: { shape: [taken.length, ...shape], values: batch } },
          labels: { shape: [taken.length], values: classes },
          ids: Array.from(taken, String),
        };
      }
    },
  };
}

/** A seed's own validation examples, a twelfth, so that three seeds look at three times as many; the rest trains. */
export function splitTraining(
  pictures: Pictures,
  seed: number,
): { readonly train: Source; readonly validation: Source } {
  const count = pictures.labels.length;
  const order = seededRandom(seed).fork('validation').permutation(count);
  const held = Math.round(count / 12);
  return {
    train: sourceOf(pictures, order.slice(held).sort()),
    validation: sourceOf(pictures, order.slice(0, held).sort()),
  };
}

export function wholeOf(pictures: Pictures): Source {
  return sourceOf(
    pictures,
    Uint32Array.from(pictures.labels, (_, index) => index),
  );
}
