/** CIFAR-10 binary: records of one label byte and 3,072 bytes of 3×32×32, channels first; delivered as 32×32×3. */
import { inputFailure } from '../../failure.ts';
import type { Files } from '../../ports.ts';
import type { Examples, Rows } from '../examples.ts';
import { byteCount } from './byte-count.ts';
import { type Bytes, openBytes } from './bytes.ts';
import { openRecords, type Records } from './records.ts';

const plane = 1024;
const recordBytes = 1 + 3 * plane;
const labelReadRecords = 8192;

export interface CifarOptions {
  readonly path: string | readonly string[];
}

export async function openCifar(options: CifarOptions, files: Files, memoryBytes: number): Promise<Examples> {
  const paths = [options.path].flat();
  const sets: Records[] = [];
  for (const path of paths) sets.push(recordsOf(await openBytes(files, path, { memoryBytes }), path));
  const count = sets.reduce((sum, set) => sum + set.count, 0);
  const where = paths.join(', ');
  return {
    where,
    count,
    inputs: new Map([['', rows(sets, count, where)]]),
    labels: { kind: 'numbers', count, values: await labelBytes(sets, count), width: 1, where },
    id: String,
    position: (index) => `record ${index}`,
  };
}

function recordsOf(bytes: Bytes, path: string): Records {
  if (bytes.size % recordBytes !== 0)
    throw inputFailure('data-truncated', {
      where: path,
      what: `the file holds ${byteCount(bytes.size)}, no whole number of CIFAR-10 records of ${byteCount(recordBytes)}`,
      fix:
        bytes.size % (recordBytes + 1) === 0
          ? 'This looks like CIFAR-100, which has two label bytes; store it as .npy or .npz'
          : 'Fetch the file again',
    });
  return openRecords(bytes, 0, recordBytes, bytes.size / recordBytes);
}

async function labelBytes(sets: readonly Records[], count: number): Promise<Uint8Array> {
  const labels = new Uint8Array(count);
  let at = 0;
  for (const set of sets) {
    for (let start = 0; start < set.count; start += labelReadRecords) {
      const length = Math.min(labelReadRecords, set.count - start);
      const content = await set.read(Uint32Array.from({ length }, (_, i) => start + i));
      for (let i = 0; i < length; i++) labels[at++] = content[i * recordBytes];
    }
  }
  return labels;
}

function rows(sets: readonly Records[], count: number, where: string): Rows {
  return {
    kind: 'rows',
    count,
    shape: [32, 32, 3],
    isFloat: false,
    where,
    async read(indices) {
      const out = new Uint8Array(indices.length * 3 * plane);
      let first = 0;
      for (const set of sets) {
        const end = first + set.count;
        const wanted = Uint32Array.from(indices.keys()).filter((i) => indices[i] >= first && indices[i] < end);
        if (wanted.length > 0) {
          const content = await set.read(wanted.map((i) => indices[i] - first));
          for (let k = 0; k < wanted.length; k++) interleave(content, k * recordBytes + 1, out, wanted[k] * 3 * plane);
        }
        first = end;
      }
      return out;
    },
  };
}

function interleave(source: Uint8Array, from: number, out: Uint8Array, to: number): void {
  for (let i = 0; i < plane; i++) {
    out[to + 3 * i] = source[from + i];
    out[to + 3 * i + 1] = source[from + plane + i];
    out[to + 3 * i + 2] = source[from + 2 * plane + i];
  }
}
