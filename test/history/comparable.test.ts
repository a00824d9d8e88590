import { expect, test } from '@jest/globals';
import { comparable, factDifferences, sameFacts } from '../../src/history/comparable.ts';
import { contentKey } from '../../src/history/content-key.ts';
import { sampleFacts } from '../support/sample-measurement.ts';

const content = {
  model: 'm',
  data: 'd',
  recipe: { steps: [{ method: 'prune', sparsity: 0.5 }], seed: 0 },
  settings: { kind: 'classification' },
  toolchain: { version: '0.1.0' },
};

test('equal content gives equal keys, whatever the order of its entries', () => {
  const turned = { ...content, recipe: { seed: 0, steps: [{ sparsity: 0.5, method: 'prune' }] } };
  expect(contentKey(turned)).toEqual(contentKey(content));
  expect(contentKey(content).digest).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['model', { model: 'm2' }],
  ['data', { data: 'd2' }],
  ['recipe', { recipe: { ...content.recipe, seed: 1 } }],
  ['settings', { settings: { kind: 'regression' } }],
  ['toolchain', { toolchain: { version: '0.2.0' } }],
] as const)('another %s changes that part and the whole, nothing else', (part, change) => {
  const [before, after] = [contentKey(content), contentKey({ ...content, ...change })];
  const differing = (Object.keys(before) as (keyof typeof before)[]).filter((name) => before[name] !== after[name]);
  expect(differing.sort()).toEqual(['digest', part].sort());
});

test('steps in another order are another recipe', () => {
  const steps = [{ method: 'prune' }, { method: 'quantize' }];
  const key = (recipe: unknown) => contentKey({ ...content, recipe }).digest;
  expect(key(steps)).not.toBe(key([...steps].reverse()));
});

test.each([
  [
    { backend: 'wasm', tensorflow: '4.22.0' } as const,
    'it was measured on native TensorFlow 2.21.0, this run is on TensorFlow.js WASM 4.22.0',
  ],
  [{ tensorflow: '2.15.0' }, 'it was measured on native TensorFlow 2.21.0, this run is on native TensorFlow 2.15.0'],
  [{ cpu: 'Apple M3' }, 'it was measured on AMD EPYC 7763, this run is on Apple M3'],
  [{ isa: 'avx2 fma' }, 'it was measured with the instructions avx2 avx512f fma, this processor has avx2 fma'],
  [{ oneDnn: true }, 'it was measured with oneDNN off, this run has it on'],
  [{ threads: 4 }, 'it was measured with 2 threads, this run has 4'],
])('%o is named', (change, sentence) => {
  const recorded = { ...sampleFacts, isa: 'avx2 avx512f fma' };
  expect(factDifferences(recorded, { ...recorded, ...change })).toEqual([sentence]);
});

test('a record that does not say which instructions it was measured with is told by the name of the processor', () => {
  expect(sameFacts(sampleFacts, { ...sampleFacts, isa: 'avx2 fma' })).toBe(true);
});

test('versions of Node, the platform name and the reason for a backend do not count', () => {
  const now = { ...sampleFacts, node: 'v24.1.0', platform: 'linux x64 6.1', reason: 'asked for' };
  expect(sameFacts(sampleFacts, now)).toBe(true);
});

test('content and facts together', () => {
  const key = contentKey(content);
  expect(comparable({ key, facts: sampleFacts }, { key, facts: sampleFacts })).toEqual({ same: true });
  expect(comparable({ key, facts: sampleFacts }, { key })).toEqual({ same: true });
  const now = { key: { ...key, data: 'x', settings: 'y' }, facts: { ...sampleFacts, cpu: 'c', threads: 1 } };
  const found = comparable({ key, facts: sampleFacts }, now);
  expect(found).toMatchObject({ same: false });
  expect(found.same ? [] : found.reasons).toHaveLength(4);
});
