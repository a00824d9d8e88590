import type { NamedTensorMap, Tensor, Variable } from '@tensorflow/tfjs';
import type { RateForm } from '../../compress/form.ts';
import { integerWeight } from '../../model/integer-weight.ts';
import { type Model, type Weight, withWeights } from '../../model/model.ts';
import type { Tf } from '../../model/runnable.ts';
import { type KeptVariables, keepVariables, restoreVariables } from '../kept-variables.ts';
import type { FormSetting, WeightForm } from '../weight-form.ts';
import { tensorCost } from './rate-cost.ts';

/** Steps between looks at the present integers, which give the prices. */
const REFRESH = 30;
/** Steps for which the slope of the price is kept; a latent value moves by a tenth in them. */
const KEPT = 5;
/** Share of all steps over which the price of a bit rises. */
const RAMP = 0.5;
/** Learning rate of the logarithms of the steps. */
const STEP_RATE = 0.001;

interface RateState {
  readonly steps: Float32Array;
  readonly levels: readonly Int32Array[];
}

interface Saved {
  readonly variables: KeptVariables;
  readonly age: number;
  readonly prices: readonly { readonly leave: Float32Array; readonly tail: number; readonly slope: Float32Array }[];
}

/** One weight: `weight` of the model is step × round(`latent`). */
interface Coded {
  readonly name: string;
  readonly form: RateForm;
  readonly weight: Variable;
  readonly latent: Variable;
  /** Price of the first unit away from zero, per element; that of each further one. */
  leave: Tensor;
  tail: number;
  /** Of price and rounding, with respect to `latent`, divided by the step. */
  slope: Tensor;
}

/**
 * Rate–distortion training: w = Δ·round(u). The gradient reaches u straight through the rounding (Bengio et al. 2013, arXiv
 * 1308.3432), the step Δ of each tensor is learned (as in Esser et al. 2020, "Learned step size quantization", arXiv
 * 1902.08153, here by its logarithm), and u pays `lambda` per bit that its integer is likely to cost (see rate-cost.ts), as
 * in learned compression of pictures (Ballé et al. 2017, arXiv 1611.01704) and of weights (Oktay et al. 2020, arXiv
 * 1906.06624). Both optimizers are Adam, which takes no notice of the scale of a gradient: that of u is left divided by Δ.
 */
export function rateForm(
  forms: ReadonlyMap<string, RateForm>,
  { tf, backend, trainable, makeOptimizer, optimizer, maskOf }: FormSetting,
): WeightForm {
  const coded = [...forms].map(([name, form]) => codedWeight(tf, name, form, trainable.variables.get(name)!));
  const [{ rate: ownRate }] = forms.values();
  const logSteps = tf.tidy(() => tf.variable(tf.tensor1d(coded.map(({ form }) => Math.log(form.step)))));
  const own = makeOptimizer(tf, { name: 'adam', learningRate: ownRate }, backend);
  const ownOfSteps = makeOptimizer(tf, { name: 'adam', learningRate: STEP_RATE }, backend);
  const latents = coded.map(({ latent }) => latent);
  let steps = Float32Array.from(coded, ({ form }) => form.step);
  let age = 0;

  return {
    weights: [...forms.keys()],
    keeps: 'last',
    write() {
      steps = Float32Array.from(logSteps.dataSync(), Math.exp);
      tf.tidy(() => {
        for (const [i, { name, weight, latent }] of coded.entries()) {
          const mask = maskOf?.(name);
          if (mask !== undefined) latent.assign(tf.mul(latent, mask));
          weight.assign(tf.mul(tf.round(latent), steps[i]));
        }
      });
    },
    step(gradients, rate, progress) {
      const price = Math.min(1, progress / RAMP);
      if (age % REFRESH === 0) for (const one of coded) setPrices(tf, one);
      if (age % KEPT === 0) for (const [i, one] of coded.entries()) setSlope(tf, one, price / steps[i]);
      age++;
      const share = rate / optimizer.learningRate;
      own.setLearningRate(ownRate * share);
      ownOfSteps.setLearningRate(STEP_RATE * share);
      const found = tf.tidy(() => ({
        latents: coded.map(({ name, slope }) => tf.add(gradients[name], slope)),
        steps: tf.stack(coded.map(({ name, weight }) => tf.sum(tf.mul(gradients[name], weight)))),
      }));
      own.applyGradients(Object.fromEntries(coded.map(({ latent }, i) => [latent.name, found.latents[i]])));
      ownOfSteps.applyGradients({ [logSteps.name]: found.steps } as NamedTensorMap);
      tf.dispose([found.latents, found.steps]);
    },
    latent: () =>
      new Map(coded.map(({ name, latent }, i) => [name, valuesOf(latent).map((value) => value * steps[i])])),
    save: () => {
      const variables = keepVariables([...latents, logSteps], [own, ownOfSteps]);
      const prices = coded.map(({ leave, tail, slope }) => ({ leave: valuesOf(leave), tail, slope: valuesOf(slope) }));
      return variables && ({ variables, age, prices } satisfies Saved);
    },
    restore(saved) {
      const { variables, age: then, prices } = saved as Saved;
      restoreVariables(tf, [...latents, logSteps], [own, ownOfSteps], variables);
      age = then;
      for (const [i, one] of coded.entries()) {
        setTensor(tf, one, 'leave', () => tf.tensor(prices[i].leave, one.latent.shape));
        setTensor(tf, one, 'slope', () => tf.tensor(prices[i].slope, one.latent.shape));
        one.tail = prices[i].tail;
      }
    },
    state: (): RateState => ({
      steps,
      levels: coded.map(({ latent }) => Int32Array.from(tf.tidy(() => tf.round(latent).dataSync()))),
    }),
    async finish(model: Model, state): Promise<Model> {
      const { steps: then, levels } = state as RateState;
      const places = new Map(coded.map(({ name }, i) => [name, i]));
      return withWeights(model, (weight: Weight) => {
        const i = places.get(weight.name);
        return i === undefined ? weight : integerWeight(weight, levels[i], then[i]);
      });
    },
    dispose() {
      own.dispose();
      ownOfSteps.dispose();
      logSteps.dispose();
      for (const { latent, leave, slope } of coded) tf.dispose([latent, leave, slope]);
    },
  };
}

function codedWeight(tf: Tf, name: string, form: RateForm, weight: Variable): Coded {
  const { shape } = weight;
  return {
    name,
    form,
    weight,
    latent: tf.tidy(() => tf.variable(tf.div(weight, form.step))),
    leave: tf.keep(tf.zeros(shape)),
    tail: 0,
    slope: tf.keep(tf.zeros(shape)),
  };
}

/** Prices by the integers of this moment. */
function setPrices(tf: Tf, one: Coded): void {
  const { columns, lambda } = one.form;
  const { leave, tail } = tensorCost(one.latent.dataSync(), columns);
  one.leave.dispose();
  one.leave = tf.keep(
    tf.tensor(
      leave.map((bits) => lambda * bits),
      one.latent.shape,
    ),
  );
  one.tail = lambda * tail;
}

function setSlope(tf: Tf, one: Coded, scale: number): void {
  setTensor(tf, one, 'slope', () => {
    const bits = tf.where(tf.less(tf.abs(one.latent), 1), one.leave, tf.scalar(one.tail));
    return tf.mul(tf.mul(tf.sign(one.latent), bits), scale);
  });
}

function setTensor(tf: Tf, one: Coded, key: 'leave' | 'slope', make: () => Tensor): void {
  one[key].dispose();
  one[key] = tf.keep(tf.tidy(make));
}

function valuesOf(tensor: Tensor): Float32Array {
  return tensor.dataSync().slice() as Float32Array;
}
