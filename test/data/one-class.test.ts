import { expect, test } from '@jest/globals';
import { collect, failureOf, input, open } from './build.ts';

const rows = (labels: readonly number[]) => `x,y,label\n${labels.map((label, i) => `${i},1,${label}\n`).join('')}`;
const varied = rows([0, 1, 2, 0, 1, 2]);
const one = rows([1, 1, 1, 1]);
const two = { inputs: [input(2)], outputs: 3 };
const csv = (path: string) => ({ format: 'csv', path, label: 'label' });

test.each([
  ['train', 'no classifier can learn from them'],
  ['validation', 'no epoch can be judged by them'],
  ['test', 'no classifier can be judged by them'],
])('a %s split of one class is refused by name', async (split, why) => {
  const config = { test: csv('varied.csv'), train: csv('varied.csv'), [split]: csv('one.csv') };
  const failure = await failureOf(open(config, { 'varied.csv': varied, 'one.csv': one }, two));
  expect(failure).toMatchObject({ code: 'one-class', exitCode: 2 });
  expect(failure.message).toMatch(`one.csv: all 4 examples of the ${split} split are of class 1, so that ${why}.`);
});

test('numbers to regress on may all be one, and a small validation split that was drawn may hold one class', async () => {
  const config = { test: csv('varied.csv'), train: csv('one.csv') };
  const files = { 'varied.csv': varied, 'one.csv': one };
  await expect(open(config, files, { inputs: [input(2)], outputs: 1, task: 'regression' })).resolves.toBeDefined();
  const drawn = await open(
    { all: csv('varied.csv'), split: { train: 0.5, validation: 0.1, test: 0.4, seed: 0 } },
    files,
    two,
  );
  expect(drawn.validation?.count).toBe(1);
});

test.each(['train', 'validation', 'test'])(
  'a module that yields one class as its %s split is refused at its end',
  async (split) => {
    const importModule = async (path: string) => ({
      default: () => [
        {
          inputs: [
            [0, 1],
            [1, 1],
          ],
          labels: [1, 1],
        },
        { inputs: [[2, 1]], labels: [path === 'one.mjs' ? 1 : 2] },
      ],
    });
    const module = (path: string) => ({ format: 'module', path });
    const splits = await open(
      { test: module('varied.mjs'), train: module('varied.mjs'), [split]: module('one.mjs') },
      {},
      { ...two, importModule },
    );
    for (const [name, source] of Object.entries(splits)) {
      if (name === split) {
        const failure = await failureOf(collect(source, { size: 2 }));
        expect(failure.message).toMatch(`one.mjs: all 3 examples of the ${split} split are of class 1`);
      } else await expect(collect(source, { size: 2 })).resolves.toBeDefined();
    }
  },
);
