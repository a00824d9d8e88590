import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import type { Term } from '../../src/validate/summands.ts';
import { termSums, totals } from '../../src/validate/term-sums.ts';

const N = 500;

function plainly({ values, codes, size }: Term, counts: Uint16Array): Float64Array {
  const sums = new Float64Array(size);
  for (let i = 0; i < counts.length; i++) sums[codes?.[i] ?? 0] += counts[i] * (values?.[i] ?? 1);
  return sums;
}

function terms(seed: string): Term[] {
  const random = seededRandom(seed);
  const drawn = (size: number) => Int32Array.from({ length: N }, () => random.integer(size));
  const [truth, claimed] = [drawn(7), drawn(7)];
  const correct = Uint8Array.from(truth, (label, i) => (label === claimed[i] ? 1 : 0));
  const real = () => Float64Array.from({ length: N }, () => random.normal());
  return [
    { values: real(), codes: drawn(15), size: 15 },
    { codes: truth, size: 7 },
    { codes: claimed, size: 7 },
    { codes: truth, values: correct, size: 7 },
    { values: Float32Array.from(real()), codes: drawn(3), size: 3 },
    { codes: drawn(300), values: Uint8Array.from(drawn(256)), size: 300 },
    { values: correct, size: 1 },
    { size: 1 },
  ];
}

test.each(['a', 'b'])('sums over resampled examples are those of a plain loop (%s)', (seed) => {
  const random = seededRandom(seed);
  const list = terms(seed);
  const { sums, update } = termSums(list, N);
  const counts = new Uint16Array(N).fill(1);
  expect(totals(list, N).map((sum) => [...sum])).toEqual(list.map((term) => [...plainly(term, counts)]));
  for (let round = 0; round < 5; round++) {
    update(counts);
    for (const [index, term] of list.entries()) expect([...sums[index]]).toEqual([...plainly(term, counts)]);
    random.resample(counts);
  }
});

test('a code that is none of the codes is counted nowhere', () => {
  const codes = Int32Array.of(0, -1, 1, 2, 1);
  const list: Term[] = [
    { codes, size: 2 },
    { codes, values: Float64Array.of(1, 2, 4, 8, 16), size: 2 },
  ];
  const { sums, update } = termSums(list, 5);
  update(Uint16Array.of(1, 1, 1, 1, 2));
  expect(sums.map((sum) => [...sum])).toEqual([
    [1, 3],
    [1, 36],
  ]);
});
