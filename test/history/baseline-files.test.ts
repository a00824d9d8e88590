import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { unzipSync, zipSync } from 'fflate';
import type { Predictions } from '../../src/evaluate/measurement.ts';
import { decodeBaseline, encodeBaseline } from '../../src/history/baseline-files.ts';
import { makeRecord } from '../../src/history/make-record.ts';
import { fromNpy, toNpy } from '../../src/history/npy.ts';
import { digestOfRecord } from '../../src/history/parse-record.ts';
import { decodePredictions, encodePredictions } from '../../src/history/predictions-file.ts';
import { targetFolder } from '../../src/history/target-folder.ts';
import { sampleMeasurement, samplePredictions } from '../support/sample-measurement.ts';
import { sampleBaseline } from '../support/store-contract.ts';

const occasion = { key: sampleBaseline().record.key, createdAt: '2026-08-01T12:00:00.000Z' };
const archivesOf = (candidate: Predictions, original = candidate) => [
  ...encodePredictions({ candidate, original }).values(),
];
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

test('the same baseline gives the same bytes; pinned, so that a change of the format is noticed', () => {
  const files = encodeBaseline(sampleBaseline());
  expect(encodeBaseline(sampleBaseline())).toEqual(files);
  const digests = ['predictions.npz', 'examples.npz'].map((name) =>
    createHash('sha256').update(files.get(name)!).digest('hex'),
  );
  expect(digests).toEqual([
    'f6ebf49ee1ac2d40370dc71a2bf2ad5c1b1b5584f8a1f53c951ddb006585889f',
    '2441aac1d3e29bc1816c231bff651cf885f809e16a6bebde86cebebc7bdd30d4',
  ]);
});

test('another candidate of the same data and original shares all but its own predictions', () => {
  const sample = sampleBaseline();
  const { record } = sample;
  const { predictions } = record.candidate;
  const answers = { ...predictions, classes: predictions.classes?.map((one) => 2 - one) };
  const other = { ...sample, record: { ...record, candidate: { ...record.candidate, predictions: answers } } };
  const [one, two] = [encodeBaseline(sample), encodeBaseline(other)];
  expect(two.get('examples.npz')).toEqual(one.get('examples.npz'));
  expect(two.get('predictions.npz')).not.toEqual(one.get('predictions.npz'));
});

test('an archive of an earlier version, all in one, is read as ever', () => {
  const candidate = { ...samplePredictions(), truth: Int32Array.of(0, 2, 2, 1) };
  const sizes = { candidate: { count: 4, outputs: 3 }, original: { outputs: 3 } };
  const parts = [...encodePredictions({ candidate, original: samplePredictions() }).values()];
  const whole = zipSync(Object.assign({}, ...parts.map((bytes) => unzipSync(bytes))));
  expect(decodePredictions([whole], sizes)).toEqual(decodePredictions(parts, sizes));
  expect(decodePredictions([whole], sizes)?.candidate).toEqual(candidate);
});

test('the bytes do not depend on the time zone', () => {
  const before = process.env.TZ;
  const archives = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'].map((zone) => {
    process.env.TZ = zone;
    return encodeBaseline(sampleBaseline()).get('predictions.npz');
  });
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  expect(archives[1]).toEqual(archives[0]);
  expect(archives[2]).toEqual(archives[0]);
});

test('.npy headers are what NumPy 2 writes for the same array', () => {
  // numpy.save of arange(6, dtype='<f4').reshape(2, 3) and of arange(3, dtype='<i4')
  const [matrix, vector] = [toNpy(Float32Array.of(0, 1, 2, 3, 4, 5), [2, 3]), toNpy(Int32Array.of(0, 1, 2), [3])];
  expect(matrix.length).toBe(128 + 24);
  expect(text(matrix.subarray(10, 128))).toBe(
    `${"{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }".padEnd(117)}\n`,
  );
  expect(text(vector.subarray(10, 128))).toBe(
    `${"{'descr': '<i4', 'fortran_order': False, 'shape': (3,), }".padEnd(117)}\n`,
  );
  expect(fromNpy(matrix)).toEqual({ values: Float32Array.of(0, 1, 2, 3, 4, 5), shape: [2, 3] });
  expect(fromNpy(matrix.subarray(0, 150))).toBeUndefined();
});

test('truth and slices are kept; archives without them are as before', () => {
  const sizes = { candidate: { count: 4, outputs: 3 }, original: { outputs: 3 } };
  const plain = samplePredictions();
  const slices = { night: Uint8Array.of(0, 1, 1, 0), 'site: a/b %': Uint8Array.of(1, 0, 0, 0) };
  const candidate = { ...plain, truth: Int32Array.of(0, 2, 2, 1), slices };
  const bytes = archivesOf(candidate, plain);
  expect(decodePredictions(bytes, sizes)?.candidate).toEqual(candidate);
  expect(Object.keys(unzipSync(bytes[1]))).toContain('slice.site%3A%20a%2Fb%20%25.npy');
  expect(decodePredictions(archivesOf(plain), sizes)?.candidate).toEqual(plain);

  const rename = (to: string, values = Uint8Array.of(1, 0, 0, 1)) => [
    ...archivesOf(plain),
    zipSync({ [to]: toNpy(values, [values.length]) }),
  ];
  expect(decodePredictions(rename('slice.day.npy'), sizes)?.candidate.slices).toEqual({
    day: Uint8Array.of(1, 0, 0, 1),
  });
  expect(decodePredictions(rename('slice.day.npy', Uint8Array.of(1)), sizes)).toBeUndefined();
  expect(decodePredictions(rename('slice.%FF.npy'), sizes)).toBeUndefined();
});

test('archives of other sizes than the record says are refused', () => {
  const candidate = samplePredictions();
  const bytes = archivesOf(candidate);
  const read = (count: number, archives = bytes) =>
    decodePredictions(archives, { candidate: { count, outputs: 3 }, original: { outputs: 3 } });
  expect(read(4)?.candidate).toEqual(candidate);
  expect(read(5)).toBeUndefined();
  expect(
    read(
      4,
      bytes.map((archive) => archive.subarray(0, 200)),
    ),
  ).toBeUndefined();
  expect(read(4, [new Uint8Array(0)])).toBeUndefined();
  expect(read(4, bytes.slice(0, 1))).toBeUndefined();
});

test('a model above the cap is left out with the reason', () => {
  const { record, model } = makeRecord(sampleMeasurement(), occasion, { maxModelBytes: 28, maxPredictions: 10 });
  expect(model).toBeUndefined();
  expect(record.modelDigest).toBeUndefined();
  expect(record.modelOmitted).toBe('its 29 bytes are above baseline.maxModelBytes (28)');
  const kept = makeRecord(sampleMeasurement(), occasion, { maxModelBytes: 29, maxPredictions: 10 });
  expect(kept.record.modelDigest).toBe(kept.record.candidate.modelDigest);
});

test('predictions above the cap are left out with the reason, their number stays', async () => {
  const stored = makeRecord(sampleMeasurement(), occasion, { maxModelBytes: 100, maxPredictions: 3 });
  const files = encodeBaseline(stored);
  expect([...files.keys()]).not.toContain('predictions.npz');
  const read = await decodeBaseline('b', async (name) => files.get(name));
  expect(read?.record.candidate.predictions).toEqual({ count: 4, outputs: 3, ids: [] });
  expect(read?.record.predictionsOmitted).toContain('maxPredictions (3)');
});

test('rows of numbers above 4 MB are left out, losses stay', () => {
  const measured = sampleMeasurement();
  const wide = {
    ...measured.candidate,
    predictions: {
      count: 4,
      outputs: 300_000,
      ids: measured.candidate.predictions.ids,
      values: new Float32Array(1_200_000),
      losses: new Float32Array(4),
    },
  };
  const { predictions } = makeRecord({ ...measured, candidate: wide }, occasion, {
    maxModelBytes: 100,
    maxPredictions: 10,
  }).record.candidate;
  expect(predictions.values).toBeUndefined();
  expect(predictions.losses).toHaveLength(4);
});

test('ids in the archive are hashes only', () => {
  const arrays = unzipSync(encodeBaseline(sampleBaseline()).get('examples.npz')!);
  expect(fromNpy(arrays['ids.npy'])?.shape).toEqual([4, 8]);
});

test('numbers in the record are lossless', async () => {
  const measured = sampleMeasurement();
  const odd = {
    ...measured,
    candidate: { ...measured.candidate, metrics: { accuracy: 0.1 + 0.2, logLoss: 1e-300, sizeRaw: 2 ** 53 - 1 } },
  };
  const files = encodeBaseline(makeRecord(odd, occasion, { maxModelBytes: 100, maxPredictions: 10 }));
  const read = await decodeBaseline('b', async (name) => files.get(name));
  expect(read?.record.candidate.metrics).toEqual(odd.candidate.metrics);
});

test('a fine-tuning that diverged does not make the record unreadable', async () => {
  const fineTune = {
    epochs: 1,
    steps: 1,
    stoppedEarly: false,
    bestEpoch: 0,
    metric: 'loss',
    before: 1,
    after: Number.NaN,
    history: [],
  };
  const files = encodeBaseline(
    makeRecord(sampleMeasurement({ fineTune }), occasion, { maxModelBytes: 100, maxPredictions: 10 }),
  );
  expect((await decodeBaseline('b', async (name) => files.get(name)))?.record.fineTune).toBeUndefined();
});

test('a field of the wrong type is named, though its digest is right', async () => {
  const files = encodeBaseline(sampleBaseline());
  const record = JSON.parse(text(files.get('record.json')));
  record.facts.threads = 'two';
  record.digest = digestOfRecord(record);
  files.set('record.json', new TextEncoder().encode(JSON.stringify(record)));
  await expect(decodeBaseline('b', async (name) => files.get(name))).rejects.toThrow(
    'b/record.json: the stored baseline is corrupt: /facts/threads must be integer',
  );
});

test.each([
  ['glyphs', /^glyphs$/],
  ['mobilenet-v2_0.5', /^mobilenet-v2_0\.5$/],
  ['Glyphs', /^glyphs-[0-9a-f]{8}$/],
  ['con', /^con-[0-9a-f]{8}$/],
  ['nul.v1', /^nul-v1-[0-9a-f]{8}$/],
  ['v1.', /^v1-[0-9a-f]{8}$/],
  ['..', /^target-[0-9a-f]{8}$/],
  ['../../x', /^x-[0-9a-f]{8}$/],
])('folder of target %s', (target, expected) => {
  expect(targetFolder(target)).toMatch(expected);
});
