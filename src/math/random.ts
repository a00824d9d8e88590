/**
 * Seeded generator of pseudo-random numbers: sfc32 (Chris Doty-Humphrey, PractRand), seeded by hashing a string with
 * cyrb128-style mixing. The same seed gives the same numbers on every machine and engine.
 */
export interface Random {
  /** Uniform in [0, 1), 32 bits of resolution. */
  uniform(): number;
  /** Uniform integer in [0, bound); bound up to 2³². */
  integer(bound: number): number;
  /** Sets `counts` to how often each of 0 … length − 1 comes among as many draws of `integer` as there are counts. */
  resample(counts: Uint16Array): void;
  /** Standard normal (Box–Muller). */
  normal(): number;
  /** A permutation of 0 … count − 1 (Fisher–Yates). */
  permutation(count: number): Uint32Array;
  /** An independent generator for a named part, so that adding draws in one part leaves the others as they were. */
  fork(name: string): Random;
}

export function seededRandom(seed: number | string): Random {
  const key = String(seed);
  let [a, b, c, d] = hashSeed(key);
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 15; i++) next();

  const random: Random = {
    uniform: () => next() / 4294967296,
    // Rounds down, and spares a call in the innermost loop of every resampling.
    integer: (bound) => ((next() / 4294967296) * bound) >>> 0,
    resample: (counts) => {
      const n = counts.length;
      counts.fill(0);
      // As `next`, with the state in registers, where `| 0` keeps it: this is where resampling spends its time.
      let p = a | 0;
      let q = b | 0;
      let r = c | 0;
      let s = d | 0;
      for (let draw = 0; draw < n; draw++) {
        const t = (((p + q) | 0) + s) | 0;
        s = (s + 1) | 0;
        p = q ^ (q >>> 9);
        q = (r + (r << 3)) | 0;
        r = (((r << 21) | (r >>> 11)) + t) | 0;
        const drawn = (((t >>> 0) / 4294967296) * n) | 0;
        counts[drawn] = counts[drawn] + 1;
      }
      [a, b, c, d] = [p, q, r, s];
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - random.uniform())) * Math.cos(2 * Math.PI * random.uniform()),
    permutation: (count) => {
      const order = Uint32Array.from({ length: count }, (_, index) => index);
      for (let i = count - 1; i > 0; i--) {
        const j = random.integer(i + 1);
        [order[i], order[j]] = [order[j], order[i]];
      }
      return order;
    },
    fork: (name) => seededRandom(`${key}/${name}`),
  };
  return random;
}

function hashSeed(text: string): [number, number, number, number] {
  let [h1, h2, h3, h4] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i++) {
    const k = text.charCodeAt(i);
    h1 = h2 ^ Math.imul(h1 ^ k, 597399067);
    h2 = h3 ^ Math.imul(h2 ^ k, 2869860233);
    h3 = h4 ^ Math.imul(h3 ^ k, 951274213);
    h4 = h1 ^ Math.imul(h4 ^ k, 2716044179);
  }
  h1 = Math.imul(h3 ^ (h1 >>> 18), 597399067);
  h2 = Math.imul(h4 ^ (h2 >>> 22), 2869860233);
  h3 = Math.imul(h1 ^ (h3 >>> 17), 951274213);
  h4 = Math.imul(h2 ^ (h4 >>> 19), 2716044179);
  return [h1 ^ h2 ^ h3 ^ h4, h2 ^ h1, h3 ^ h1, h4 ^ h1];
}
