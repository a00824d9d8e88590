import type { WeightRole } from '../model/roles.ts';
import type { Of } from '../schema.ts';
import type { Form, Forms, RateForm } from './form.ts';
import { noForms } from './form.ts';
import type { MethodOutcome, PlainMethod } from './method.ts';
import { type FloatWeight, type Selection, selectWeights } from './select-weights.ts';
import { counted } from './wording.ts';

const patterns = { type: 'array', items: { type: 'string', minLength: 1 } } as const;

export const rateDistortionSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    lambda: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      default: 3e-6,
      description:
        'Loss that one bit of the weights may cost: more makes the file smaller and the model worse. Falls with the size of the model.',
      search: { low: 1e-7, high: 3e-5, scale: 'log' },
    },
    step: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 10,
      default: 1.5,
      description: 'Step between the values of a kernel at the start, in standard deviations of it; training moves it.',
    },
    rate: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      default: 0.04,
      description: 'Learning rate of the weights, in steps between values; follows the schedule of `fineTune`.',
    },
    biases: {
      type: 'boolean',
      default: true,
      description: 'Biases become integers too; otherwise they stay float32.',
    },
    include: {
      ...patterns,
      description: 'Weight names to train so, `*` matches anything; kernels, embeddings and biases when absent.',
    },
    exclude: { ...patterns, default: [], description: 'Weight names to leave to the optimizer of `fineTune`.' },
  },
} as const;

export type RateDistortionOptions = Of<typeof rateDistortionSchema>;

/** Steps of a bias per step of its layer's kernel. */
const FINER = 2;

/**
 * Rate–distortion training: weights become few integers times a step per tensor, and fine-tuning pays for each bit that
 * they are likely to cost in an entropy coder. It finds zeros, empty rows and channels, steps and values at once, where
 * pruning, clustering and quantization one after the other each spoil a little of what the next one needs. The step leaves
 * the values as they are: all of it happens in fine-tuning, and without that nothing does. See train/forms/rate.ts.
 */
export const rateDistortion: PlainMethod<RateDistortionOptions> = {
  name: 'rateDistortion',
  schema: rateDistortionSchema,
  phase: 'train',
  fewValues: true,
  startsAnew: true,
  epochs: () => 30,
  clash({ include }, before) {
    const other = before.find(({ method }) => method === 'cluster' || method === 'quantizeAware');
    if (other === undefined || include !== undefined || 'include' in other) return undefined;
    const what = `\`rateDistortion\` comes after \`${other.method}\`, whose values it would give up for its own`;
    return { what, fix: 'Leave one of them out, or say by `include` which weights each is for' };
  },
  describe: ({ lambda }) => `rate–distortion training (λ ${lambda})`,
  apply(model, options, { masks, forms = noForms }): MethodOutcome {
    const selection = selectWeights(model, options, (_, use) => isCoded(use, options.biases));
    const kernelSteps = stepsOfLayers(selection, options);
    const found = new Map<string, Form>(forms);
    const notes: string[] = [];
    let weights = 0;
    for (const weight of selection.chosen) {
      const use = selection.roles.get(weight.name)!;
      const step = startOf(weight, use, kernelSteps, options);
      const obstacle = obstacleOf(weight, use, step, forms);
      if (obstacle === undefined) {
        found.set(weight.name, formOf(weight, use, step, options));
        weights += weight.values.length;
      } else notes.push(`${weight.name} was left alone: ${obstacle}.`);
    }
    const count = found.size - forms.size;
    const summary = `${counted(count, 'tensor')} (${counted(weights, 'weight')}) ${count === 1 ? 'is' : 'are'} handed to rate–distortion training.`;
    return { model, masks, forms: found, summary, notes };
  },
};

function isCoded({ role }: WeightRole, biases: boolean): boolean {
  if (role === 'bias') return biases;
  return role === 'kernel' || role === 'depthwise' || role === 'recurrent' || role === 'embedding';
}

function startOf(
  { values }: FloatWeight,
  { role, layer }: WeightRole,
  ofLayers: ReadonlyMap<string, number>,
  options: RateDistortionOptions,
): number {
  const ofLayer = role === 'bias' ? ofLayers.get(layer) : undefined;
  return Math.fround(ofLayer === undefined ? options.step * deviation(values) : ofLayer / FINER);
}

function obstacleOf(
  { name }: FloatWeight,
  { isTrainable }: WeightRole,
  step: number,
  forms: Forms,
): string | undefined {
  if (!isTrainable) return 'it is frozen';
  if (forms.has(name)) return 'a step before has fixed how it is made';
  if (Number.isNaN(step) || step === Number.POSITIVE_INFINITY) return 'not all of its values are finite';
  return step === 0 ? 'it holds one value throughout' : undefined;
}

function formOf(
  { shape }: FloatWeight,
  { role }: WeightRole,
  step: number,
  { lambda, rate }: RateDistortionOptions,
): RateForm {
  // The filters of a depthwise kernel are its last two axes; of all others the last one counts outputs.
  const columns = role === 'depthwise' ? shape.slice(-2).reduce((product, side) => product * side, 1) : shape.at(-1)!;
  return { kind: 'rate', step, lambda, rate, columns: Math.max(1, columns) };
}

/** Steps of the kernels, by layer. */
function stepsOfLayers({ chosen, roles }: Selection, options: RateDistortionOptions): Map<string, number> {
  const steps = new Map<string, number>();
  for (const { name, values } of chosen) {
    const { role, layer } = roles.get(name)!;
    if (role !== 'bias') steps.set(layer, Math.max(steps.get(layer) ?? 0, options.step * deviation(values)));
  }
  return steps;
}

function deviation(values: Float32Array): number {
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / values.length;
  return Math.sqrt(Math.max(0, squares / values.length - mean * mean));
}
