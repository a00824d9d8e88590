import type { NamedTensorMap, Tensor, Tensor1D, Variable } from '@tensorflow/tfjs';
import type { GridForm } from '../../compress/form.ts';
import { onGrid } from '../../compress/grid.ts';
import type { FloatWeight } from '../../compress/select-weights.ts';
import { type Model, withWeights } from '../../model/model.ts';
import type { Tf } from '../../model/runnable.ts';
import { type KeptVariables, keepVariables, restoreVariables } from '../kept-variables.ts';
import type { FormSetting, WeightForm } from '../weight-form.ts';

/** Keeps a step positive where all that is rounded is zero. */
const TINY = 1e-30;

interface Member {
  readonly name: string;
  readonly weight: Variable;
  readonly form: GridForm;
  /** Shape of the steps beside what is rounded. */
  readonly beside: number[];
  readonly latent: Variable;
  readonly logScales?: Variable;
  readonly codes?: Tensor1D;
  /** Of shared values: 1 where one may move. Zero is the value of what was pruned. */
  readonly moves?: Tensor;
}

/**
 * Quantization-aware training: w = s·clip(round(v/s), −Q, Q). The gradient reaches v straight through the rounding, where v
 * is within the range (Bengio et al. 2013, arXiv 1308.3432; Jacob et al. 2018, arXiv 1712.05877). Learned steps follow
 * their gradient Σ g·(round(v/s) − v/s), outside the range ±Q, over √(N·Q) (Esser et al. 2020, "Learned step size
 * quantization", arXiv 1902.08153), here by their logarithm, which keeps them positive and makes their rate of learning
 * relative. Shared values are rounded as values of their own, and their gradient is the sum over those that share them.
 */
export function gridForm(forms: ReadonlyMap<string, GridForm>, setting: FormSetting): WeightForm {
  const { tf, backend, trainable, makeOptimizer, optimizer, maskOf = () => undefined } = setting;
  const members = [...forms].map(([name, form]): Member => {
    const weight = trainable.variables.get(name)!;
    const beside = form.scales.length === 1 ? [] : weight.shape.map((side, axis) => (axis === form.axis ? side : 1));
    const shape = form.codes === undefined ? weight.shape : [form.latent.length];
    return {
      name,
      weight,
      form,
      beside,
      latent: variableOf(tf, form.latent, shape),
      logScales: form.learned ? variableOf(tf, Float32Array.from(form.scales, Math.log), beside) : undefined,
      codes: form.codes && tf.keep(tf.tensor1d(Int32Array.from(form.codes), 'int32')),
      moves: form.codes && tf.keep(tf.tensor1d(form.latent.map((value) => (value === 0 ? 0 : 1)))),
    };
  });
  const own = makeOptimizer(tf, optimizer, backend);

  /** Of elements of the weight: what is not masked. */
  const masked = (name: string, tensor: Tensor): Tensor => {
    const mask = maskOf(name);
    return mask === undefined ? tensor : tf.mul(tensor, mask);
  };

  const scalesOf = ({ name, form, beside, latent, logScales, codes }: Member): Tensor => {
    if (logScales !== undefined) return tf.exp(logScales);
    const sizes = tf.abs(codes === undefined ? masked(name, latent) : latent);
    const axes = beside.flatMap((side, axis) => (beside.length > 0 && axis !== form.axis && side === 1 ? [axis] : []));
    const most = beside.length === 0 ? tf.max(sizes) : tf.max(sizes, axes, true);
    return tf.maximum(tf.div(most, form.limit), TINY);
  };

  const rounded = ({ latent, form: { limit } }: Member, scales: Tensor): Tensor =>
    tf.clipByValue(tf.round(tf.div(latent, scales)), -limit, limit);

  const spread = ({ weight, codes }: Member, values: Tensor): Tensor =>
    codes === undefined ? values : tf.reshape(tf.gather(values, codes), weight.shape);

  /** Gradients of what is rounded, and of the logarithm of its steps. */
  const slopes = (member: Member, gradient: Tensor): NamedTensorMap => {
    const { name, latent, logScales, codes, moves, beside, form } = member;
    const felt = masked(name, gradient);
    const onSource =
      codes === undefined || moves === undefined
        ? felt
        : tf.mul(tf.bincount(codes, tf.reshape(felt, [-1]) as Tensor1D, form.latent.length), moves);
    const scales = scalesOf(member);
    const place = tf.div(latent, scales);
    const inside = tf.lessEqual(tf.abs(place), form.limit).toFloat();
    const found: NamedTensorMap = { [latent.name]: tf.mul(onSource, inside) };
    if (logScales === undefined) return found;
    const integers = rounded(member, scales);
    const bySteps = tf.mul(onSource, tf.sub(integers, tf.mul(place, inside)));
    const axes = beside.flatMap((_, axis) => (axis === form.axis ? [] : [axis]));
    const sum = beside.length === 0 ? tf.sum(bySteps) : tf.sum(bySteps, axes, true);
    const count = latent.size / logScales.size;
    found[logScales.name] = tf.div(tf.mul(sum, scales), Math.sqrt(count * form.limit));
    return found;
  };

  const variables = members.flatMap(({ latent, logScales }) =>
    logScales === undefined ? [latent] : [latent, logScales],
  );
  return {
    save: () => keepVariables(variables, [own]),
    restore: (saved) => restoreVariables(tf, variables, [own], saved as KeptVariables),
    weights: members.map(({ name }) => name),
    keeps: 'best',
    write() {
      tf.tidy(() => {
        for (const member of members) {
          const scales = scalesOf(member);
          member.weight.assign(masked(member.name, spread(member, tf.mul(rounded(member, scales), scales))));
        }
      });
    },
    step(gradients, rate) {
      own.setLearningRate(rate);
      // All at once: optimizers of TensorFlow.js know variables by their place in the call.
      const found: NamedTensorMap = {};
      for (const member of members)
        Object.assign(
          found,
          tf.tidy(() => slopes(member, gradients[member.name])),
        );
      own.applyGradients(found);
      tf.dispose(found);
    },
    latent: () =>
      new Map(
        members.map((member) => [
          member.name,
          tf.tidy(() => spread(member, member.latent).dataSync().slice() as Float32Array),
        ]),
      ),
    state: () => members.map((member) => tf.tidy(() => scalesOf(member).dataSync().slice() as Float32Array)),
    async finish(model: Model, state): Promise<Model> {
      const scales = state as readonly Float32Array[];
      const places = new Map(members.map(({ name }, index) => [name, index]));
      return withWeights(model, (weight) => {
        const index = places.get(weight.name);
        if (index === undefined) return weight;
        return onGrid(weight as FloatWeight, { ...members[index].form, scales: scales[index] });
      });
    },
    dispose() {
      own.dispose();
      for (const { latent, logScales, codes, moves } of members) tf.dispose([latent, logScales, codes, moves]);
    },
  };
}

function variableOf(tf: Tf, values: Float32Array, shape: number[]): Variable {
  return tf.tidy(() => tf.variable(tf.tensor(values, shape)));
}
