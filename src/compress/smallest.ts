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
  return divide(arrays, count, true).map(({ marks }) => marks);
}

export interface Kept {
  /** 1 where the element is eligible and not among the smallest. */
  readonly marks: Uint8Array;
  /** How many those are. */
  readonly count: number;
}

/** What `smallest` leaves of each input. */
export function allButSmallest(arrays: readonly Magnitudes[], count: number): Kept[] {
  return divide(arrays, count, false);
}

/** Loops run in parts: see affine-range.ts in `model`. */
const partLength = 16384;
const allEligible = new Uint8Array(partLength).fill(1);

/** `bits`: those of the float32 values, as integers. `eligible`: at least as many. */
type Visit = (bits: Int32Array, eligible: Uint8Array, start: number, end: number) => void;

function inParts({ values, eligible }: Magnitudes, visit: Visit): void {
  for (let start = 0; start < values.length; start += partLength) {
    const end = Math.min(start + partLength, values.length);
    const bits = new Int32Array(values.buffer, values.byteOffset + 4 * start, end - start);
    visit(bits, eligible?.subarray(start, end) ?? allEligible, start, end);
  }
}

function divide(arrays: readonly Magnitudes[], count: number, isTaken: boolean): Kept[] {
  const { threshold, ties } = count <= 0 ? { threshold: 0, ties: 0 } : thresholdOf(arrays, count);
  const left = Int32Array.of(ties);
  return arrays.map((array) => {
    const marks = new Uint8Array(array.values.length);
    let marked = 0;
    inParts(array, (bits, eligible, start, end) => {
      marked += mark(bits, eligible, threshold, left, isTaken ? 0 : 1, marks.subarray(start, end));
    });
    return { marks, count: marked };
  });
}

/** The magnitudes below `threshold` are among the `count` smallest, and the first `ties` of those that equal it. */
function thresholdOf(arrays: readonly Magnitudes[], count: number): { threshold: number; ties: number } {
  const histogram = new Uint32Array(65536);
  for (const array of arrays) inParts(array, (bits, eligible) => countHigh(bits, eligible, histogram));
  const high = reach(histogram, count);
  histogram.fill(0);
  for (const array of arrays) inParts(array, (bits, eligible) => countLow(bits, eligible, high.digit, histogram));
  const low = reach(histogram, count - high.below);
  const threshold = Math.min(high.digit * 0x10000 + low.digit, 0x7fffffff);
  return { threshold, ties: count - high.below - low.below };
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

/**
 * @param left one number: how many that equal the threshold are still to be taken
 * @param flip 0 marks what is taken, 1 what is eligible and stays
 * @returns how many are marked
 */
function mark(
  bits: Int32Array,
  eligible: Uint8Array,
  threshold: number,
  left: Int32Array,
  flip: number,
  marks: Uint8Array,
): number {
  let marked = 0;
  for (let i = 0; i < bits.length; i++) {
    const magnitude = bits[i] & 0x7fffffff;
    // The sign bit of the difference: 1 where the magnitude is below the threshold.
    let own = (((magnitude - threshold) >>> 31) ^ flip) & eligible[i];
    if (magnitude === threshold && eligible[i] === 1 && left[0] > 0) {
      left[0]--;
      own = flip ^ 1;
    }
    marked = (marked + own) | 0;
    marks[i] = own;
  }
  return marked;
}
