/**
 * Finds the `count` smallest magnitudes over several arrays, exactly and without sorting: the bits of |x| as float32 order
 * like the numbers themselves, so two counting passes of 16 bits each give the threshold. O(n), 256 KB of scratch memory.
 * Equal magnitudes are taken in the order of the arrays and of their elements, so the choice is the same on every machine.
 * Loops avoid branches that depend on the numbers: wrongly predicted ones would take most of the time.
 */
export interface Magnitudes {
  readonly values: Float32Array;
  /** 1 = may be taken, 0 = may not. Absent: all may. */
  readonly eligible?: Uint8Array;
}

/** One array per input: 1 where the element is among the smallest. Fewer than `count` are taken where fewer are eligible. */
export function smallest(arrays: readonly Magnitudes[], count: number): Uint8Array[] {
  if (count <= 0) return arrays.map(({ values }) => new Uint8Array(values.length));
  const inputs = arrays.map(({ values, eligible }) => ({
    bits: new Int32Array(values.buffer, values.byteOffset, values.length),
    eligible: eligible ?? new Uint8Array(values.length).fill(1),
  }));
  const histogram = new Uint32Array(65536);
  for (const { bits, eligible } of inputs) countHigh(bits, eligible, histogram);
  const high = reach(histogram, count);
  histogram.fill(0);
  for (const { bits, eligible } of inputs) countLow(bits, eligible, high.digit, histogram);
  const low = reach(histogram, count - high.below);
  const threshold = Math.min(high.digit * 0x10000 + low.digit, 0x7fffffff);
  const ties = { left: count - high.below - low.below };
  return inputs.map(({ bits, eligible }) => take(bits, eligible, threshold, ties));
}

function countHigh(bits: Int32Array, eligible: Uint8Array, histogram: Uint32Array): void {
  for (let i = 0; i < bits.length; i++) histogram[(bits[i] & 0x7fffffff) >>> 16] += eligible[i];
}

function countLow(bits: Int32Array, eligible: Uint8Array, high: number, histogram: Uint32Array): void {
  for (let i = 0; i < bits.length; i++) {
    const magnitude = bits[i] & 0x7fffffff;
    if (magnitude >>> 16 === high) histogram[magnitude & 0xffff] += eligible[i];
  }
}

/** The digit at which the running count first reaches `count`, and how many lie below that digit. */
function reach(histogram: Uint32Array, count: number): { digit: number; below: number } {
  let below = 0;
  for (let digit = 0; digit < histogram.length; digit++) {
    if (below + histogram[digit] >= count) return { digit, below };
    below += histogram[digit];
  }
  return { digit: 0xffff, below };
}

function take(bits: Int32Array, eligible: Uint8Array, threshold: number, ties: { left: number }): Uint8Array {
  const taken = new Uint8Array(bits.length);
  for (let i = 0; i < bits.length; i++) {
    const magnitude = bits[i] & 0x7fffffff;
    // The sign bit of the difference: 1 where the magnitude is below the threshold.
    taken[i] = ((magnitude - threshold) >>> 31) & eligible[i];
    if (magnitude === threshold && eligible[i] === 1 && ties.left > 0) {
      ties.left--;
      taken[i] = 1;
    }
  }
  return taken;
}
