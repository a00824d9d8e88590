import { beforeAll, expect, test } from '@jest/globals';
import type { SliceOptions } from '../../src/data/slice/options.ts';
import type { Batch, Source } from '../../src/data/source.ts';
import { collectSlices } from '../../src/evaluate/collect/slices.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Task } from '../../src/evaluate/task.ts';
import type { Tf } from '../../src/model/runnable.ts';
import { indexSource, tableRunnable } from '../support/fake-runnable.ts';
import { openTestBackends } from '../support/kernels.ts';

let tf: Tf;
beforeAll(async () => {
  tf = await (await openTestBackends()).cpu.use();
});

const labels = [0, 1, 2, 0, 1, 2, 0];
const sites = ['lab', 'lab', 'field', null, 'lab', 'field', 'lab'];

/** The examples of `indexSource` with a column. */
function source(withLabels = true): Source {
  const plain = indexSource(labels.length, withLabels ? labels : undefined);
  return {
    ...plain,
    async *batches(options) {
      for await (const batch of plain.batches(options)) {
        const rows = batch.ids.map((id) => Number(id.split(' ')[1]));
        yield { ...batch, metadata: { site: rows.map((row) => sites[row]) } };
      }
    },
  };
}

const task: Task = { kind: 'classification', classes: ['a', 'b', 'c'], topK: [], metrics: [] };
const rows = labels.map((own, row) => [0, 1, 2].map((index) => (index === (row === 3 ? 1 : own) ? 0.8 : 0.1)));

function run(slices: SliceOptions[], more: object = {}, data = source()) {
  const size = { raw: 30, gzip: 20, brotli: 10, weights: 24, files: [], brotliQuality: 11 } as const;
  const model = { format: 'layers-model', topology: {}, extras: {}, weights: [] } as const;
  const importModule = async () => ({});
  const runnable = tableRunnable(tf, rows);
  return evaluate({
    tf,
    runnable,
    model,
    size,
    digest: 'd',
    source: data,
    task,
    slices,
    batchSize: 3,
    importModule,
    ...more,
  });
}

test('membership and true classes are known per example, over the ends of batches', async () => {
  const slices = [
    { name: 'lab', column: 'site', equals: 'lab' },
    { name: 'late', where: 'label == "c" || endsWith(id, " 6")' },
    { name: 'nowhere', where: 'site == null' },
    { name: 'b', label: 1 },
  ];
  const first = await run(slices);
  const { predictions } = first.evaluation;
  expect(predictions.slices).toEqual({
    lab: Uint8Array.of(1, 1, 0, 0, 1, 0, 1),
    late: Uint8Array.of(0, 0, 1, 0, 0, 1, 1),
    nowhere: Uint8Array.of(0, 0, 0, 1, 0, 0, 0),
    b: Uint8Array.of(0, 1, 0, 0, 1, 0, 0),
  });
  expect(predictions.truth).toEqual(Int32Array.from(labels));
  // The other models stand on the same examples: they are not looked at again.
  const second = await run(slices, { original: first }, { ...source(), batches: indexSource(7, labels).batches });
  expect(second.evaluation.predictions.slices).toBe(predictions.slices);
});

test('without slices there are none', async () => {
  expect((await run([])).evaluation.predictions).not.toHaveProperty('slices');
});

test('what can’t be used is told by the name of the slice, and the example', async () => {
  await expect(run([{ name: 'odd', where: 'site < 3' }])).rejects.toThrow(
    'slice `odd`, example `example 0`: the text "lab" is compared with the number 3. Write texts in quotation marks and numbers without.',
  );
  await expect(run([{ name: 'odd', label: 'd' }])).rejects.toThrow('slice `odd`: there is no class `d`');
  await expect(run([{ name: 'odd', label: 1 }], {}, source(false))).rejects.toThrow(
    'slice `odd`: it looks at labels and the test data has none',
  );
});

test('labels of several classes, and numbers', () => {
  const batch = (values: Uint8Array | Float32Array, width: number): Batch => ({
    size: 2,
    inputs: {},
    labels: { shape: [2, width], values },
    ids: ['x', 'y'],
  });
  const several = collectSlices(
    [
      { name: 'dogs', label: 'dog' },
      { name: 'either', where: '"cat" in label || 2 in label' },
    ],
    'multiLabel',
    ['cat', 'dog', 'cow'],
  );
  several.add(batch(Uint8Array.of(1, 1, 0, 0, 1, 0), 3));
  expect(several.finish()).toEqual({ dogs: Uint8Array.of(1, 1), either: Uint8Array.of(1, 0) });
  const numbers = collectSlices([{ name: 'large', where: 'label > 2.5' }], 'regression', undefined);
  numbers.add(batch(Float32Array.of(2, 3), 1));
  expect(numbers.finish()).toEqual({ large: Uint8Array.of(0, 1) });
});
