/**
 * Adaptive chances of a 1, one per context. A state is 22 bits of chance and 10 of how often it was met: the n-th
 * observation moves the chance by 1/(n+1.5), so that a context that was met a few times already says something, down to
 * 1/(limit+1.5), so that it goes on learning.
 */
export const freshState = 0x80000000 | 0;

/** 32768ths by which a state moves at its n-th observation. */
export const rates = new Int32Array(1024);
for (let n = 0; n < rates.length; n++) rates[n] = (65536 / (2 * n + 3)) | 0;

export function statesOf(count: number): Int32Array {
  return new Int32Array(count).fill(freshState);
}

/** The state after `bit`. */
export function moved(state: number, bit: number, limit: number): number {
  const chance = state >>> 10;
  const count = state & 1023;
  const step = (((bit << 22) - chance) >> 7) * rates[count];
  return ((chance + (step >> 8)) << 10) | (count < limit ? count + 1 : count);
}
