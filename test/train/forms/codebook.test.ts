import { describe, expect, test } from '@jest/globals';
import { type ClusterOptions, cluster } from '../../../src/compress/cluster.ts';
import type { CodebookForm } from '../../../src/compress/form.ts';
import { type PruneOptions, prune } from '../../../src/compress/prune.ts';
import { makeOptimizer } from '../../../src/edge/backend/optimizer.ts';
import { seededRandom } from '../../../src/math/random.ts';
import { loadTrainable, type Trainable } from '../../../src/model/runnable.ts';
import { fineTune } from '../../../src/train/fine-tune.ts';
import { codebookForm } from '../../../src/train/forms/codebook.ts';
import { mlp } from '../../compress/small-models.ts';
import { openTestBackends } from '../../support/kernels.ts';
import { blobs } from '../blobs.ts';

const backends = await openTestBackends();
const defaults: ClusterOptions = { clusters: 5, scope: 'layer', init: 'optimal', exclude: [] };

/** Half of all weights pruned, the others with few values. */
function small(change: Partial<ClusterOptions> = {}) {
  const random = seededRandom('small');
  const options: PruneOptions = {
    sparsity: 0.5,
    scope: 'layer',
    schedule: 'once',
    score: 'magnitude',
    exclude: [],
    protectEnds: false,
  };
  const { model, masks } = prune.apply(mlp(), options, { masks: new Map(), random });
  return { ...cluster.apply(model, { ...defaults, ...change }, { masks, random }), masks };
}

describe.each(backends.all.map((backend) => [backend.kind, backend] as const))('%s', (kind, backend) => {
  test.each(['layer', 'channel'] as const)(
    'a shared value moves by the mean of the gradients, per %s',
    async (scope) => {
      const tf = await backend.use();
      const { model, forms } = small({ scope });
      const trainable = await loadTrainable(tf, model);
      const name = 'b/kernel';
      const form = forms!.get(name) as CodebookForm;
      const input = tf.randomNormal([16, 20], 0, 1, 'float32', 7);
      const loss = () => tf.sum(tf.square(outputOf(trainable, input))) as import('@tensorflow/tfjs').Scalar;
      const held = codebookForm(new Map([[name, form]]), {
        tf,
        backend: kind,
        trainable,
        makeOptimizer,
        optimizer: { name: 'sgd', learningRate: 1 },
      });
      held.write(0);
      const variable = trainable.variables.get(name)!;
      expect(await variable.data()).toEqual(model.weights.find((weight) => weight.name === name)!.values);

      const { grads } = tf.variableGrads(loss, [variable]);
      held.step({ [name]: grads[variable.name] }, 0.5, 0);
      held.write(0);
      const moved = await variable.data();
      const entries = scope === 'layer' ? [1, 3] : [1, 40];
      for (const entry of entries) {
        const count = form.codes.filter((code: number) => code === entry).length;
        const at = form.codes.indexOf(entry);
        const slope = await difference(loss, trainable, { name, form, entry });
        expect(moved[at] - form.codebook[entry]).toBeCloseTo((-0.5 * slope) / count, 3);
        for (let i = 0; i < moved.length; i++) if (form.codes[i] === entry) expect(moved[i]).toBe(moved[at]);
      }
      for (let i = 0; i < moved.length; i++) if (form.codes[i] === form.zero) expect(moved[i]).toBe(0);
      const before = tf.memory().numTensors;
      held.step({ [name]: grads[variable.name] }, 0.5, 0);
      held.write(0);
      expect(tf.memory().numTensors).toBe(before);
      held.dispose();
      tf.dispose([input, grads]);
      trainable.dispose();
    },
  );

  test('fine-tuning moves the shared values and keeps zeros, sharing and other weights as they train', async () => {
    const tf = await backend.use();
    const { model, masks, forms } = small();
    const tuned = await fineTune({
      tf,
      backend: kind,
      model,
      masks,
      forms,
      splits: { train: blobs(256, 'train'), validation: blobs(200, 'validation') },
      task: { kind: 'classification', topK: [], metrics: [] },
      options: {
        epochs: 2,
        batchSize: 64,
        schedule: 'cosine',
        optimizer: { name: 'adam' },
        warmUp: 0,
        findRate: false,
        seed: 1,
      },
      seed: 1,
      makeOptimizer,
    });
    expect(tuned.result.after).toBeGreaterThan(tuned.result.before);
    for (const [index, weight] of tuned.model.weights.entries()) {
      const before = model.weights[index].values;
      expect(weight.values).not.toEqual(before);
      const form = forms!.get(weight.name) as CodebookForm | undefined;
      if (form === undefined) continue;
      const values = new Map<number, number>();
      for (let i = 0; i < before.length; i++) {
        if (before[i] === 0) expect(weight.values[i]).toBe(0);
        const code = form.codes[i];
        expect(weight.values[i]).toBe(values.get(code) ?? weight.values[i]);
        values.set(code, weight.values[i]);
      }
    }
  });
});

function outputOf(trainable: Trainable, input: import('@tensorflow/tfjs').Tensor) {
  return Object.values(trainable.forward({ [trainable.inputs[0].name]: input }))[0];
}

/** Central difference of the loss by one shared value. */
async function difference(
  loss: () => import('@tensorflow/tfjs').Tensor,
  trainable: Trainable,
  { name, form, entry }: { name: string; form: CodebookForm; entry: number },
): Promise<number> {
  const step = 1e-3;
  const at = async (shift: number): Promise<number> => {
    const book = form.codebook.map((value, i) => (i === entry ? value + shift : value));
    trainable.assign(new Map([[name, Float32Array.from(form.codes, (code) => book[code])]]));
    const value = loss();
    const [number] = await value.data();
    value.dispose();
    return number;
  };
  return ((await at(step)) - (await at(-step))) / (2 * step);
}
