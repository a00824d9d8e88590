/**
 * Sums of terms over examples that are counted several times each: the innermost work of every resampling. What all resamples
 * have in common is worked out once, and every sum adds the same numbers in the same order as a plain loop would.
 */
import type { Term } from './summands.ts';

export interface TermSums {
  /** One per term, in order; `update` writes into them. */
  readonly sums: readonly Float64Array[];
  /** `counts`: how often each example is counted. */
  update(counts: Uint16Array): void;
}

/** The sums with each example counted once. */
export function totals(terms: readonly Term[], n: number): Float64Array[] {
  return terms.map(({ values, codes, size }) => {
    const sums = new Float64Array(size);
    for (let i = 0; i < n; i++) sums[codes?.[i] ?? 0] += values?.[i] ?? 1;
    return sums;
  });
}

type Update = (counts: Uint16Array) => void;

export function termSums(terms: readonly Term[], n: number): TermSums {
  const sums = terms.map(({ size }) => new Float64Array(size));
  const counted: number[] = [];
  const updates: Update[] = [];
  terms.forEach((term, index) => {
    if (term.codes === undefined || term.size === 1) updates.push(single(term, sums[index]));
    else if (term.values === undefined || term.values instanceof Uint8Array) counted.push(index);
    else updates.push(byCode(term, term.codes, sums[index], n));
  });
  if (counted.length > 0) {
    updates.push(
      byCell(
        counted.map((index) => terms[index]),
        counted.map((index) => sums[index]),
        n,
      ),
    );
  }
  return {
    sums,
    update(counts) {
      for (const update of updates) update(counts);
    },
  };
}

function single({ values }: Term, sums: Float64Array): Update {
  if (values === undefined) {
    return (counts) => {
      sums[0] = plainSum(counts);
    };
  }
  const own = Float64Array.from(values);
  return (counts) => {
    sums[0] = dot(own, counts);
  };
}

function plainSum(counts: Uint16Array): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i];
  return sum;
}

/** Four sums at a time: one alone would wait for itself at every step. */
function dot(values: Float64Array, counts: Uint16Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = counts.length - (counts.length % 4);
  for (let i = 0; i < whole; i += 4) {
    a += counts[i] * values[i];
    b += counts[i + 1] * values[i + 1];
    c += counts[i + 2] * values[i + 2];
    d += counts[i + 3] * values[i + 3];
  }
  for (let i = whole; i < counts.length; i++) a += counts[i] * values[i];
  return a + b + c + d;
}

/** Examples of one code stand side by side, so that a sum stays in a register instead of going to memory and back. */
function byCode({ values = [] }: Term, codes: ArrayLike<number>, sums: Float64Array, n: number): Update {
  const all = new Int32Array(n);
  for (let i = 0; i < n; i++) all[i] = i;
  const { places, ends } = sortedByCode(all, codes, sums.length);
  const sorted = new Float64Array(n);
  for (let i = 0; i < places.length; i++) sorted[i] = values[places[i]];
  return (counts) => {
    let at = 0;
    for (let code = 0; code < ends.length; code++) {
      let sum = 0;
      for (const end = ends[code]; at < end; at++) sum += counts[places[at]] * sorted[at];
      sums[code] = sum;
    }
  };
}

/** `places` in the order of their codes; those of one code keep theirs and end before `ends[code]`. */
function sortedByCode(
  places: Int32Array,
  codes: ArrayLike<number>,
  size: number,
): { places: Int32Array; ends: Int32Array } {
  const ends = new Int32Array(size);
  for (const place of places) ends[codes[place]]++;
  for (let code = 1; code < size; code++) ends[code] += ends[code - 1];
  const next = Int32Array.from(ends, (_, code) => (code === 0 ? 0 : ends[code - 1]));
  const sorted = new Int32Array(size === 0 ? 0 : ends[size - 1]);
  for (const place of places) sorted[next[codes[place]]++] = place;
  return { places: sorted, ends };
}

/**
 * Terms of whole numbers (classes, right or wrong). Examples that add the same to all of them form a cell; there are far
 * fewer cells than examples, and whole numbers give the same sums in any order.
 */
function byCell(terms: readonly Term[], sums: readonly Float64Array[], n: number): Update {
  const { cellOf, examples } = cellsOf(terms, n);
  const counts = new Int32Array(examples.length);
  const parts = terms.map(({ codes = [], values, size }, index) => {
    const cells = counts.map((_, cell) => cell).filter((cell) => values?.[examples[cell]] !== 0);
    const found = sortedByCode(
      cells,
      examples.map((i) => codes[i]),
      size,
    );
    return {
      ...found,
      values: Int32Array.from(found.places, (cell) => values?.[examples[cell]] ?? 1),
      own: sums[index],
    };
  });
  return (given) => {
    counts.fill(0);
    for (let i = 0; i < n; i++) counts[cellOf[i]] += given[i];
    for (const part of parts) addCells(part, counts);
  };
}

interface Cells {
  readonly places: Int32Array;
  readonly ends: Int32Array;
  readonly values: Int32Array;
  readonly own: Float64Array;
}

function addCells({ places, ends, values, own }: Cells, counts: Int32Array): void {
  let at = 0;
  for (let code = 0; code < ends.length; code++) {
    let sum = 0;
    for (const end = ends[code]; at < end; at++) sum += counts[places[at]] * values[at];
    own[code] = sum;
  }
}

/** The cell of each example, and one example of each cell. One term after the other divides the cells further. */
function cellsOf(terms: readonly Term[], n: number): { cellOf: Int32Array; examples: number[] } {
  const cellOf = new Int32Array(n);
  let examples: number[] = n === 0 ? [] : [0];
  for (const { codes = [], values, size } of terms) {
    const known = new Map<number, number>();
    examples = [];
    for (let i = 0; i < n; i++) {
      const code = codes[i] >= 0 && codes[i] < size ? codes[i] : size;
      const key = (cellOf[i] * 256 + (values?.[i] ?? 1)) * (size + 1) + code;
      let cell = known.get(key);
      if (cell === undefined) {
        cell = examples.push(i) - 1;
        known.set(key, cell);
      }
      cellOf[i] = cell;
    }
  }
  return { cellOf, examples };
}
