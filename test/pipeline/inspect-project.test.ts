import { beforeAll, expect, test } from '@jest/globals';
import { memoryFiles } from '../../src/edge/files/memory.ts';
import { measureSize } from '../../src/model/size.ts';
import { writeModel } from '../../src/model/write.ts';
import { inspectProject } from '../../src/pipeline/inspect-project.ts';
import { isSurelyBetter } from '../../src/pipeline/tell-apart.ts';
import type { Tools } from '../../src/pipeline/tools.ts';
import { dataOptions } from '../data/build.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { samplePredictions } from '../support/sample-measurement.ts';
import { tinyCsv, tinyModel } from '../support/tiny-project.ts';

let backend: TestBackend;
beforeAll(async () => {
  backend = (await openTestBackends()).wasm;
}, 60_000);

const test8 = { format: 'csv', path: 'test.csv', label: 'label' };
/** The model wants values as they are; a shift by 4 is bad for it, a small one hardly. */
const reading = (mean: number) => dataOptions({ test: test8, preprocess: { mean } });

async function inspect(means: readonly number[], limit = 300, more = 3000) {
  const model = [...writeModel(tinyModel())].map(([name, bytes]) => [`m/${name}`, bytes] as const);
  const files = memoryFiles(new Map<string, Uint8Array | string>([...model, ['test.csv', tinyCsv(4000, 'test', 1.6)]]));
  const tools = {
    tf: await backend.use(),
    files,
    now: () => 0,
    progress: () => {},
    freeMemory: () => {},
    batchDivisor: 1,
    sizeOf: () => measureSize(new Map()),
  } as unknown as Tools;
  const task = { kind: 'classification' as const, topK: [], metrics: [] };
  return inspectProject({ model: 'm/model.json', task, readings: means.map(reading), limit, more }, tools);
}

test('a reading that is surely better takes the place of the likeliest', async () => {
  const { chosen, next, undecided } = await inspect([4, 0]);
  expect(chosen).toMatchObject({ data: reading(0), examples: 300 });
  expect(next).toMatchObject({ data: reading(4) });
  expect(chosen.score).toBeGreaterThan(next!.score! + 0.1);
  expect(undecided).toBeUndefined();
  expect(chosen).not.toHaveProperty('evaluation');
});

test('one that is better by chance does not, and is named', async () => {
  const means = [0, 0.1, 0.2, 0.3, -0.1, -0.2, -0.3];
  const scores = await Promise.all(means.map(async (mean) => ({ mean, score: (await inspect([mean])).chosen.score! })));
  const [worse, better] = [
    scores.reduce((a, b) => (b.score < a.score ? b : a)),
    scores.reduce((a, b) => (b.score > a.score ? b : a)),
  ];
  expect(better.score).toBeGreaterThan(worse.score);
  const { chosen, next, undecided } = await inspect([worse.mean, better.mean], 300, 300);
  expect(chosen).toMatchObject({ data: reading(worse.mean), score: worse.score });
  expect(undecided).toMatchObject({ data: reading(better.mean), score: better.score, examples: 300 });
  expect(next).toEqual(undecided);
});

test('more examples are looked at where few cannot tell', async () => {
  const few = await inspect([1, 0], 40, 40);
  const { chosen, undecided } = await inspect([1, 0], 40, 4000);
  expect(few.chosen).toMatchObject({ data: reading(1), examples: 40 });
  expect(few.undecided?.data).toEqual(reading(0));
  expect(chosen).toMatchObject({ data: reading(0), examples: 4000 });
  expect(undecided).toBeUndefined();
});

test('a reading that does not fit is passed over; where none does, the reason is kept', async () => {
  expect((await inspect([0])).chosen.score).toBeGreaterThan(0.6);
  const tools = { files: memoryFiles(new Map()), now: () => 0, progress: () => {}, freeMemory: () => {} };
  const task = { kind: 'classification' as const, topK: [], metrics: [] };
  const none = await inspectProject(
    { model: 'm.json', task, readings: [reading(0)], limit: 9, more: 9 },
    tools as unknown as Tools,
  );
  expect(none.chosen.reason).toContain('m.json');
});

test('pairs decide: the same shares are sure or not by how many answers changed', () => {
  const predictions = (right: (index: number) => boolean) => ({
    ...samplePredictions(200),
    correct: Uint8Array.from({ length: 200 }, (_, index) => Number(right(index))),
  });
  const base = predictions((index) => index % 10 !== 0);
  // 5 gained, none lost.
  expect(
    isSurelyBetter(
      predictions((index) => index % 10 !== 0 || index < 50),
      base,
    ),
  ).toBe(true);
  // 20 gained, 15 lost: as many more, in the noise.
  const shuffled = predictions((index) => index % 10 === 0 || (index % 10 > 0 && !(index % 13 === 1)));
  expect(isSurelyBetter(shuffled, base)).toBe(false);
  expect(isSurelyBetter(base, base)).toBe(false);
  const losses = (shift: number) => ({
    ...samplePredictions(100),
    correct: undefined,
    losses: Float32Array.from({ length: 100 }, (_, index) => 1 + 0.1 * Math.sin(index) + shift),
  });
  expect(isSurelyBetter(losses(-0.1), losses(0))).toBe(true);
  expect(isSurelyBetter(losses(0), losses(0))).toBe(false);
  expect(isSurelyBetter(losses(0.1), losses(0))).toBe(false);
});
