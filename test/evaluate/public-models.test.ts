/** Public models on public data: the figures that Python or their authors report for them. */
import { beforeAll, expect, test } from '@jest/globals';
import { type QuantizeOptions, quantize, quantizeSchema } from '../../src/compress/quantize.ts';
import { openSplits } from '../../src/data/open.ts';
import { type DataOptions, dataSchema } from '../../src/data/options.ts';
import { recordPredictions } from '../../src/edge/backend/native-kernels/recorded/record-predictions.ts';
import { diskFiles } from '../../src/edge/files/disk.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { measureLatency } from '../../src/evaluate/latency.ts';
import { checkSaving } from '../../src/evaluate/saving.ts';
import { type Task, taskSchema } from '../../src/evaluate/task.ts';
import { seededRandom } from '../../src/math/random.ts';
import { digestOf } from '../../src/model/digest.ts';
import type { Model } from '../../src/model/model.ts';
import { modelFilesOf, readModel, readModelFiles } from '../../src/model/read.ts';
import { loadRunnable } from '../../src/model/runnable.ts';
import { measureSize } from '../../src/model/size.ts';
import { writeModel } from '../../src/model/write.ts';
import { check } from '../../src/schema.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { needs, sharedFolder } from '../support/needs.ts';

needs(sharedFolder(), 'public models and data')('public models', (shared) => {
  let backend: TestBackend;
  beforeAll(async () => {
    [backend] = (await openTestBackends()).all;
  });

  async function open(entry: string, data: object, taskOptions: object) {
    const tf = await backend.use();
    const files = diskFiles(shared);
    const task = parsed<Task>(taskSchema, taskOptions);
    const model = await readModel(entry, (path) => files.read(path));
    const modelFiles = await modelFilesOf(entry, (path) => files.read(path));
    const runnable = await loadRunnable(tf, model);
    const { test: source } = await openSplits(parsed<DataOptions>(dataSchema, data), {
      files,
      importModule: async () => ({}),
      inputs: runnable.inputs,
      outputs: 0,
      task: task.kind,
    });
    return {
      tf,
      runnable,
      model,
      size: await measureSize(modelFiles),
      digest: digestOf(modelFiles),
      source,
      task,
      batchSize: 500,
      importModule: async () => ({}),
    };
  }

  const mnist = (divide: number) => ({
    test: {
      format: 'idx',
      inputs: 'data/mnist/t10k-images-idx3-ubyte.gz',
      labels: 'data/mnist/t10k-labels-idx1-ubyte.gz',
    },
    preprocess: { divide },
  });

  test.each([
    ['mnist-convnet-aslamplr/model.json', 255, 0.9929],
    ['g-mnist-cnn-07subhadip/model.json', 1, 0.9889],
  ])('%s on all of MNIST', async (path, divide, accuracy) => {
    const request = await open(`models/${path}`, mnist(divide), { kind: 'classification' });
    const { evaluation } = await evaluate(request);
    expect(evaluation.metrics.accuracy).toBeCloseTo(accuracy, 4);
    expect(evaluation.findings).toEqual([]);
    expect(evaluation.metrics.ece).toBeLessThan(0.02);
    request.runnable.dispose();
  });

  test('pixels of the wrong range give chance level, and the model says so', async () => {
    const model = 'models/mnist-convnet-aslamplr/model.json';
    const limited = (preprocess: object) => ({ test: { ...mnist(1).test, limit: 500 }, preprocess });
    const right = await open(model, limited({ divide: 255 }), { kind: 'classification' });
    const wrong = await open(model, limited({ divide: 255, mean: 1e6 }), { kind: 'classification' });
    const { evaluation } = await evaluate({ ...wrong, original: await evaluate(right) });
    expect(evaluation.findings.map(({ code }) => code)).toContain('chance-level');
    expect(evaluation.metrics.negativeFlips).toBeGreaterThan(0.5);
  });

  test('abalone: regression', async () => {
    const data = {
      test: { format: 'csv', path: 'data/tabular/abalone.csv', label: -1, categories: { sex: ['F', 'M', 'I'] } },
    };
    const request = await open('models/abalone-tfjs-examples/model.json', data, { kind: 'regression' });
    const { evaluation } = await evaluate(request);
    expect(evaluation.metrics.mae).toBeCloseTo(1.906, 3);
    expect(evaluation.metrics.r2).toBeCloseTo(0.311, 3);
  });

  test.each([
    ['mnist-convnet-aslamplr/model.json', 255],
    ['g-mnist-cnn-07subhadip/model.json', 1],
  ])('%s predicts the same when it is saved and loaded, original and compressed', async (path, divide) => {
    const request = await open(`models/${path}`, mnist(divide), { kind: 'classification' });
    for await (const batch of request.source.batches({ size: 8 })) {
      const quicken = backend.kind === 'native' ? recordPredictions : undefined;
      const digest = 'not that of the copy';
      for (const type of [undefined, 'uint8', 'float16'] as const) {
        const model = type === undefined ? request.model : quantized(request.model, type);
        const runnable = await loadRunnable(request.tf, model, quicken);
        expect(await checkSaving({ ...request, model, runnable, quicken, digest, batch })).toEqual([]);
        runnable.dispose();
      }
      break;
    }
  });

  test('a model is as fast as itself', async () => {
    const request = await open('models/mnist-convnet-aslamplr/model.json', mnist(255), { kind: 'classification' });
    const other = await loadRunnable(request.tf, request.model);
    for await (const batch of request.source.batches({ size: 1 })) {
      const before = request.tf.memory().numTensors;
      const figures = await measureLatency({
        ...request,
        original: request.runnable,
        candidate: other,
        batch,
        batchSize: 1,
        seconds: 0.5,
        now: () => performance.now(),
      });
      expect(figures.candidate.ratio).toBeGreaterThan(0.7);
      expect(figures.candidate.ratio).toBeLessThan(1.4);
      expect(request.tf.memory().numTensors).toBe(before);
      break;
    }
  });
});

function quantized(model: Model, type: 'uint8' | 'float16'): Model {
  const context = { random: seededRandom(1), masks: new Map() };
  const { model: smaller } = quantize.apply(model, { ...parsed<QuantizeOptions>(quantizeSchema, { type }) }, context);
  return readModelFiles(writeModel(smaller));
}

function parsed<T>(schema: object, value: unknown): T {
  const checked = check<T>(schema, value);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  return checked.value;
}
