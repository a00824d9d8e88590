import { expect, test } from '@jest/globals';
import { seededRandom } from '../../src/math/random.ts';
import { Arrived } from '../../src/packed/arrived.ts';
import { PackedError } from '../../src/packed/damaged.ts';
import { RangeDecoder } from '../../src/packed/range-decoder.ts';
import { RangeEncoder } from '../../src/packed/range-encoder.ts';

interface Step {
  /** Of a 1, in 65536ths; or a count of raw bits. */
  readonly chance?: number;
  readonly count: number;
  readonly value: number;
}

function drawSteps(round: number): Step[] {
  const random = seededRandom(`range ${round}`);
  return Array.from({ length: 1 + random.integer(60) }, () => {
    if (random.integer(4) === 0) {
      const count = 1 + random.integer(8);
      return { count, value: random.integer(2 ** count) };
    }
    const chance = [0, 65535, 32768, random.integer(65536)][random.integer(4)];
    return { chance, count: 1, value: random.integer(65536) < chance ? 1 : 0 };
  });
}

function encoded(steps: readonly Step[]): Uint8Array {
  const coder = new RangeEncoder();
  for (const { chance, count, value } of steps) {
    if (chance === undefined) coder.direct(count, value);
    else coder.bit(chance, value);
  }
  return coder.finish();
}

/** Whether the bytes are read as these steps, to their end. */
function readsAs(steps: readonly Step[], bytes: Uint8Array): boolean {
  try {
    const coder = new RangeDecoder(new Arrived(bytes, true));
    for (const { chance, count, value } of steps)
      if ((chance === undefined ? coder.direct(count, 0) : coder.bit(chance, 0)) !== value) return false;
    coder.end();
    return true;
  } catch (error) {
    if (error instanceof PackedError) return false;
    throw error;
  }
}

test('what was coded has one code: no byte added, left out or changed is read as the same', () => {
  const random = seededRandom('other codes');
  let alike = 0;
  for (let round = 0; round < 300; round++) {
    const steps = drawSteps(round);
    const bytes = encoded(steps);
    expect(readsAs(steps, bytes)).toBe(true);
    const others: Uint8Array[] = [];
    for (let added = 0; added < 256; added++) others.push(Uint8Array.of(...bytes, added));
    for (let zeros = 2; zeros <= 9; zeros++) others.push(Uint8Array.of(...bytes, ...new Uint8Array(zeros)));
    for (let i = 0; i < 50; i++)
      others.push(Uint8Array.of(...bytes, ...Array.from({ length: 1 + random.integer(5) }, () => random.integer(256))));
    for (let cut = 1; cut <= bytes.length; cut++) others.push(bytes.subarray(0, bytes.length - cut));
    for (let at = Math.max(0, bytes.length - 4); at < bytes.length; at++)
      for (let change = 1; change < 256; change++)
        others.push(bytes.map((byte, i) => (i === at ? byte ^ change : byte)));
    for (const other of others) if (readsAs(steps, other)) alike++;
  }
  expect(alike).toBe(0);
});
