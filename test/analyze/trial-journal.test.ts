import { expect, test } from '@jest/globals';
import type { AnalysedTrial } from '../../src/analyze/analysis.ts';
import { judgeTrial } from '../../src/analyze/judge-trial.ts';
import { journalHead, journalLine, readJournal } from '../../src/analyze/trial-journal.ts';
import { madeUpAnalysis } from './trials.ts';

const { trials } = madeUpAnalysis({ samples: 4 });
const written = (key: string, all: readonly object[] = trials) =>
  journalHead(key) + all.map((trial) => journalLine(trial as AnalysedTrial)).join('');

test('what was written is read', () => {
  const text = written('key');
  const read = readJournal(text, 'key');
  expect([...read.trials.values()]).toEqual(JSON.parse(JSON.stringify(trials)));
  expect(read.bytes).toBe(Buffer.byteLength(text));
});

test('trials that stand on something else are not taken, and written over', () => {
  for (const text of [written('other'), '', 'no journal\n{}', 'null\n', '{"analysis":1}\n']) {
    expect(readJournal(text, 'key')).toEqual({ trials: new Map(), bytes: 0 });
  }
});

test('a line that is damaged costs its own trial only', () => {
  const lines = written('key').split('\n');
  lines[2] = lines[2].slice(0, 20);
  expect(readJournal(lines.join('\n'), 'key').trials.size).toBe(trials.length - 1);
});

test('a line that a kill has cut short is cut off, wherever it was cut', () => {
  const whole = written('key', trials.slice(0, 2));
  const last = journalLine(trials[2]);
  for (let length = 0; length < last.length; length++) {
    const { trials: read, bytes } = readJournal(whole + last.slice(0, length), 'key');
    expect([read.size, bytes]).toEqual([2, Buffer.byteLength(whole)]);
  }
});

test.each<[string, object | null]>([
  ['nothing', null],
  ['a list', []],
  ['no figures', { ...trials[1], metrics: null }],
  ['no changes', { ...trials[1], changes: undefined }],
  ['figures that are none', { ...trials[1], metrics: { accuracy: 'high' } }],
  ['half an interval', { ...trials[1], changes: { accuracy: [0.1] } }],
  ['a reliability of nothing', { ...trials[1], reliability: [null] }],
  ['an id that is no text', { ...trials[1], id: 7 }],
  ['another origin', { ...trials[1], origin: 'elsewhere' }],
  ['a recipe of nothing', { ...trials[1], recipe: [null] }],
  ['a time before all times', { ...trials[1], milliseconds: -1 }],
])('%s is no trial', (_, line) => {
  const { trials: read } = readJournal(written('key', [trials[0], line as object, trials[2]]), 'key');
  expect([...read.keys()]).toEqual([trials[0].id, trials[2].id]);
});

test('what JSON has no word for is not kept, so that it is the same before and after a kill', () => {
  const planned = { origin: 'sample', recipe: [], settings: {} } as const;
  const metrics = { accuracy: 0.5, logLoss: Number.POSITIVE_INFINITY, rmse: Number.NaN };
  const trial = judgeTrial('one', planned, { metrics, milliseconds: 1 }, undefined, {});
  expect(trial.metrics).toEqual({ accuracy: 0.5 });
  expect(readJournal(written('key', [trial]), 'key').trials.get('one')).toEqual(JSON.parse(JSON.stringify(trial)));
});
