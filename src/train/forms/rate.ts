import type { NamedTensorMap, Tensor, Tensor1D } from '@tensorflow/tfjs';
import type { RateForm } from '../../compress/form.ts';
import { integerWeight } from '../../model/integer-weight.ts';
import { type Model, type Weight, withWeights } from '../../model/model.ts';
import type { FormSetting, WeightForm } from '../weight-form.ts';
import { type Segment, segmentCost } from './rate-cost.ts';

/** Steps between looks at the present integers. */
const REFRESH = 30;
/** Share of all steps over which the price of a bit rises. */
const RAMP = 0.5;
/** Learning rate of the logarithms of the steps. */
const STEP_RATE = 0.001;

interface RateState {
  readonly steps: Float32Array;
  readonly levels: Int32Array;
}

/**
 * Rate–distortion training: w = Δ·round(u). The gradient reaches u straight through the rounding (Bengio et al. 2013, arXiv
 * 1308.3432), the step Δ of each tensor is learned (as in Esser et al. 2020, "Learned step size quantization", arXiv
 * 1902.08153, here by its logarithm), and u pays `lambda` per bit that its integer is likely to cost (see rate-cost.ts), as
 * in learned compression of pictures (Ballé et al. 2017, arXiv 1611.01704) and of weights (Oktay et al. 2020, arXiv
 * 1906.06624). All tensors lie in one vector, so that a step is few large operations.
 */
export function rateForm(
  forms: ReadonlyMap<string, RateForm>,
  { tf, backend, trainable, makeOptimizer, optimizer }: FormSetting,
): WeightForm {
  const names = [...forms.keys()];
  const weights = names.map((name) => trainable.variables.get(name)!);
  let size = 0;
  const segments = names.map((name, i): Segment & { readonly size: number } => {
    const { columns } = forms.get(name)!;
    const segment = { offset: size, rows: weights[i].size / columns, columns, size: weights[i].size };
    size += segment.size;
    return segment;
  });
  const [first] = forms.values();
  const start = new Float32Array(size);
  const kept = new Float32Array(size).fill(1);
  for (const [i, name] of names.entries()) {
    const { step, mask } = forms.get(name)!;
    start.set(
      (weights[i].dataSync() as Float32Array).map((value) => value / step),
      segments[i].offset,
    );
    if (mask !== undefined) kept.set(mask, segments[i].offset);
  }
  const isMasked = kept.includes(0);
  const mask = tf.keep(tf.tensor1d(kept));
  const latent = tf.variable(tf.tensor1d(start));
  const logSteps = tf.variable(tf.tensor1d(names.map((name) => Math.log(forms.get(name)!.step))));
  const own = makeOptimizer(tf, { name: 'adam', learningRate: first.rate }, backend);
  const ownOfSteps = makeOptimizer(tf, { name: 'adam', learningRate: STEP_RATE }, backend);
  let steps = Float32Array.from(names, (name) => forms.get(name)!.step);
  let leave = tf.keep(tf.zeros([size])) as Tensor1D;
  let tail = tf.keep(tf.zeros([size])) as Tensor1D;
  let age = 0;

  const part = (vector: Tensor1D, i: number) => tf.slice(vector, segments[i].offset, segments[i].size);

  /** Prices by the integers of this moment. */
  function refresh(): void {
    const levels = latent.dataSync();
    const [low, high] = [new Float32Array(size), new Float32Array(size)];
    for (const [i, name] of names.entries()) {
      const { lambda } = forms.get(name)!;
      const cost = segmentCost(levels, segments[i]);
      const { offset } = segments[i];
      for (let k = 0; k < cost.leave.length; k++) low[offset + k] = lambda * cost.leave[k];
      high.fill(lambda * cost.tail, offset, offset + cost.leave.length);
    }
    tf.dispose([leave, tail]);
    leave = tf.keep(tf.tensor1d(low));
    tail = tf.keep(tf.tensor1d(high));
  }

  return {
    weights: names,
    keeps: 'last',
    write() {
      steps = Float32Array.from(logSteps.dataSync(), Math.exp);
      tf.tidy(() => {
        const levels = tf.round(latent) as Tensor1D;
        for (const [i, weight] of weights.entries()) {
          weight.assign(tf.reshape(tf.mul(part(levels, i), steps[i]), weight.shape));
        }
      });
    },
    step(gradients, rate, progress) {
      if (age++ % REFRESH === 0) refresh();
      const share = rate / optimizer.learningRate;
      own.setLearningRate(first.rate * share);
      ownOfSteps.setLearningRate(STEP_RATE * share);
      const price = Math.min(1, progress / RAMP);
      const slopes: NamedTensorMap = tf.tidy(() => {
        const flat = names.map((name) => tf.reshape(gradients[name], [-1]));
        const bySteps = flat.map((gradient, i) => tf.sum(tf.mul(gradient, tf.reshape(weights[i], [-1]))));
        const task = tf.concat(flat.map((gradient, i) => tf.mul(gradient, steps[i])));
        const bits = tf.where(tf.less(tf.abs(latent), 1), leave, tail);
        const rateSlope = tf.mul(tf.mul(tf.sign(latent), bits), price) as Tensor;
        return { [latent.name]: tf.add(task, rateSlope), [logSteps.name]: tf.stack(bySteps) };
      });
      const { [latent.name]: ofLatent, [logSteps.name]: ofSteps } = slopes;
      own.applyGradients({ [latent.name]: ofLatent });
      ownOfSteps.applyGradients({ [logSteps.name]: ofSteps });
      tf.dispose(slopes);
      if (isMasked) tf.tidy(() => latent.assign(tf.mul(latent, mask)));
    },
    state: (): RateState => ({ steps, levels: Int32Array.from(tf.tidy(() => tf.round(latent).dataSync())) }),
    async finish(model: Model, state): Promise<Model> {
      const { steps: found, levels } = state as RateState;
      const places = new Map(names.map((name, i) => [name, i]));
      return withWeights(model, (weight: Weight) => {
        const i = places.get(weight.name);
        if (i === undefined) return weight;
        const { offset, size: length } = segments[i];
        return integerWeight(weight, levels.subarray(offset, offset + length), found[i]);
      });
    },
    dispose() {
      own.dispose();
      ownOfSteps.dispose();
      tf.dispose([mask, latent, logSteps, leave, tail]);
    },
  };
}
