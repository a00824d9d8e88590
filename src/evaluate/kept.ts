/** Numbers kept over batches, up to a cap; beyond it nothing is kept at all, nor from the start where that is expected. */
export interface Kept {
  push(values: Float32Array): void;
  /** All that was pushed, or undefined where it came to more than the cap. */
  values(): Float32Array | undefined;
}

export function keepUpTo(cap: number, expected = 0): Kept {
  let buffer: Float32Array | undefined = expected > cap ? undefined : new Float32Array(expected);
  let length = 0;
  return {
    push(values) {
      length += values.length;
      if (length > cap) buffer = undefined;
      if (buffer === undefined) return;
      if (length > buffer.length) {
        const larger: Float32Array = new Float32Array(Math.min(cap, Math.max(length, 2 * buffer.length)));
        larger.set(buffer);
        buffer = larger;
      }
      buffer.set(values, length - values.length);
    },
    values: () => (buffer?.length === length ? buffer : buffer?.slice(0, length)),
  };
}
