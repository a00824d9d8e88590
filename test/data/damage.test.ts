import * as zlib from 'node:zlib';
import { test } from '@jest/globals';
import { zipSync } from 'fflate';
import jpeg from 'jpeg-js';
import { seededRandom } from '../../src/math/random.ts';
import { expectGolden } from '../support/golden.ts';
import { failureOf, idxFile, npyFile, open, pngFile, readAll } from './build.ts';

// Stored, not deflated: how well zlib packs differs between its versions.
const gzipSync = (bytes: Uint8Array): Uint8Array => zlib.gzipSync(bytes, { level: 0 });
const random = seededRandom('damage');
const noise = (length: number): number[] => Array.from({ length }, () => random.integer(256));
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const cut = (bytes: Uint8Array, share: number): Uint8Array => bytes.slice(0, Math.floor(bytes.length * share));
const edited = (bytes: Uint8Array, change: (view: DataView) => void): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  change(new DataView(copy.buffer));
  return copy;
};
const flipped = (bytes: Uint8Array, at: number): Uint8Array =>
  edited(bytes, (view) => view.setUint8(at, view.getUint8(at) ^ 0xff));
const zipped = (members: Readonly<Record<string, Uint8Array>>): Uint8Array => zipSync({ ...members });

const idx = idxFile([40, 4, 4], noise(640));
const npy = npyFile([40, 16], noise(640));
const npz = zipped({ 'x.npy': npy, 'y.npy': npyFile([40], noise(40), { type: 'uint8' }) });
const cifar = Uint8Array.from(noise(3 * 3073), (value, index) => (index % 3073 === 0 ? value % 10 : value));
const png = pngFile({ width: 8, height: 8, depth: 8, color: 0, rows: Array.from({ length: 8 }, () => noise(8)) });
const photo = Uint8Array.from(jpeg.encode({ width: 16, height: 16, data: Buffer.from(noise(16 * 16 * 4)) }, 90).data);
const csv = text('a,b,l\n1,2,0\n3,4,1\n');
const jsonl = text('{"input": [1, 2], "label": 0}\n{"input": [3, 4], "label": 1}\n{"input": [5, 6], "label": 0}\n');
const garbage = Uint8Array.from(noise(300));
const nothing = new Uint8Array(0);
const page = text(
  '<!DOCTYPE html>\n<html><head><title>Not Found</title></head><body>\n<p>There is, alas, no such file.</p></body></html>\n',
);

interface Format {
  readonly sound: Uint8Array;
  readonly name: string;
  readonly set: object;
  /** By what was done to it. */
  readonly damaged: Readonly<Record<string, Uint8Array>>;
}

const idxHeader = (...sides: number[]): Uint8Array => idxFile(sides, []);
const npyHeader = (shape: string, descr = '<f4'): Uint8Array => {
  const dict = `{'descr': '${descr}', 'fortran_order': False, 'shape': (${shape}), }`.padEnd(117);
  return Uint8Array.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, 118, 0, ...text(`${dict}\n`)]);
};

/** What gzip can suffer, whatever is in it. */
const gzip = (bytes: Uint8Array) => {
  const packed = gzipSync(bytes);
  return {
    'gzip: first two bytes only': packed.slice(0, 2),
    'gzip: cut within its header': packed.slice(0, 6),
    'gzip: cut after its header': packed.slice(0, 12),
    'gzip: cut in the middle': cut(packed, 0.5),
    'gzip: without its trailer': packed.slice(0, -8),
    'gzip: a wrong checksum': flipped(packed, packed.length - 6),
    'gzip: damaged in the middle': flipped(packed, 11),
    'gzip: followed by garbage': Buffer.concat([packed, garbage]),
    'gzip: of nothing': gzipSync(nothing),
    'gzip: of half the content': gzipSync(cut(bytes, 0.5)),
    'gzip: of the content twice': gzipSync(Buffer.concat([bytes, bytes])),
    'gzip: of a gzip': gzipSync(packed),
    'gzip: not deflate': Uint8Array.from([0x1f, 0x8b, 0, 0, 0, 0, 0, 0, 0, 3, ...zlib.deflateRawSync(bytes)]),
  };
};

const withoutTwice = ({ 'gzip: of the content twice': _, ...others }: ReturnType<typeof gzip>) => others;

const always = { 'nothing in it': nothing, garbage, 'a page of HTML': page, 'one byte': Uint8Array.of(7) };

const formats: Readonly<Record<string, Format>> = {
  idx: {
    sound: idx,
    name: 'd.idx',
    set: { format: 'idx', inputs: 'd.idx' },
    damaged: {
      ...always,
      'cut within the header': idx.slice(0, 9),
      'cut after the header': idx.slice(0, 16),
      'cut in the middle': cut(idx, 0.5),
      'a byte too many': Buffer.concat([idx, Uint8Array.of(0)]),
      'another type': edited(idx, (view) => view.setUint8(2, 10)),
      'sides that no machine can hold': idxHeader(0xffffffff, 0xffffffff, 0xffffffff),
      'sides that few machines can hold': idxHeader(1_000_000, 1000, 1000),
      'no axes': edited(idx, (view) => view.setUint8(3, 0)),
      '255 axes': edited(idx, (view) => view.setUint8(3, 255)),
      'an axis of 0': idxHeader(40, 0, 4),
      ...gzip(idx),
      'gzip: sides that no machine can hold': gzipSync(idxHeader(0xffffffff, 0xffffffff, 0xffffffff)),
      'gzip: sides beyond what the gzip can hold': gzipSync(idxHeader(1_000_000, 1000, 1000)),
    },
  },
  npy: {
    sound: npy,
    name: 'd.npy',
    set: { format: 'npy', inputs: 'd.npy' },
    damaged: {
      ...always,
      'cut within the magic': npy.slice(0, 5),
      'cut within the header': npy.slice(0, 40),
      'cut in the middle': cut(npy, 0.5),
      'a byte too many': Buffer.concat([npy, Uint8Array.of(0)]),
      'version 9': edited(npy, (view) => view.setUint8(6, 9)),
      'a shape that is no number': npyHeader('9'.repeat(30)),
      'a shape that no machine can hold': npyHeader('4000000000, 200000'),
      'a shape that few machines can hold': npyHeader('1000000, 1000000'),
      objects: npyHeader('40', '|O'),
      texts: npyHeader('40', '<U8'),
      'complex numbers': npyHeader('40', '<c8'),
      'no numbers': npyHeader('40, 0'),
      'a single number': npyHeader(''),
      'a header without shape': edited(npy, (view) => view.setUint8(npy.indexOf(0x73, 40), 0x78)),
      ...gzip(npy),
    },
  },
  npz: {
    sound: npz,
    name: 'd.npz',
    set: { format: 'npz', path: 'd.npz', inputs: 'x' },
    damaged: {
      ...always,
      'a .npy': npy,
      'cut in the middle': cut(npz, 0.5),
      'without its last bytes': npz.slice(0, -10),
      'damaged in the middle': flipped(npz, 400),
      'another array': zipped({ 'z.npy': npy }),
      'no arrays': zipped({ 'readme.txt': page }),
      'an array of no numbers': zipped({ 'x.npy': npyHeader('40, 0') }),
      'an array that is cut off': zipped({ 'x.npy': cut(npy, 0.5) }),
      'an array that is none': zipped({ 'x.npy': page }),
      'a pickle': zipped({ 'x.npy': npyHeader('40', '|O') }),
    },
  },
  cifar: {
    sound: cifar,
    name: 'd.bin',
    set: { format: 'cifar', path: 'd.bin' },
    damaged: {
      ...always,
      'cut in the middle': cut(cifar, 0.7),
      'records of CIFAR-100': Uint8Array.from(noise(3074 * 2)),
      ...withoutTwice(gzip(cifar)),
    },
  },
  csv: {
    sound: csv,
    name: 'd.csv',
    set: { format: 'csv', path: 'd.csv', label: 'l' },
    damaged: { ...always, 'cut in the middle': cut(csv, 0.8), ...gzip(csv) },
  },
  jsonl: {
    sound: jsonl,
    name: 'd.jsonl',
    set: { format: 'jsonl', path: 'd.jsonl' },
    damaged: {
      ...always,
      'cut in the middle': cut(jsonl, 0.8),
      'an array': text('[1, 2]\n'),
      ...withoutTwice(gzip(jsonl)),
    },
  },
  png: {
    sound: png,
    name: 'd/a.png',
    set: { format: 'images', path: 'd' },
    damaged: {
      ...always,
      'its signature only': png.slice(0, 8),
      'cut in the middle': cut(png, 0.5),
      'without its last bytes': png.slice(0, -6),
      'damaged in the middle': flipped(png, png.length - 40),
      'damaged in its header': flipped(png, 17),
      'sides that no machine can hold': pngFile({
        width: 0xffffffff,
        height: 0xffffffff,
        depth: 8,
        color: 6,
        rows: [[0]],
      }),
      'sides beyond what its bytes can hold': pngFile({ width: 9000, height: 9000, depth: 8, color: 6, rows: [[0]] }),
      'too few rows': pngFile({ width: 8, height: 8, depth: 8, color: 0, rows: [noise(8)] }),
    },
  },
  jpeg: {
    sound: photo,
    name: 'd/a.jpg',
    set: { format: 'images', path: 'd' },
    damaged: {
      'its first bytes only': photo.slice(0, 4),
      'cut within its header': photo.slice(0, 100),
      'cut in the middle of its scan': photo.slice(0, photo.length - 60),
      'damaged in its header': flipped(photo, 22),
      'sides beyond what its bytes can hold': edited(photo, (view) => {
        const at = photo.findIndex((byte, index) => byte === 0xff && photo[index + 1] === 0xc0);
        view.setUint16(at + 5, 65535);
        view.setUint16(at + 7, 65535);
      }),
    },
  },
};

test.each(Object.keys(formats))('what is said about damaged %s files', async (format) => {
  const { sound, name, set, damaged } = formats[format];
  await readAll((await open({ test: set }, { [name]: sound })).test);
  const lines: string[] = [];
  for (const [how, bytes] of Object.entries(damaged)) {
    const failure = await failureOf(open({ test: set }, { [name]: bytes }).then(({ test }) => readAll(test)));
    lines.push(how, `  [${failure.code}, exit ${failure.exitCode}] ${failure.message}`);
  }
  expectGolden(`damaged/${format}.txt`, `${lines.join('\n')}\n`);
});
