import { expect, test } from '@jest/globals';
import { Failure } from '../../src/failure.ts';
import { seededRandom } from '../../src/math/random.ts';
import { packModel } from '../../src/packed/pack.ts';
import { unpackModel } from '../../src/packed/unpack.ts';
import { sampleModel } from './sample-model.ts';

const maxBytes = 1_000_000;
const good = packModel(sampleModel());

/** Unpacks to a model of at most `maxBytes`, or fails with one clear sentence; anything else is thrown. */
function outcome(bytes: Uint8Array): string {
  try {
    const { weights } = unpackModel(bytes, { maxBytes });
    const size = weights.reduce((sum, { values }) => sum + values.byteLength, 0);
    expect(size).toBeLessThanOrEqual(maxBytes);
    return 'read';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.message).toMatch(/^(The packed model |This is not a packed model)[^\n]*\.$/);
    return error.code;
  }
}

test('files that were changed anywhere are refused in one sentence', () => {
  const random = seededRandom('mutations');
  const seen = new Map<string, number>();
  for (let round = 0; round < 250; round++) {
    const bytes = good.slice();
    const count = 1 + random.integer(3);
    for (let i = 0; i < count; i++) {
      const at = random.integer(4) === 0 ? random.integer(40) : random.integer(bytes.length);
      bytes[at] ^= 1 + random.integer(255);
    }
    const found = bytes.every((byte, i) => byte === good[i]) ? 'same' : outcome(bytes);
    seen.set(found, (seen.get(found) ?? 0) + 1);
  }
  expect(seen.get('read') ?? 0).toBe(0);
  expect(seen.get('packed/damaged')).toBeGreaterThan(150);
}, 60_000);

test('files that were cut off or go on are refused', () => {
  const random = seededRandom('cuts');
  for (let round = 0; round < 40; round++) {
    expect(outcome(good.subarray(0, random.integer(good.length)))).toMatch(/^packed\//);
  }
  // The code ends within its last four bytes: what stands there behind its end is not told from it.
  const longer = new Uint8Array(good.length + 5).fill(1);
  longer.set(good);
  expect(outcome(longer)).toBe('packed/damaged');
  expect(outcome(new Uint8Array(0))).toMatch(/^packed\//);
}, 60_000);

test('noise behind a true beginning ends soon and takes no more than it may', () => {
  const random = seededRandom('noise');
  const topologyEnd = 4 + 2 + 200;
  for (let round = 0; round < 40; round++) {
    const keep = random.integer(2) === 0 ? 4 : Math.min(good.length, topologyEnd + random.integer(60));
    const bytes = Uint8Array.from({ length: keep + 300 }, (_, i) => (i < keep ? good[i] : random.integer(256)));
    expect(outcome(bytes)).toMatch(/^packed\//);
  }
}, 60_000);

test('what it declares is held to the limit before it is allocated', () => {
  const bytes = packModel({
    format: 'layers-model',
    topology: {},
    extras: {},
    weights: [{ name: 'k', shape: [1000, 1000], dtype: 'float32', values: new Float32Array(1_000_000) }],
  });
  expect(bytes.length).toBeLessThan(200);
  expect(() => unpackModel(bytes, { maxBytes, where: 'big.packed' })).toThrow(
    'big.packed: The packed model declares more than 1000000 bytes of weights: set maxBytes higher if it is to be trusted.',
  );
  expect(unpackModel(bytes).weights[0].values).toHaveLength(1_000_000);
});

test('what is no packed model is told as such', () => {
  expect(outcome(new TextEncoder().encode('version https://git-lfs.github.com/spec/v1'))).toBe('packed/not-packed');
  expect(outcome(Uint8Array.of(0x43, 0x47, 0x50, 9, 0, 0, 0, 0, 0, 0))).toBe('packed/version');
});
