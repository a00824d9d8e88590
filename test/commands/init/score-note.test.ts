import { expect, test } from '@jest/globals';
import { scoreNote } from '../../../src/commands/init/inspect.ts';
import type { ReadingOfData } from '../../../src/pipeline/inspect-project.ts';
import { dataOptions } from '../../data/build.ts';

const reading = (divide: number, mean: number, score: number, examples = 1000): ReadingOfData => ({
  data: dataOptions({
    test: { format: 'idx', inputs: 'x' },
    preprocess: { divide, mean },
  }),
  score,
  examples,
});
const accuracy = { title: 'Accuracy', unit: 'fraction' } as const;

test('the best reading is named with the next', () => {
  expect(scoreNote({ chosen: reading(1, 0, 0.953), next: reading(255, 0, 0.21) }, accuracy, 3)).toBe(
    'Accuracy of the original on 1,000 examples: 95.30 %, with values as they are, the reading of 3 that is taken; the next best, values divided by 255 (21.00 %).',
  );
});

test('where examples cannot tell, nobody says best', () => {
  const chosen = reading(255, 0, 0.948, 5000);
  const rival = reading(1, 0, 0.953, 5000);
  const note = scoreNote({ chosen, next: rival, undecided: rival }, accuracy, 3);
  expect(note).toBe(
    'Accuracy of the original on 5,000 examples: 94.80 % (values divided by 255). 5,000 examples do not tell this from values as they are (95.30 %): the more usual reading is taken; change `preprocess` if the model was trained otherwise.',
  );
});

test('one reading needs no comparison, no labels no score', () => {
  expect(scoreNote({ chosen: reading(127.5, 1, 0.5, 77) }, accuracy, 1)).toBe(
    'Accuracy of the original on 77 examples: 50.00 %.',
  );
  expect(scoreNote({ chosen: { data: reading(1, 0, 0).data } }, accuracy, 3)).toMatch(/^The data has no labels/);
});
