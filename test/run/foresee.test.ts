import { expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/load.ts';
import { foresee } from '../../src/run/foresee.ts';
import type { PlannedTarget } from '../../src/run/plan.ts';
import { sampleBaseline } from '../support/store-contract.ts';
import { tinyConfig } from '../support/tiny-project.ts';

const { config } = parseConfig(tinyConfig, 'gate.yml');
const target = config.targets.tiny;
const { record } = sampleBaseline(undefined, 'tiny');
const settings = { alpha: 0.01, confidence: 0.95 };

function recorded(n: number, wrong: number): PlannedTarget['stored'] {
  const ids = Array.from({ length: n }, (_, i) => i.toString(16).padStart(16, '0'));
  const model = (errors: number) => ({
    count: n,
    outputs: 3,
    ids,
    correct: Uint8Array.from(ids, (_, i) => (i < errors ? 0 : 1)),
  });
  const metrics = (errors: number) => ({ ...record.candidate.metrics, accuracy: 1 - errors / n });
  const original = { ...record.original, metrics: metrics(0), predictions: model(0), modelDigest: 'original' };
  const candidate = {
    ...record.candidate,
    metrics: metrics(wrong),
    predictions: model(wrong),
    modelDigest: 'candidate',
  };
  return { record: { ...record, original, candidate, examples: n } };
}

function plan(stored: PlannedTarget['stored'], limit = '1 pp'): PlannedTarget {
  const gates = [{ metric: 'accuracy', against: 'baseline', limit, level: 'error' }] as const;
  const own = { ...target, gates: [...gates] };
  return { name: 'tiny', config: own, stored, request: { target: 'tiny', config: own } } as unknown as PlannedTarget;
}

test('a limit that the recorded examples do not resolve is named before anything is measured', () => {
  const [line, ...more] = foresee([plan(recorded(200, 2))], settings);
  expect(more).toEqual([]);
  expect(line).toMatch(
    /^tiny: Accuracy against the baseline: the limit 1 pp is finer than the test split resolves: 200 examples/,
  );
});

test('a slice is named where it is too small for the limit of its gate, though the split is not', () => {
  const stored = recorded(20_000, 100);
  const night = Uint8Array.from({ length: 20_000 }, (_, i) => (i % 100 === 0 ? 1 : 0));
  const { original, candidate } = stored!.record;
  const sliced = (one: typeof original) => ({ ...one, predictions: { ...one.predictions!, slices: { night } } });
  const record = { ...stored!.record, original: sliced(original), candidate: sliced(candidate) };
  const gates = [{ metric: 'accuracy', against: 'baseline', limit: '1 pp', level: 'error', slice: 'night' }];
  const planned = plan({ record });
  const told = { ...planned, config: { ...planned.config, gates } } as unknown as PlannedTarget;
  expect(foresee([told], settings)).toEqual([
    expect.stringMatching(
      /^tiny: Accuracy against the baseline: the limit 1 pp is finer than `night` resolves: 200 examples surely/,
    ),
  ]);
  expect(foresee([plan({ record })], settings)).toEqual([]);
});

test('a release is told of its own gates, or of the everyday ones made strict and held against the last release too', () => {
  const stored = recorded(200, 2);
  expect(foresee([plan(stored)], settings, 'release').map((line) => line.slice(0, 40))).toEqual([
    'tiny: Accuracy against the baseline: the',
    'tiny: Accuracy against the release: the ',
  ]);
  const own = [{ metric: 'accuracy', against: 'release', limit: '1 pp', level: 'error' as const }];
  const planned = plan(stored, '90 pp');
  const listed = { ...planned, config: { ...planned.config, gates: own, release: { gates: own } } };
  expect(foresee([listed as unknown as PlannedTarget], settings, 'release')).toHaveLength(1);
});

test('nothing is said where it is resolved, nothing is on record, nothing is measured, or the input is wrong', () => {
  expect(foresee([plan(recorded(20_000, 100))], settings)).toEqual([]);
  expect(foresee([plan(undefined)], settings)).toEqual([]);
  expect(foresee([{ ...plan(recorded(200, 2)), request: undefined }], settings)).toEqual([]);
  const failure = { kind: 'input', code: 'x', parts: { what: 'x' } } as const;
  expect(foresee([{ name: 'broken', failure }], settings)).toEqual([]);
});
