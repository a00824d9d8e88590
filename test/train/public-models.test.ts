/** Public models of others: prune, fine-tune and quantize bring them down in size and keep what they can do. */
import { beforeAll, expect, test } from '@jest/globals';
import { methodOf } from '../../src/compress/methods.ts';
import { diskFiles } from '../../src/edge/files/disk.ts';
import { seededRandom } from '../../src/math/random.ts';
import { modelFilesOf, readModel, readModelFiles } from '../../src/model/read.ts';
import { weightRole } from '../../src/model/roles.ts';
import { loadRunnable } from '../../src/model/runnable.ts';
import { measureSize } from '../../src/model/size.ts';
import { writeModel } from '../../src/model/write.ts';
import { openTestBackends, type TestBackend } from '../support/kernels.ts';
import { needs, sharedFolder } from '../support/needs.ts';
import { compressProject, configOf } from './compress-project.ts';

const mnist = (divide: number) => ({
  train: {
    format: 'idx',
    inputs: 'data/mnist/train-images-idx3-ubyte.gz',
    labels: 'data/mnist/train-labels-idx1-ubyte.gz',
    limit: 640,
  },
  validation: {
    format: 'idx',
    inputs: 'data/mnist/t10k-images-idx3-ubyte.gz',
    labels: 'data/mnist/t10k-labels-idx1-ubyte.gz',
    limit: 200,
  },
  test: {
    format: 'idx',
    inputs: 'data/mnist/t10k-images-idx3-ubyte.gz',
    labels: 'data/mnist/t10k-labels-idx1-ubyte.gz',
    limit: 600,
  },
  preprocess: { divide },
});
const classes = { kind: 'classification' };
const iris = {
  all: { format: 'csv', path: 'data/tabular/iris.csv', label: 4 },
  preprocess: { labelMap: { 'Iris-setosa': 0, 'Iris-versicolor': 1, 'Iris-virginica': 2 } },
};
const abalone = {
  all: { format: 'csv', path: 'data/tabular/abalone.csv', label: 'rings', categories: { sex: ['M', 'F', 'I'] } },
};

needs(sharedFolder(), 'public models and data')('public models', (shared) => {
  let backend: TestBackend;
  beforeAll(async () => {
    backend = (await openTestBackends()).all[0];
  }, 60_000);

  test.each([
    ['mnist-convnet-aslamplr/model.json', mnist(255), classes, 0.7, 0.03, 4],
    ['g-mnist-cnn-07subhadip/model.json', mnist(1), classes, 0.6, 0.03, 3],
    ['iris-vme-hpssjellis/iris_vme.json', iris, classes, 0.3, 0.1, 1],
    ['abalone-tfjs-examples/model.json', abalone, { kind: 'regression' }, 0.5, 0.15, 1.5],
  ] as const)(
    '%s',
    async (path, data, task, sparsity, loss, smaller) => {
      const model = `models/${path}`;
      const { original, candidate, steps, fineTune, files } = await compressProject(
        backend,
        shared,
        configOf({
          model,
          data,
          task,
          recipe: [{ method: 'prune', sparsity }, { method: 'quantize' }],
          fineTune: { epochs: 1 },
        }),
      );
      console.log(path, original, candidate, JSON.stringify(steps, null, 1), JSON.stringify(fineTune));
      const before = await measureSize(await modelFilesOf(model, diskFiles(shared).read));
      expect(fineTune?.steps).toBeGreaterThan(0);
      // MAE is better when lower.
      expect((original - candidate) * (task.kind === 'regression' ? -1 : 1)).toBeLessThan(loss);
      expect(before.brotli / (await measureSize(files)).brotli).toBeGreaterThan(smaller);
      expect(steps.map(({ method }) => method)).toEqual(['prune', 'quantize']);
    },
    120_000,
  );

  test('a MobileNet without labels is pruned and quantized; depthwise kernels stay, and it loads', async () => {
    const path = 'models/teachablemachine-mobilenetv2-phishing/model.json';
    const model = await readModel(path, diskFiles(shared).read);
    const context = { random: seededRandom(0), masks: new Map() };
    const [cut, narrow] = [{ method: 'prune', sparsity: 0.6 }, { method: 'quantize' }].map(
      (step) => configOf({ model: path, data: abalone, task: { kind: 'regression' }, recipe: [step] }).recipe[0],
    );
    const pruned = await methodOf(cut).apply(model, cut, context);
    const { model: small } = await methodOf(narrow).apply(pruned.model, narrow, { ...context, masks: pruned.masks });
    const roles = weightRole(model);
    const changed = pruned.model.weights.filter((weight, i) => weight !== model.weights[i]).map(({ name }) => name);
    expect(changed.length).toBeGreaterThan(20);
    expect(new Set(changed.map((name) => roles.get(name)?.role))).toEqual(new Set(['kernel']));
    expect(pruned.notes.at(-1)).toMatch(/^17 depthwise kernels \([\d,]+ weights\) left alone/);
    const loaded = await loadRunnable(await backend.use(), readModelFiles(writeModel(small)));
    loaded.dispose();
  }, 60_000);
});
