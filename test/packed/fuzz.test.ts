import { expect, test } from '@jest/globals';
import { Failure } from '../../src/failure.ts';
import { seededRandom } from '../../src/math/random.ts';
import type { Model, Weight } from '../../src/model/model.ts';
import { packModel } from '../../src/packed/pack.ts';
import { packedSize } from '../../src/packed/packed-size.ts';
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
  for (const length of [1, 5, 1000]) {
    const longer = new Uint8Array(good.length + length);
    longer.set(good);
    expect(outcome(longer)).toBe('packed/damaged');
  }
  expect(outcome(new Uint8Array(0))).toMatch(/^packed\//);
}, 60_000);

/** Models of a few weights: their codes end in all ways that there are. */
function smallModel(round: number): Model {
  const random = seededRandom(`small ${round}`);
  const values = Float32Array.from({ length: random.integer(12) }, () => Math.round(random.normal() * 2) * 0.5);
  const weight: Weight = { name: 'k', shape: [values.length], dtype: 'float32', values };
  return { format: 'layers-model', topology: { t: round }, extras: {}, weights: round % 9 === 0 ? [] : [weight] };
}

function changed(bytes: Uint8Array, at: number, change: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] ^= change;
  return copy;
}

test('of all files that would be read alike one counts: no byte may be added, left out or changed', () => {
  const random = seededRandom('ends');
  for (let round = 0; round < 8; round++) {
    const bytes = packModel(smallModel(round));
    expect(outcome(bytes)).toBe('read');
    const others: Uint8Array[] = [];
    for (let added = 0; added < 256; added += 1 + random.integer(15)) others.push(Uint8Array.of(...bytes, added));
    for (let cut = 1; cut <= 6; cut++) others.push(bytes.subarray(0, bytes.length - cut));
    for (let zeros = 2; zeros <= 5; zeros++) others.push(Uint8Array.of(...bytes, ...new Uint8Array(zeros)));
    for (let added = 0; added < 20; added++)
      others.push(Uint8Array.of(...bytes, ...Array.from({ length: 1 + random.integer(4) }, () => random.integer(256))));
    // The ends of both codes, where it takes the most care.
    const topologyEnd = bytes.length - packedSize(bytes).weights + 5;
    for (const at of [topologyEnd - 1, bytes.length - 1])
      for (let change = 1; change < 256; change += 1 + random.integer(15)) others.push(changed(bytes, at, change));
    for (const other of others) expect(outcome(other)).not.toBe('read');
  }
}, 300_000);

test('every byte counts', () => {
  const random = seededRandom('every byte');
  const bytes = packModel(smallModel(1));
  for (let at = 0; at < bytes.length; at++) {
    expect(outcome(changed(bytes, at, 1 << random.integer(8)))).not.toBe('read');
    expect(outcome(Uint8Array.of(...bytes.subarray(0, at), ...bytes.subarray(at + 1)))).not.toBe('read');
    const doubled = Uint8Array.of(...bytes.subarray(0, at), bytes[at], ...bytes.subarray(at));
    expect(outcome(doubled)).not.toBe('read');
  }
}, 300_000);

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
