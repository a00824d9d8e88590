export interface PackedSize {
  readonly total: number;
  /** The code of the topology. */
  readonly topology: number;
  /** All else: the frame, names, shapes, scales, weights, digest. */
  readonly weights: number;
}

/** Bytes of the parts of a packed file. */
export function packedSize(bytes: Uint8Array): PackedSize {
  let [topology, factor, at] = [0, 1, 4];
  for (; ; at++, factor *= 128) {
    topology += (bytes[at] & 127) * factor;
    if ((bytes[at] ?? 0) < 128) break;
  }
  return { total: bytes.length, topology, weights: bytes.length - topology };
}
