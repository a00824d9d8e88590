import { expect, test } from '@jest/globals';
import { openShards } from '../../../src/run/search/shards.ts';

type Json = Record<string, unknown>;

const study: Json = { original: { accuracy: 0.9, sizeBrotli: 100 }, examples: 300, seeds: [4, 0] };
const head = (index: number, of = 4, over: Json = {}): Json => ({
  journal: 1,
  target: 'tiny',
  study: { ...study, ...over },
  shard: { index, of },
});
const trial = (over: Json = {}): Json => ({
  trial: 0,
  rung: 0,
  point: {},
  recipe: [{ method: 'prune', sparsity: 0.5 }],
  metrics: { accuracy: 0.9, sizeBrotli: 60 },
  ...over,
});
const journal = (...entries: Json[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
const open = (...texts: string[]) => openShards(texts.map((text, i) => ({ path: `${i + 1}.jsonl`, text })));

test('what is missing is named, what is empty is missing', () => {
  const shards = open(journal(head(2), trial()), '', journal(head(4)), '{"journal":1,"targ');
  expect(shards).toMatchObject({ of: 4, missing: [1, 3], examples: 300, seed: 4 });
  expect(shards.journals.map(({ trials }) => trials.length)).toEqual([1, 0]);
  expect(() => open('', '')).toThrow('1.jsonl: the journal is empty');
});

test('another study, or another number of shards, is refused by name', () => {
  expect(() => open(journal(head(1)), journal(head(2, 4, { seeds: [5, 0] })))).toThrow(
    '2.jsonl: it is of another study than 1.jsonl (seeds differ)',
  );
  expect(() => open(journal(head(1)), journal(head(2, 3)))).toThrow('(number of shards differ)');
});

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const hostile: Record<string, string> = {
  'no journal': 'MZ\u0000\u0001\n',
  'a study without an original': journal({ ...head(1), study: {} }),
  'a text for a number': journal(head(1, 4, { examples: '300' })),
  'a seed that would leave its comment': journal(head(1, 4, { seeds: ['1\n    gates: []', 0] })),
  'more shards than anybody has': journal(head(1, 1e15)),
  'a shard beyond the last': journal(head(5, 4)),
  'a method that there is not': journal(head(1), trial({ recipe: [{ method: 'constructor' }] })),
  'an option out of its range': journal(head(1), trial({ recipe: [{ method: 'prune', sparsity: 7 }] })),
  'an order that is none': journal(
    head(1),
    trial({ recipe: [{ method: 'quantize' }, { method: 'prune', sparsity: 0.5 }] }),
  ),
  'a figure that is none': journal(head(1), trial({ metrics: { accuracy: '1' } })),
  'a figure beyond numbers': journal(head(1), trial()).replace('0.9,"sizeBrotli":60', '1e999,"sizeBrotli":60'),
  'brackets without end': `${journal(head(1)).replace('"seeds"', `"space":${deep},"seeds"`)}`,
  'brackets in a point': journal(head(1), trial()).replace('"point":{}', `"point":${deep}`),
};

test.each(Object.entries(hostile))('a hostile journal is refused: %s', (_, text) => {
  expect(() => open(text)).toThrow(expect.objectContaining({ code: 'search/journal', kind: 'input' }));
});
