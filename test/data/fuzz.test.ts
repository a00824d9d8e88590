import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import jpeg from 'jpeg-js';
import { Failure } from '../../src/failure.ts';
import { seededRandom } from '../../src/math/random.ts';
import { collect, idxFile, npyFile, open, pngFile } from './build.ts';

const random = seededRandom('fuzz');
const bytes = (count: number) => Array.from({ length: count }, () => random.integer(256));

const picture = (width: number, height: number) => ({
  width,
  height,
  data: Uint8Array.from(bytes(width * height * 4)),
});
const labels = idxFile([6], [0, 1, 0, 1, 0, 1]);
const idx = idxFile([6, 4], bytes(24));
const npy = npyFile([6, 4], bytes(24), { type: 'float32', version: 2 });
const csv = 'a,"b",kind\n1,2,no\n3,4,yes\n"5",6,no\n';
const jsonl = '{"input": [[1, 2], [3, 4]], "label": "no"}\n{"input": [[1, 2], [3, 4]], "label": "yes"}\n';
const png = (interlaced: boolean) => {
  const rows = interlaced ? [[1], [2], [3, 4]] : [bytes(2), bytes(2)];
  return pngFile({ width: 2, height: 2, depth: 8, color: 0, rows, interlaced });
};

const subjects: [string, object, Record<string, Uint8Array | string>, string][] = [
  ['IDX', { format: 'idx', inputs: 'x', labels: 'y' }, { x: idx, y: labels }, 'x'],
  ['IDX.gz', { format: 'idx', inputs: 'x', labels: 'y' }, { x: gzipSync(idx), y: labels }, 'x'],
  ['IDX labels', { format: 'idx', inputs: 'x', labels: 'y' }, { x: idx, y: labels }, 'y'],
  ['NPY', { format: 'npy', inputs: 'x' }, { x: npy }, 'x'],
  ['NPZ', { format: 'npz', path: 'x', inputs: 'a' }, { x: zipSync({ 'a.npy': npy }) }, 'x'],
  ['CSV', { format: 'csv', path: 'x', label: -1 }, { x: Buffer.from(csv) }, 'x'],
  ['JSONL', { format: 'jsonl', path: 'x' }, { x: Buffer.from(jsonl) }, 'x'],
  ['PNG', { format: 'images', path: 'p' }, { 'p/a/1.png': png(false), 'p/b/2.png': png(false) }, 'p/a/1.png'],
  ['interlaced PNG', { format: 'images', path: 'p' }, { 'p/a/1.png': png(true), 'p/b/2.png': png(true) }, 'p/a/1.png'],
  [
    'JPEG',
    { format: 'images', path: 'p' },
    { 'p/a/1.jpg': jpeg.encode(picture(16, 8), 60).data, 'p/b/2.png': png(false) },
    'p/a/1.jpg',
  ],
];

/** Cut, one to four bytes changed, or a stretch overwritten: with the values that headers are most easily upset by. */
function damage(content: Uint8Array): Uint8Array {
  const kind = random.integer(4);
  if (kind === 0) return content.slice(0, random.integer(content.length));
  const copy = Uint8Array.from(content);
  const head = random.integer(2) === 0 ? Math.min(64, copy.length) : copy.length;
  for (let i = 0; i <= random.integer(4); i++) copy[random.integer(head)] = random.integer(256);
  if (kind === 2) copy.subarray(random.integer(head)).fill(255, 0, 4);
  if (kind === 3) copy[random.integer(head)] ^= 1 << random.integer(8);
  return copy;
}

test.each(subjects)(
  'damaged %s ends in a failure or in numbers, without hanging or large allocations',
  async (_, source, files, victim) => {
    const whole = files[victim] as Uint8Array;
    const preprocess = { resize: { height: 2, width: 2 }, channels: 1 };
    const data = { test: source, ...('path' in source && source.path === 'p' ? { preprocess } : {}) };
    let [failed, read] = [0, 0];
    for (let round = 0; round < 200; round++) {
      const damaged = { ...files, [victim]: damage(whole) };
      try {
        for (const batch of await collect((await open(data, damaged)).test))
          for (const { values } of Object.values(batch.inputs))
            for (const value of values) if (!Number.isFinite(value)) throw new Error('not finite');
        read++;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        expect(error.exitCode).toBe(2);
        failed++;
      }
    }
    expect(failed).toBeGreaterThan(50);
    expect(failed + read).toBe(200);
    expect(process.memoryUsage().arrayBuffers).toBeLessThan(500e6);
  },
  60_000,
);
