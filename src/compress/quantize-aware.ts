import { withWeights } from '../model/model.ts';
import type { Role } from '../model/roles.ts';
import type { Of } from '../schema.ts';
import { type Form, type Forms, type GridForm, noForms } from './form.ts';
import { fitScales, onGrid } from './grid.ts';
import type { MethodOutcome, PlainMethod } from './method.ts';
import { type FloatWeight, selectWeights } from './select-weights.ts';
import { count, counted } from './wording.ts';

const patterns = { type: 'array', items: { type: 'string', minLength: 1 } } as const;

export const quantizeAwareSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    bits: {
      type: 'integer',
      minimum: 2,
      maximum: 8,
      default: 8,
      description: 'Bits per weight: at 2 the values −1, 0 and 1 times a step, at 8 those from −127 to 127.',
      search: { low: 2, high: 8 },
    },
    steps: {
      enum: ['learned', 'range'],
      default: 'learned',
      description:
        'Step between two values: learned with the weights (Esser et al. 2020), or such that the largest weight is the last value.',
      search: ['learned', 'range'],
    },
    perChannel: {
      type: 'boolean',
      default: false,
      description:
        'A step per output channel. The packed container keeps the codes; model files of TensorFlow.js know one step per tensor and hold such a weight at full width.',
      search: [true, false],
    },
    include: {
      ...patterns,
      description: 'Weight names to quantize, `*` matches anything; kernels and embeddings when absent.',
    },
    exclude: { ...patterns, default: [], description: 'Weight names to leave at full width.' },
  },
} as const;

export type QuantizeAwareOptions = Of<typeof quantizeAwareSchema>;

/** Of fewer values the entry in model.json costs more than the codes save. */
const SMALLEST = 32;
const roles: readonly Role[] = ['kernel', 'depthwise', 'recurrent', 'embedding'];

/**
 * Quantization-aware training: weights are put on a grid of integers times a step, and fine-tuning goes on with weights
 * that are rounded in each forward pass while what is rounded learns (see train/forms/grid.ts). Zero is on every grid, so
 * pruned weights stay zero (sparsity-preserving); weights that share values go on sharing them, and the shared values come
 * to lie on the grid (cluster-preserving). Without fine-tuning the weights are rounded all the same.
 */
export const quantizeAware: PlainMethod<QuantizeAwareOptions> = {
  name: 'quantizeAware',
  schema: quantizeAwareSchema,
  phase: 'train',
  fewValues: true,
  describe: ({ bits, steps, perChannel }) =>
    `quantization-aware training, ${bits} bits (${steps} steps${perChannel ? ' per channel' : ''})`,
  apply(model, options, { masks, forms = noForms }): MethodOutcome {
    const { chosen, roles: uses } = selectWeights(
      model,
      options,
      ({ values }, { role, isTrainable }) => isTrainable && roles.includes(role) && values.length > SMALLEST,
    );
    const found = new Map<string, Form>(forms);
    const notes: string[] = [];
    for (const weight of chosen) {
      if (forms.get(weight.name)?.kind === 'rate') {
        notes.push(`${weight.name} was left alone: rate–distortion training has steps of its own.`);
      } else if (weight.values.every(Number.isFinite)) {
        found.set(weight.name, gridOf(weight, uses.get(weight.name)!.role, options, forms));
      } else {
        notes.push(`${weight.name} was left alone: not all of its values are finite.`);
      }
    }
    const gridded = chosen.filter(({ name }) => found.get(name)?.kind === 'grid');
    const names = new Set(gridded.map(({ name }) => name));
    const next = withWeights(model, (weight) => {
      const form = found.get(weight.name) as GridForm;
      return names.has(weight.name) ? onGrid(latentWeight(weight as FloatWeight, form), form) : weight;
    });
    const weights = gridded.reduce((sum, { values }) => sum + values.length, 0);
    const summary = `${counted(gridded.length, 'tensor')} (${counted(weights, 'weight')}) of ${count(model.weights.length)} ${gridded.length === 1 ? 'is' : 'are'} integers of ${options.bits} bits times a step${options.perChannel ? ' per channel' : ''}.`;
    return { model: next, masks, forms: found, summary, notes };
  },
};

function gridOf(weight: FloatWeight, role: Role, options: QuantizeAwareOptions, forms: Forms): GridForm {
  const { bits, steps, perChannel } = options;
  const limit = 2 ** (bits - 1) - 1;
  const before = forms.get(weight.name);
  const { latent, codes } = sourceOf(weight, before);
  const spread = latentWeight(weight, { latent, codes });
  // Values that are shared over the tensor can have but one step, and so can those of which each channel has one.
  const isSplit = perChannel && codes === undefined && weight.shape.length > 1;
  const axis = isSplit ? channelAxis(weight.shape, role) : undefined;
  const scales = fitScales(spread, limit, { axis, by: steps === 'range' ? 'range' : 'error' });
  return { kind: 'grid', latent, codes, limit, scales, axis: axis ?? 0, learned: steps === 'learned' };
}

/** What is rounded: an earlier step's source, shared values, or the weight itself. */
function sourceOf({ values }: FloatWeight, form: Form | undefined): Pick<GridForm, 'latent' | 'codes'> {
  if (form?.kind === 'grid') return { latent: form.latent, codes: form.codes };
  if (form?.kind === 'codebook') return { latent: form.codebook, codes: form.codes };
  return { latent: values };
}

function latentWeight(weight: FloatWeight, { latent, codes }: Pick<GridForm, 'latent' | 'codes'>): FloatWeight {
  const values = codes === undefined ? latent : Float32Array.from(codes, (code) => latent[code]);
  return { name: weight.name, shape: weight.shape, dtype: weight.dtype, values };
}

/** The outputs of a depthwise kernel [height, width, channels, multiplier] are told apart by its channels. */
function channelAxis(shape: readonly number[], role: Role): number {
  return role === 'depthwise' ? Math.max(0, shape.length - 2) : shape.length - 1;
}
