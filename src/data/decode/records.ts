/** Records of equal size in a file, gathered by index; with ranges for what is larger than memory. */
import type { Bytes } from './bytes.ts';

export interface Records {
  readonly count: number;
  readonly size: number;
  /** These records one after the other. May be a view: read-only. */
  read(indices: Uint32Array): Promise<Uint8Array>;
}

/** Records nearer than this are fetched by one read. */
const joinedGapBytes = 65536;

/** The caller has checked that `offset + count * size` lies within the file. */
export function openRecords(bytes: Bytes, offset: number, size: number, count: number): Records {
  return {
    count,
    size,
    async read(indices) {
      if (isRun(indices)) return bytes.read(offset + (indices[0] ?? 0) * size, indices.length * size);
      const out = new Uint8Array(indices.length * size);
      if (bytes.whole === undefined) await gatherRanges(bytes, offset, size, indices, out);
      else gather(bytes.whole, offset, size, indices, out);
      return out;
    },
  };
}

function isRun(indices: Uint32Array): boolean {
  for (let i = 1; i < indices.length; i++) if (indices[i] !== indices[i - 1] + 1) return false;
  return true;
}

function gather(whole: Uint8Array, offset: number, size: number, indices: Uint32Array, out: Uint8Array): void {
  for (let i = 0; i < indices.length; i++) {
    const start = offset + indices[i] * size;
    out.set(whole.subarray(start, start + size), i * size);
  }
}

async function gatherRanges(
  bytes: Bytes,
  offset: number,
  size: number,
  indices: Uint32Array,
  out: Uint8Array,
): Promise<void> {
  const order = Uint32Array.from(indices.keys()).sort((a, b) => indices[a] - indices[b]);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && (indices[order[to]] - indices[order[to - 1]]) * size <= size + joinedGapBytes) to++;
    const first = indices[order[from]];
    const part = await bytes.read(offset + first * size, (indices[order[to - 1]] - first + 1) * size);
    for (let i = from; i < to; i++) {
      const start = (indices[order[i]] - first) * size;
      out.set(part.subarray(start, start + size), order[i] * size);
    }
    from = to;
  }
}
