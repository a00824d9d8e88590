/**
 * Finds the `count` smallest magnitudes over several arrays, exactly and without sorting: the bits of |x| as float32 order
 * like the numbers themselves, so two counting passes of 16 bits each give the threshold. O(n), 512 KB of scratch memory.
 * Equal magnitudes are taken in the order of the arrays and of their elements, so the choice is the same on every machine.
 */
export interface Magnitudes {
  readonly values: Float32Array;
  /** 1 = may be taken. Absent: all may. */
  readonly eligible?: Uint8Array;
}

/** One array per input: 1 where the element is among the smallest. Fewer than `count` are taken where fewer are eligible. */
export function smallest(arrays: readonly Magnitudes[], count: number): Uint8Array[] {
  const taken = arrays.map(({ values }) => new Uint8Array(values.length));
  if (count <= 0) return taken;
  const high = digit(
    arrays,
    count,
    (bits) => bits >>> 16,
    () => true,
  );
  const low = digit(
    arrays,
    count - high.below,
    (bits) => bits & 0xffff,
    (bits) => bits >>> 16 === high.value,
  );
  const threshold = high.value * 0x10000 + low.value;
  let ties = count - high.below - low.below;
  arrays.forEach((array, index) => {
    const bits = magnitudeBits(array.values);
    for (let i = 0; i < bits.length; i++) {
      const magnitude = bits[i] & 0x7fffffff;
      if (magnitude > threshold || array.eligible?.[i] === 0) continue;
      if (magnitude < threshold || ties-- > 0) taken[index][i] = 1;
    }
  });
  return taken;
}

/** The digit at which the running count first reaches `count`, and how many lie below that digit. */
function digit(
  arrays: readonly Magnitudes[],
  count: number,
  digitOf: (bits: number) => number,
  counts: (bits: number) => boolean,
): { value: number; below: number } {
  const histogram = new Uint32Array(65536);
  for (const { values, eligible } of arrays) {
    const bits = magnitudeBits(values);
    for (let i = 0; i < bits.length; i++) {
      const magnitude = bits[i] & 0x7fffffff;
      if (eligible?.[i] !== 0 && counts(magnitude)) histogram[digitOf(magnitude)]++;
    }
  }
  let below = 0;
  for (let value = 0; value < histogram.length; value++) {
    if (below + histogram[value] >= count) return { value, below };
    below += histogram[value];
  }
  return { value: 0xffff, below };
}

function magnitudeBits(values: Float32Array): Uint32Array {
  return new Uint32Array(values.buffer, values.byteOffset, values.length);
}
