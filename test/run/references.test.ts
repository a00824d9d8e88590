import { expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/load.ts';
import { runFailure } from '../../src/failure.ts';
import type { BaselineRecord } from '../../src/history/record.ts';
import type { Store } from '../../src/ports.ts';
import { type RecordedReferences, readReferences, referencesFor } from '../../src/run/references.ts';
import { entries, entry } from '../history/entries.ts';
import { sampleFacts } from '../support/sample-measurement.ts';
import { sampleBaseline } from '../support/store-contract.ts';
import { tinyConfig } from '../support/tiny-project.ts';

const config = (...against: ('release' | 'best' | 'baseline')[]) => ({
  ...parseConfig(tinyConfig, 'gate.yml').config.targets.tiny,
  gates: against.map((one) => ({ metric: 'sizeBrotli', against: one, limit: '5 %', level: 'error' as const })),
});

const unasked = {
  description: 'branch data',
  kind: 'branch',
  read: async () => undefined,
  write: async () => [],
} as const;

function storeOf(record: BaselineRecord | undefined): Store {
  return {
    ...unasked,
    history: {
      entries: async (_, { last = 99 } = {}) => entries('sizeBrotli', [5, 3, 4]).slice(-last),
      targets: async () => [],
      release: async () => record && { record },
      record: async () => [],
      recordAll: async () => [],
      compact: async () => ({ packed: 0, dropped: 0 }),
      copyTo: async () => {},
    },
  };
}

const { record } = sampleBaseline();
const now = { key: record.key, facts: record.facts };

test('the release is read only for a gate that asks for it, and as many records as the window holds', async () => {
  expect(await readReferences('digits', config('release'), storeOf(record), 50)).toMatchObject({ release: record });
  const { release, entries: newest } = await readReferences('digits', config('best'), storeOf(record), 2);
  expect({ release, count: newest?.length }).toEqual({ release: undefined, count: 2 });
});

test('a history that cannot be read is a reason, not a failure', async () => {
  const { history, ...rest } = storeOf(record);
  const broken = async () => Promise.reject(runFailure('git-gave-up', { what: 'git gave up' }));
  const found = await readReferences(
    'digits',
    config('best'),
    { ...rest, history: { ...history!, entries: broken } },
    50,
  );
  expect(found.missing).toBe('the history cannot be read: git gave up');
});

test('a store without history is named as the reason', async () => {
  const found = await readReferences('digits', config('best'), unasked, 50);
  expect(referencesFor(found, config('best'), now)).toMatchObject({
    releaseMissing: expect.stringContaining('keeps no history'),
    bestMissing: expect.stringContaining('keeps no history'),
  });
});

test('the best record by metric, in the direction of the metric', () => {
  const recorded: RecordedReferences = { entries: entries('sizeBrotli', [5, 3, 4]) };
  expect(referencesFor(recorded, config('best'), now).best?.sizeBrotli).toEqual({ metrics: { sizeBrotli: 3 } });
});

test('figures from predictions count only from the same machine and data; bytes always', () => {
  const content = { data: record.key.data, settings: record.key.settings };
  const here = entry(0, { accuracy: 0.9, sizeBrotli: 9 }, { content, facts: record.facts });
  const elsewhere = entry(1, { accuracy: 0.99, sizeBrotli: 5 }, { content, facts: { ...sampleFacts, cpu: 'another' } });
  const otherData = entry(2, { accuracy: 0.98 }, { content: { ...content, data: 'other' }, facts: record.facts });
  const { best } = referencesFor({ entries: [here, elsewhere, otherData] }, config('best'), now);
  expect(best?.accuracy.metrics.accuracy).toBe(0.9);
  expect(best?.sizeBrotli.metrics.sizeBrotli).toBe(5);
});

test('a release measured elsewhere keeps its bytes and says why the rest is missing', () => {
  const whole = referencesFor({ release: record }, config('release'), now).release;
  expect(whole?.metrics.accuracy).toBe(record.candidate.metrics.accuracy);
  const there = { ...now, facts: { ...now.facts, cpu: 'another' } };
  const part = referencesFor({ release: record }, config('release'), there).release;
  expect(part?.metrics.accuracy).toBeUndefined();
  expect(part?.missing?.accuracy).toContain('it was measured on');
  expect(part?.metrics.sizeRaw).toBe(record.candidate.metrics.sizeRaw);
  expect(part?.predictions).toBeUndefined();
});
