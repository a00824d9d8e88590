import { expect, test } from '@jest/globals';
import { readJournal, writeJournal } from '../../src/analyze/trial-journal.ts';
import { madeUpAnalysis } from './trials.ts';

const { trials } = madeUpAnalysis({ samples: 4 });

test('what was written is read', () => {
  const read = readJournal(writeJournal('key', trials), 'key');
  expect([...read.values()]).toEqual(JSON.parse(JSON.stringify(trials)));
});

test('trials that stand on something else are not taken', () => {
  expect(readJournal(writeJournal('key', trials), 'other').size).toBe(0);
  expect(readJournal('', 'key').size).toBe(0);
  expect(readJournal('no journal\n{}', 'key').size).toBe(0);
});

test('a line that is damaged costs its own trial only', () => {
  const lines = writeJournal('key', trials).split('\n');
  lines[2] = lines[2].slice(0, 20);
  expect(readJournal(lines.join('\n'), 'key').size).toBe(trials.length - 1);
});
