/**
 * What every store of baselines must do. A store's test file calls this with how to open one and how to reach its files:
 *
 *     storeContract('folder', async () => ({ store, tamper }));
 */
import { describe, expect, test } from '@jest/globals';
import { makeRecord } from '../../src/history/make-record.ts';
import type { Store, StoredBaseline } from '../../src/ports.ts';
import { sampleMeasurement, sampleModel } from './sample-measurement.ts';

export interface OpenedStore {
  readonly store: Store;
  /** Another handle on the same place, as another process would have it. */
  readonly other: Store;
  /** How messages name `record.json` where that is not its name. */
  readonly recordName?: string;
  /** Changes a stored file of target `glyphs` in place: undefined removes it. */
  tamper(name: string, change: (bytes: Uint8Array) => Uint8Array | string | undefined): Promise<void>;
}

const key = {
  digest: '1'.repeat(64),
  model: 'm',
  data: 'd',
  recipe: 'r',
  settings: 's',
  toolchain: 't',
};
const caps = { maxModelBytes: 1000, maxPredictions: 100 };

export function sampleBaseline(createdAt = '2026-08-01T12:00:00.000Z', target = 'glyphs', count = 4): StoredBaseline {
  return makeRecord(sampleMeasurement({ target }, count), { key, createdAt, commit: 'c0ffee1234' }, caps);
}

export function storeContract(title: string, open: () => Promise<OpenedStore>): void {
  describe(`store contract: ${title}`, () => {
    test('nothing is stored at first', async () => {
      const { store } = await open();
      expect(await store.read('glyphs')).toBeUndefined();
    });

    test('what is written is read back, to the last bit', async () => {
      const { store, other } = await open();
      const baseline = sampleBaseline();
      expect((await store.write('glyphs', baseline)).length).toBeGreaterThan(0);
      const found = await other.read('glyphs');
      expect(found?.record).toEqual(JSON.parse(JSON.stringify(baseline.record), reviveFrom(baseline)));
      expect(found?.record.candidate.predictions).toEqual(baseline.record.candidate.predictions);
      expect(found?.record.original.predictions.correct).toEqual(baseline.record.original.predictions.correct);
      expect(new Map(found?.model)).toEqual(new Map(sampleModel));
    });

    test('a packed container that the files alone would not give is kept beside them', async () => {
      const { store, other } = await open();
      const packed = Uint8Array.of(0x43, 0x47, 0x50, 1, 2, 3);
      await store.write('glyphs', { ...sampleBaseline(), packed });
      const found = await other.read('glyphs');
      expect(found?.packed).toEqual(packed);
      expect(new Map(found?.model)).toEqual(new Map(sampleModel));
      await store.write('glyphs', sampleBaseline('2026-08-02T12:00:00.000Z'));
      expect(await store.read('glyphs')).not.toHaveProperty('packed');
    });

    test('a later write replaces all of the earlier one', async () => {
      const { store } = await open();
      await store.write('glyphs', sampleBaseline());
      const later = sampleBaseline('2026-08-02T12:00:00.000Z');
      await store.write('glyphs', { ...later, model: undefined });
      const found = await store.read('glyphs');
      expect(found?.record.createdAt).toBe('2026-08-02T12:00:00.000Z');
      expect(found?.model).toBeUndefined();
    });

    test('targets do not touch one another, also where names differ by case only', async () => {
      const { store } = await open();
      for (const target of ['digits', 'Digits', 'con', 'a..b'])
        await store.write(target, sampleBaseline(undefined, target));
      for (const target of ['digits', 'Digits', 'con', 'a..b']) {
        expect((await store.read(target))?.record.target).toBe(target);
      }
    });

    test('two writers at once: one of the two stands, whole', async () => {
      const { store, other } = await open();
      const [a, b] = [
        sampleBaseline('2026-08-01T00:00:00.000Z'),
        sampleBaseline('2026-08-02T00:00:00.000Z', 'glyphs', 9),
      ];
      for (let round = 0; round < 5; round++) {
        await Promise.all([store.write('glyphs', a), other.write('glyphs', b)]);
        const found = await store.read('glyphs');
        expect([a, b].map(({ record }) => record.createdAt)).toContain(found?.record.createdAt);
        expect(found?.record.candidate.predictions.ids).toHaveLength(found?.record.examples ?? 0);
      }
    });

    test.each([
      [
        'record.json',
        (bytes: Uint8Array) => new TextDecoder().decode(bytes).replace('0.75', '0.95'),
        'is not what was written',
      ],
      ['record.json', () => '{"schemaVersion": 1,', 'it is no JSON'],
      ['record.json', () => '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> x\n', 'conflict markers'],
      ['record.json', () => '[]', 'no JSON object'],
      ['record.json', () => Uint8Array.of(0xff, 0xfe, 0), 'no UTF-8'],
      ['record.json', () => '{"target": "glyphs"}', 'no `schemaVersion`'],
      ['predictions.npz', (bytes: Uint8Array) => bytes.subarray(0, 40), 'is not what was written'],
      ['predictions.npz', () => undefined, 'missing'],
      ['examples.npz', () => undefined, 'missing'],
      ['model/group1-shard1of1.bin', () => Uint8Array.of(0, 1, 2, 254), 'is not what was written'],
    ])('%s changed (%#) is refused, naming the file and the way out', async (name, change, message) => {
      const { store, tamper, recordName = 'record.json' } = await open();
      await store.write('glyphs', sampleBaseline());
      await tamper(name, change);
      const reading = store.read('glyphs');
      await expect(reading).rejects.toThrow(message);
      await expect(reading).rejects.toThrow(name === 'record.json' ? recordName : name);
      await expect(reading).rejects.toThrow('baseline update');
      await expect(reading).rejects.toMatchObject({ kind: 'input' });
    });

    test('a newer schema says which, and to upgrade', async () => {
      const { store, tamper } = await open();
      await store.write('glyphs', sampleBaseline());
      await tamper('record.json', () => '{"schemaVersion": 7}');
      await expect(store.read('glyphs')).rejects.toThrow(/schema version 7.*reads up to 1.*Upgrade compression-gate/);
    });

    test.each(['record.json', 'model/model.json'])('a Git LFS pointer in place of %s is recognised', async (name) => {
      const { store, tamper } = await open();
      await store.write('glyphs', sampleBaseline());
      await tamper(name, () => 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 4\n');
      await expect(store.read('glyphs')).rejects.toThrow('lfs: true');
    });
  });
}

/** JSON drops undefined entries and typed arrays: those are taken from the baseline itself. */
function reviveFrom({ record }: StoredBaseline) {
  return (name: string, value: unknown): unknown => {
    if (name !== 'predictions') return value;
    const isCandidate = (value as Record<string, unknown>).agrees !== undefined;
    return isCandidate ? record.candidate.predictions : record.original.predictions;
  };
}
