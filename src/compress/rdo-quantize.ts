import { type Levels, type Weight, withValues, withWeights } from '../model/model.ts';
import type { Of } from '../schema.ts';
import { channelOf } from './flow/channel-values.ts';
import { type Kernel, kernelsOf } from './flow/kernels.ts';
import { leveledWeight } from './leveled-weight.ts';
import type { Method, MethodOutcome } from './method.ts';
import { chooseLevels, type LevelChoice } from './rdo-levels.ts';
import { type FloatWeight, isFloat, selectWeights } from './select-weights.ts';
import { count, counted } from './wording.ts';

const patterns = { type: 'array', items: { type: 'string', minLength: 1 } } as const;

export const rdoQuantizeSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    bits: {
      type: 'number',
      minimum: 0.5,
      maximum: 16,
      default: 5,
      description:
        'Bits per weight on average, as the packed container codes them; layers and channels get what they need.',
      search: { low: 2, high: 8, when: { error: null } },
    },
    lambda: {
      type: 'number',
      minimum: 0,
      maximum: 2,
      default: 0.1,
      description: 'Price of a bit in squared steps: larger prefers zeros and small levels over exact ones.',
      search: { low: 0, high: 0.4 },
    },
    perChannel: {
      type: 'boolean',
      default: true,
      description: 'A scale per output channel, where that saves more than the scales cost; false: one per tensor.',
      search: [true, false],
    },
    biasCorrection: {
      type: 'boolean',
      default: true,
      description: 'Biases take back what rounding adds to the mean output of each channel.',
      search: [true, false],
    },
    include: { ...patterns, description: 'Weight names to quantize, `*` matches anything; kernels when absent.' },
    exclude: { ...patterns, default: [], description: 'Weight names to leave at full width.' },
  },
} as const;

export type RdoQuantizeOptions = Of<typeof rdoQuantizeSchema>;

/** Inputs and outputs that seem to matter less than this share of the mean are taken for more: estimates err. */
const FLOOR = 0.01;
/**
 * Scales are powers of two: as good as free to store, and at most 41 % off, which costs a hundredth of a bit per weight.
 * This many bits each is what the packed container takes for them.
 */
const SCALE_BITS = 4;
/** Biases are few and reach everything: their step is a quarter of what the kernels' error would allow. */
const BIAS_STEP = 0.25;

/**
 * Quantization for the packed container: integer levels times scales, chosen so that errors lie where they matter least and
 * bits are few. The error of a weight counts by the mean square of its input and by how much its output changes the model's
 * outputs (measured on the train split, else told from batch norm and the weights); one step for the whole model, divided by
 * the root of that, shares the bits out among layers and channels as reverse water-filling does. Within a tensor each level
 * is chosen by error plus price (`chooseLevels`).
 *
 * The stock files hold such weights at full width, but for tensors of one scale with at most 256 levels, which are stored as
 * uint8. Fold batch norms before.
 */
export const rdoQuantize: Method<RdoQuantizeOptions> = {
  name: 'rdoQuantize',
  schema: rdoQuantizeSchema,
  phase: 'encode',
  describe: ({ bits }) => `rate–distortion quantize ${bits} bits`,
  async apply(model, options, { masks, forms, statistics, evidence }): Promise<MethodOutcome> {
    const { kernels, isMeasured } = await kernelsOf(model, statistics, evidence);
    const { chosen } = selectWeights(model, options, ({ name, values, levels, storage }, use) => {
      // Shared values are few already.
      const isCoded =
        forms?.has(name) || levels !== undefined || (storage !== undefined && storage.dtype !== 'float16');
      return !isCoded && values.length > 1 && (use.isTrainable || use.role !== 'other');
    });
    const parts = chosen.map((weight) => partOf(weight, kernels.get(weight.name), options));
    const step = stepFor(parts, options);
    const coded = new Map<string, Weight>();
    let bits = 0;
    const corrections = new Map<string, Float64Array>();
    for (const part of parts.filter(({ isBias }) => !isBias)) {
      const made = code(part, step, options);
      bits += made.bits;
      coded.set(part.weight.name, made.weight);
      if (options.biasCorrection && part.kernel?.bias !== undefined && part.kernel.factors === undefined) {
        corrections.set(part.kernel.bias, shiftOf(part.kernel, part.weight.values, made.weight.values as Float32Array));
      }
    }
    for (const part of parts.filter(({ isBias }) => isBias)) {
      const shift = corrections.get(part.weight.name);
      const values = shift === undefined ? part.weight.values : part.weight.values.map((value, c) => value - shift[c]);
      const made = code({ ...part, weight: withValues(part.weight, values) as FloatWeight }, step, options);
      bits += made.bits;
      coded.set(part.weight.name, made.weight);
      corrections.delete(part.weight.name);
    }
    const next = withWeights(model, (weight) => coded.get(weight.name) ?? corrected(weight, corrections));
    const weights = chosen.reduce((sum, { values }) => sum + values.length, 0);
    const kept = model.weights.length - chosen.length;
    const summary =
      weights === 0
        ? 'Nothing was quantized: no tensor is left at full width.'
        : `${counted(chosen.length, 'tensor')} (${counted(weights, 'weight')}) became levels times scales, ${(bits / weights).toFixed(2)} bits each, by ${isMeasured ? 'inputs measured on the train split' : 'inputs expected from batch norm and weights'}.`;
    const notes =
      kept === 0 ? [] : [`${count(kept)} of ${counted(model.weights.length, 'tensor')} stayed as they were.`];
    return { model: next, masks, summary, notes };
  },
};

interface Part {
  readonly weight: FloatWeight;
  readonly kernel?: Kernel;
  readonly isBias: boolean;
  /** Per channel of the axis: what a unit of the squared error of its weights matters, on average. */
  readonly gains: Float64Array;
  readonly axis: number;
  /** Per element, 1 on average within each channel. */
  readonly weights: Float64Array;
  /** Channel of the axis of each element. */
  readonly channels: Uint32Array;
}

function partOf(weight: FloatWeight, kernel: Kernel | undefined, { perChannel }: RdoQuantizeOptions): Part {
  const { values } = weight;
  const weights = new Float64Array(values.length).fill(1);
  const channels = new Uint32Array(values.length);
  if (kernel === undefined) {
    const isBias = weight.shape.length < 2;
    return { weight, isBias, gains: Float64Array.of(1), axis: 0, weights, channels };
  }
  return kernelPart(weight, kernel, perChannel, weights, channels);
}

function kernelPart(
  weight: FloatWeight,
  kernel: Kernel,
  perChannel: boolean,
  weights: Float64Array,
  channels: Uint32Array,
): Part {
  const { inputs, importance, out, in: into, axis } = kernel;
  const fed = floored(
    Float64Array.from(inputs.square, (square, i) => Math.max(0, square - inputs.mean[i] ** 2)),
    inputs.square,
  );
  const matters = floored(Float64Array.from(importance), importance);
  const size = perChannel ? weight.shape[axis] : 1;
  const inner = weight.shape.slice(axis + 1).reduce((product, side) => product * side, 1);
  const sums = new Float64Array(size);
  for (let i = 0; i < weights.length; i++) {
    channels[i] = perChannel ? Math.floor(i / inner) % size : 0;
    weights[i] = fed[channelOf(i, into)] * matters[channelOf(i, out)];
    sums[channels[i]] += weights[i];
  }
  const gains = sums.map((sum) => (sum * size) / weights.length);
  if (perChannel && !pays(gains, weights.length)) return kernelPart(weight, kernel, false, weights, channels);
  for (let i = 0; i < weights.length; i++) weights[i] /= gains[channels[i]];
  return { weight, kernel, isBias: false, gains, axis: perChannel ? axis : 0, weights, channels };
}

/** Whether steps that fit the channels save more bits than their scales cost: half a bit per weight and octave of gain. */
function pays(gains: Float64Array, weights: number): boolean {
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const octaves = gains.reduce((sum, gain) => sum + Math.log2(mean / gain), 0) / gains.length;
  return 0.5 * octaves * weights > SCALE_BITS * gains.length;
}

/** Of what bias correction leaves: the spread of inputs around their mean. */
function floored(amounts: Float64Array, whole: ArrayLike<number>): Float64Array {
  let total = 0;
  for (let i = 0; i < whole.length; i++) total += whole[i];
  const least = (FLOOR * total) / Math.max(1, whole.length);
  return amounts.map((amount) => Math.max(amount, least, 1e-30));
}

/** The step at which all tensors together take the bits that are wanted: halving it costs about one bit per weight. */
function stepFor(parts: readonly Part[], options: RdoQuantizeOptions): number {
  const total = parts.reduce((sum, { weight }) => sum + weight.values.length, 0);
  if (total === 0) return 1;
  const bitsAt = (octave: number) =>
    parts.reduce((sum, part) => sum + code(part, 2 ** octave, options).bits, 0) / total;
  let octave = Math.log2(deviationOf(parts)) + 2 - options.bits;
  let [low, high] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < 12; i++) {
    const excess = bitsAt(octave) - options.bits;
    if (Math.abs(excess) < 0.005) break;
    if (excess > 0) low = octave;
    else high = octave;
    const next = octave + Math.max(-3, Math.min(3, excess));
    octave = next > low && next < high ? next : (low + high) / 2;
    if (high - low < 0.002) break;
  }
  return 2 ** octave;
}

/** Typical size of a weight in units of the step 1: root mean square of values times the root of what they matter. */
function deviationOf(parts: readonly Part[]): number {
  let [sum, number] = [0, 0];
  for (const { weight, gains, channels } of parts) {
    const { values } = weight;
    for (let i = 0; i < values.length; i++) sum += values[i] * values[i] * gains[channels[i]];
    number += values.length;
  }
  return sum > 0 ? Math.sqrt(sum / number) : 1;
}

interface Coded {
  readonly weight: Weight;
  readonly bits: number;
}

function code(part: Part, step: number, { lambda }: RdoQuantizeOptions): Coded {
  const { weight, gains, weights, channels, isBias, axis } = part;
  const scales = Float32Array.from(gains, (gain) => onGrid(((isBias ? BIAS_STEP : 1) * step) / Math.sqrt(gain)));
  const { values } = weight;
  const scaled = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) scaled[i] = values[i] / scales[channels[i]];
  const choice: LevelChoice = chooseLevels({ scaled, weights, lambda: isBias ? 0 : lambda });
  const levels: Levels = { codes: narrowed(choice.levels), scales, axis };
  return { weight: leveledWeight(weight, levels), bits: choice.bits };
}

function onGrid(scale: number): number {
  return 2 ** Math.min(120, Math.max(-120, Math.round(Math.log2(scale))));
}

function narrowed(levels: Int32Array): Levels['codes'] {
  let most = 0;
  for (let i = 0; i < levels.length; i++) most = Math.max(most, Math.abs(levels[i]));
  return most < 2 ** 7 ? Int8Array.from(levels) : most < 2 ** 15 ? Int16Array.from(levels) : levels;
}

/** What rounding adds to the mean of each output. */
function shiftOf({ out, in: into, inputs }: Kernel, before: Float32Array, after: Float32Array): Float64Array {
  const shift = new Float64Array(out.count);
  for (let i = 0; i < before.length; i++)
    shift[channelOf(i, out)] += (after[i] - before[i]) * inputs.mean[channelOf(i, into)];
  return shift;
}

/** A bias that is not itself coded takes its correction too. */
function corrected(weight: Weight, corrections: ReadonlyMap<string, Float64Array>): Weight {
  const shift = corrections.get(weight.name);
  if (shift === undefined || !isFloat(weight) || shift.length !== weight.values.length) return weight;
  return withValues(
    weight,
    weight.values.map((value, c) => value - shift[c]),
  );
}
