/** Recorded predictions give what unrecorded ones give, see assigned weights, and leave nothing behind. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { LayersModel, Scalar, Tensor } from '@tensorflow/tfjs';
import { nativeBackend } from '../../../../src/edge/backend/native-kernels/native-backend.ts';
import { recordPredictions } from '../../../../src/edge/backend/native-kernels/recorded/record-predictions.ts';
import { makeOptimizer } from '../../../../src/edge/backend/optimizer.ts';
import { diskFiles } from '../../../../src/edge/files/disk.ts';
import { applyValues } from '../../../../src/model/apply-values.ts';
import type { Model } from '../../../../src/model/model.ts';
import { readModel } from '../../../../src/model/read.ts';
import { loadRunnable, loadTrainable, type Runnable, type Tf } from '../../../../src/model/runnable.ts';
import { describeNative, openTestBackends } from '../../../support/kernels.ts';
import { inputOfCase, layerCases, modelOfCase } from '../../../support/layer-cases.ts';
import { kernelsRun, type Watch, watchNative } from '../../../support/live-handles.ts';
import { modelOf, smallGraph } from '../../../support/models.ts';
import { needs, sharedFolder } from '../../../support/needs.ts';

const { native, wasm } = await openTestBackends();

describeNative('recorded predictions', () => {
  let tf: Tf;
  let watch: Watch;
  beforeEach(async () => {
    tf = await native!.use();
    watch = watchNative(tf);
  });
  afterEach(() => watch.end());

  /** Saved from WASM: in jest's sandbox TensorFlow.js does not know the arrays that an addon makes. */
  async function saved(build: () => LayersModel): Promise<Model> {
    await wasm.use();
    const built = build();
    const model = await modelOf(tf, built);
    built.dispose();
    await native!.use();
    return model;
  }

  function outputs(runnable: Runnable, x: Tensor): number[] {
    const values = Object.values(runnable.predict({ [runnable.inputs[0].name]: x })).map((tensor) => {
      const read = Array.from(tensor.dataSync());
      tensor.dispose();
      return read;
    });
    return values.flat();
  }

  /** Recorded at the first prediction; `kernels` of TensorFlow.js are run by the second. */
  async function compare(
    model: Model,
    make: (batch: number) => Tensor,
    tolerance = 1e-6,
    batches = [3, 2],
  ): Promise<number> {
    const plain = await loadTrainable(tf, model);
    const recorded = await loadTrainable(tf, model, recordPredictions);
    const xs = batches.map(make);
    // Also between the first prediction and those that follow, to the last bit.
    const first = outputs(recorded, xs[0]);
    expect(outputs(recorded, xs[0])).toEqual(first);
    const same = () => {
      for (const x of xs) {
        const expected = outputs(plain, x);
        const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1);
        const given = outputs(recorded, x);
        expect(given).toHaveLength(expected.length);
        const worst = given.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i])), 0);
        expect(worst).toBeLessThan(tolerance * largest);
      }
    };
    same();
    const kernels = kernelsRun(tf, () => void outputs(recorded, xs[0]));
    const [before, handles] = [tf.memory(), watch.live.size];
    same();
    expect(tf.memory()).toMatchObject({ numTensors: before.numTensors, numDataBuffers: before.numDataBuffers });
    expect(watch.live.size).toBe(handles);

    const moved = new Map(
      [...(await plain.values())].map(([name, values]) => [name, values.map((value) => value * 1.5)]),
    );
    plain.assign(moved);
    recorded.assign(moved);
    same();
    if (moved.size > 0) expect(outputs(recorded, xs[0])).not.toEqual(first);
    plain.dispose();
    recorded.dispose();
    tf.dispose(xs);
    return kernels;
  }

  for (const [name, one] of Object.entries(layerCases)) {
    test(`${name}: as without recording, at two batch sizes and after an assignment`, async () => {
      const model = await saved(() => modelOfCase(tf, one));
      expect(await compare(model, (batch) => inputOfCase(tf, one, batch))).toBe(0);
    });
  }

  test('a GraphModel: as without recording', async () => {
    expect(await compare(smallGraph(), (batch) => tf.randomUniform([batch, 4], -1, 1, 'float32', batch))).toBe(0);
  });

  test('two inputs and two outputs, fed with one tensor or two', async () => {
    const model = await saved(() => {
      const [a, b] = [tf.input({ shape: [3], name: 'a' }), tf.input({ shape: [3], name: 'b' })];
      const kernelInitializer = tf.initializers.glorotUniform({ seed: 1 });
      const sum = tf.layers.add().apply([a, b]) as typeof a;
      const dense = tf.layers.dense({ units: 2, kernelInitializer, name: 'one' }).apply(sum) as typeof a;
      return tf.model({ inputs: [a, b], outputs: [dense, sum] });
    });
    const [plain, recorded] = [await loadRunnable(tf, model), await loadRunnable(tf, model, recordPredictions)];
    const [x, y] = [tf.tensor2d([[1, 2, 3]]), tf.tensor2d([[-1, 0.5, 2]])];
    const read = (runnable: Runnable, given: Record<string, Tensor>) =>
      Object.values(runnable.predict(given)).map((tensor) => Array.from(tensor.dataSync()));
    for (const given of [
      { a: x, b: x },
      { a: x, b: y },
      { a: y, b: x },
      { a: y, b: y },
    ]) {
      expect(read(recorded, given)).toEqual(read(plain, given));
    }
    expect(kernelsRun(tf, () => void recorded.predict({ a: x, b: y }))).toBe(0);
  });

  test('models in turns, at more batch sizes than are kept', async () => {
    const cases = [layerCases.conv2d, layerCases['max pooling']];
    const models = [await saved(() => modelOfCase(tf, cases[0])), await saved(() => modelOfCase(tf, cases[1]))];
    const plain = await Promise.all(models.map((model) => loadRunnable(tf, model)));
    const recorded = await Promise.all(models.map((model) => loadRunnable(tf, model, recordPredictions)));
    const xs = [1, 2, 3, 4, 5, 6].map((batch) => inputOfCase(tf, cases[0], batch));
    for (let round = 0; round < 2; round++) {
      for (const x of xs) {
        for (const i of [0, 1]) {
          const expected = outputs(plain[i], x);
          for (const [k, value] of outputs(recorded[i], x).entries()) expect(value).toBeCloseTo(expected[k], 6);
        }
      }
    }
  });

  test('dispose gives back all that was kept', async () => {
    const model = await saved(() => modelOfCase(tf, layerCases.lstm));
    const xs = [2, 3].map((batch) => inputOfCase(tf, layerCases.lstm, batch));
    const once = async (quicken?: typeof recordPredictions): Promise<number> => {
      const runnable = await loadRunnable(tf, model, quicken);
      for (const x of [...xs, ...xs]) outputs(runnable, x);
      const kept = watch.live.size;
      runnable.dispose();
      return kept - watch.live.size;
    };
    await once();
    const [tensors, handles] = [tf.memory().numTensors, watch.live.size];
    // More is kept with recording: the start state of the LSTM.
    expect(await once(recordPredictions)).toBeGreaterThan(await once());
    expect(tf.memory().numTensors).toBe(tensors);
    expect(watch.live.size).toBe(handles);
  });

  test('an operation that fails fails as it does without recording, and leaves nothing', async () => {
    const model = await saved(() => modelOfCase(tf, layerCases['max pooling']));
    const [plain, recorded] = [await loadRunnable(tf, model), await loadRunnable(tf, model, recordPredictions)];
    const x = inputOfCase(tf, layerCases['max pooling'], 2);
    const expected = outputs(recorded, x);
    const handles = watch.live.size;
    watch.fail = '_MklNativeMaxPool';
    expect(() => outputs(recorded, x)).toThrow('TensorFlow.js failed while it ran the model: Invalid TF_Status: 8');
    const said = (runnable: Runnable): string => {
      try {
        outputs(runnable, x);
      } catch (error) {
        return String(error);
      }
      return 'nothing';
    };
    expect(said(recorded)).toBe(said(plain));
    watch.fail = undefined;
    outputs(plain, x);
    expect(watch.live.size).toBeLessThanOrEqual(handles);
    for (const [i, value] of outputs(recorded, x).entries()) expect(value).toBeCloseTo(expected[i], 6);
  });

  test('training is not recorded: dropout differs, and gradients of a prediction are those without recording', async () => {
    const build = () =>
      tf.sequential({
        layers: [
          tf.layers.dense({ units: 8, inputShape: [4], kernelInitializer: tf.initializers.glorotUniform({ seed: 1 }) }),
          tf.layers.dropout({ rate: 0.5 }),
          tf.layers.dense({ units: 2, kernelInitializer: tf.initializers.glorotUniform({ seed: 2 }) }),
        ],
      });
    const model = await loadTrainable(tf, await saved(build), recordPredictions);
    const x = tf.randomUniform([5, 4], -1, 1, 'float32', 3);
    const expected = outputs(model, x);
    expect(outputs(model, x)).toEqual(expected);
    const [name] = model.outputs.map((port) => port.name);
    const passes = Array.from({ length: 6 }, () => String(model.forward({ x })[name].dataSync()));
    expect(new Set(passes).size).toBeGreaterThan(1);
    const { grads } = tf.variableGrads(() => tf.sum(model.predict({ x })[name]), [...model.variables.values()]);
    for (const gradient of Object.values(grads)) expect(gradient.dataSync().some((value) => value !== 0)).toBe(true);
    // The step's change of the weights is seen.
    for (const variable of model.variables.values()) variable.assign(tf.mul(variable, 2));
    expect(outputs(model, x)).not.toEqual(expected);
  });

  test('predictions between steps of the native optimizer see each step', async () => {
    const model = await saved(() => modelOfCase(tf, layerCases['batch normalization']));
    const trainable = await loadTrainable(tf, model, recordPredictions);
    const optimizer = makeOptimizer(tf, { name: 'adam', learningRate: 0.05, momentum: 0 }, 'native');
    const x = inputOfCase(tf, layerCases['batch normalization'], 4);
    const [{ name }] = trainable.outputs;
    let before = outputs(trainable, x);
    for (let step = 0; step < 3; step++) {
      const { grads } = tf.variableGrads(
        () => tf.sum(tf.square(trainable.forward({ x })[name])) as Scalar,
        [...trainable.variables.values()],
      );
      optimizer.applyGradients(grads);
      const now = outputs(trainable, x);
      expect(now).not.toEqual(before);
      const fresh = await loadRunnable(tf, applyValues(model, await trainable.values()));
      for (const [i, value] of outputs(fresh, x).entries()) expect(now[i]).toBeCloseTo(value, 5);
      fresh.dispose();
      before = now;
    }
    expect(kernelsRun(tf, () => void outputs(trainable, x))).toBe(0);
    optimizer.dispose();
  });

  test('a layer of the user’s is never recorded', async () => {
    const model = await saved(() => modelOfCase(tf, layerCases.dense));
    class Odd extends tf.layers.Layer {
      static className = 'Odd';
    }
    tf.serialization.registerClass(Odd);
    const x = inputOfCase(tf, layerCases.dense, 2);
    const runnable = await loadRunnable(tf, model, recordPredictions);
    outputs(runnable, x);
    expect(kernelsRun(tf, () => void outputs(runnable, x))).toBeGreaterThan(0);
    delete tf.serialization.SerializationMap.getMap().classNameMap.Odd;
    // For good: what was not recorded once is not recorded later.
    expect(kernelsRun(tf, () => void outputs(runnable, x))).toBeGreaterThan(0);
  });

  const refused: Record<string, (x: Tensor) => Tensor[]> = {
    'reads data': (x) => [tf.mul(x, 1 + x.dataSync()[0])],
    'draws random numbers': (x) => [tf.mul(x, tf.randomUniform(x.shape))],
    'gives its input back': (x) => [x.clone()],
    'has outputs whose shape depends on values': (x) => [tf.unique(x).values],
  };
  for (const [what, run] of Object.entries(refused)) {
    test(`a model that ${what} runs as ever`, () => {
      const pass = { run: ([x]: readonly Tensor[]) => run(x), weights: () => [] };
      const quick = recordPredictions(tf, pass);
      for (const values of [
        [1, 1, 2, 3],
        [5, 6, 7, 8],
        [2, 2, 2, 2],
      ]) {
        const x = tf.tensor1d(values);
        const [given] = tf.tidy(() => quick.run([x]));
        if (what.startsWith('draws')) expect(given.shape).toEqual([4]);
        else expect(Array.from(given.dataSync())).toEqual(Array.from(run(x)[0].dataSync()));
      }
      const x = tf.tensor1d([1, 2, 3, 4]);
      expect(kernelsRun(tf, () => void tf.tidy(() => quick.run([x])))).toBeGreaterThan(0);
    });
  }

  test('a model whose second prediction is another is found out at once', () => {
    let calls = 0;
    const pass = { run: ([x]: readonly Tensor[]) => [tf.mul(x, x)], weights: () => [] };
    const quick = recordPredictions(tf, pass);
    const binding = nativeBackend(tf).binding;
    const own = binding.executeOp;
    binding.executeOp = (name, ...rest) => own(name === 'Mul' && calls++ > 0 ? 'Add' : name, ...rest);
    try {
      const x = tf.tensor1d([1, 3]);
      expect(Array.from(tf.tidy(() => quick.run([x])[0].dataSync()))).toEqual([1, 9]);
      expect(kernelsRun(tf, () => void tf.tidy(() => quick.run([x])))).toBeGreaterThan(0);
    } finally {
      binding.executeOp = own;
    }
  });

  test('a tensor of unknown origin is not taken for a constant', () => {
    let factor = tf.scalar(2);
    factor.dataSync();
    const pass = { run: ([x]: readonly Tensor[]) => [tf.mul(x, factor)], weights: () => [] };
    tf.tidy(() => tf.add(factor, 1));
    const quick = recordPredictions(tf, pass);
    const x = tf.tensor1d([1, 2]);
    expect(Array.from(quick.run([x])[0].dataSync())).toEqual([2, 4]);
    factor.dispose();
    factor = tf.scalar(3);
    expect(Array.from(quick.run([x])[0].dataSync())).toEqual([3, 6]);
  });

  test('an index out of range is refused in the words of TensorFlow.js, recorded or not', async () => {
    const model = await saved(() => modelOfCase(tf, layerCases.embedding));
    const recorded = await loadRunnable(tf, model, recordPredictions);
    const [good, bad] = [tf.tensor2d([[0, 1, 2, 3, 6]]), tf.tensor2d([[0, 1, 2, 3, 7]])];
    expect(() => outputs(recorded, bad)).toThrow('GatherV2: the index value 7 is not in [0, 6]');
    outputs(recorded, good);
    expect(kernelsRun(tf, () => void outputs(recorded, good))).toBe(0);
    expect(() => outputs(recorded, bad)).toThrow('GatherV2: the index value 7 is not in [0, 6]');
  });

  needs(sharedFolder(), 'public models')('public models', (shared) => {
    const models = {
      'mnist-convnet-aslamplr/model.json': 0,
      'mnist-dense-hpssjellis/my-mnist01.json': 0,
      'g-mnist-cnn-07subhadip/model.json': 0,
      'iris-vme-hpssjellis/iris_vme.json': 0,
      'abalone-tfjs-examples/model.json': 0,
      'g-selfie-f16/selfie.json': 0,
      'teachablemachine-mobilenetv2-phishing/model.json': 0,
    };
    for (const [path, kernels] of Object.entries(models)) {
      test(`${path}: as without recording`, async () => {
        const model = await readModel(`models/${path}`, diskFiles(shared).read);
        const probe = await loadRunnable(tf, model);
        const [{ shape, fixedBatch }] = probe.inputs;
        probe.dispose();
        const make = (batch: number) =>
          tf.randomUniform([fixedBatch ?? batch, ...shape.map((side) => side ?? 96)], 0, 1, 'float32', batch);
        expect(await compare(model, make, 1e-5, [2, 1])).toBe(kernels);
      }, 60_000);
    }
  });
});
