import { type Levels, type Model, type Weight, withValues, withWeights } from '../model/model.ts';
import type { Of } from '../schema.ts';
import type { Evidence } from './evidence.ts';
import { channelOf } from './flow/channel-values.ts';
import { type Kernel, kernelsOf } from './flow/kernels.ts';
import { leveledWeight } from './leveled-weight.ts';
import type { Method, MethodOutcome } from './method.ts';
import { chooseLevels, type LevelChoice } from './rdo-levels.ts';
import { type Part, partOf } from './rdo-part.ts';
import { type FloatWeight, isFloat, selectWeights } from './select-weights.ts';
import { strongestWithin } from './strongest-within.ts';
import { count, counted, finePercent } from './wording.ts';

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
    error: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      description:
        'In the place of `bits`: as few as keep the squared error of the outputs within this share of their mean square, measured on the train split.',
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

/** Biases are few and reach everything: their step is a quarter of what the kernels' error would allow. */
const BIAS_STEP = 0.25;

/** Octaves below the usual step, about bits more per weight, where no finer one is tried: float32 has no more. */
const FINEST = 20;

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
  describe: ({ bits, error }) =>
    `rate–distortion quantize ${error === undefined ? `${bits} bits` : `error ≤ ${finePercent(error)}`}`,
  async apply(model, options, { masks, forms, statistics, evidence }): Promise<MethodOutcome> {
    const { kernels, isMeasured } = await kernelsOf(model, statistics, evidence);
    const { chosen } = selectWeights(model, options, ({ name, values, levels, storage }, use) => {
      // Shared values are few already.
      const isCoded =
        forms?.has(name) || levels !== undefined || (storage !== undefined && storage.dtype !== 'float16');
      return !isCoded && values.length > 1 && (use.isTrainable || use.role !== 'other');
    });
    const parts = chosen.map((weight) => partOf(weight, kernels.get(weight.name), options.perChannel));
    const usual = stepFor(parts, options);
    const found =
      options.error === undefined
        ? { step: usual, notes: [] }
        : await stepWithin(options.error, usual, evidence, (step) => coded(model, parts, step, options).model, model);
    const { model: next, bits } = coded(model, parts, found.step, options);
    const weights = chosen.reduce((sum, { values }) => sum + values.length, 0);
    const kept = model.weights.length - chosen.length;
    const summary =
      weights === 0
        ? 'Nothing was quantized: no tensor is left at full width.'
        : `${counted(chosen.length, 'tensor')} (${counted(weights, 'weight')}) became levels times scales, ${(bits / weights).toFixed(2)} bits each, by ${isMeasured ? 'inputs measured on the train split' : 'inputs expected from batch norm and weights'}.`;
    const notes =
      kept === 0 ? [] : [`${count(kept)} of ${counted(model.weights.length, 'tensor')} stayed as they were.`];
    return { model: next, masks, summary, notes: [...found.notes, ...notes] };
  },
};

/** All parts at one step, biases with what the kernels' errors add to them taken back. */
function coded(
  model: Model,
  parts: readonly Part[],
  step: number,
  options: RdoQuantizeOptions,
): { readonly model: Model; readonly bits: number } {
  const done = new Map<string, Weight>();
  let bits = 0;
  const corrections = new Map<string, Float64Array>();
  for (const part of parts.filter(({ isBias }) => !isBias)) {
    const made = code(part, step, options);
    bits += made.bits;
    done.set(part.weight.name, made.weight);
    if (options.biasCorrection && part.kernel?.bias !== undefined && part.kernel.factors === undefined) {
      corrections.set(part.kernel.bias, shiftOf(part.kernel, part.weight.values, made.weight.values as Float32Array));
    }
  }
  for (const part of parts.filter(({ isBias }) => isBias)) {
    const shift = corrections.get(part.weight.name);
    const values = shift === undefined ? part.weight.values : part.weight.values.map((value, c) => value - shift[c]);
    const made = code({ ...part, weight: withValues(part.weight, values) as FloatWeight }, step, options);
    bits += made.bits;
    done.set(part.weight.name, made.weight);
    corrections.delete(part.weight.name);
  }
  return { model: withWeights(model, (weight) => done.get(weight.name) ?? corrected(weight, corrections)), bits };
}

/** The largest step with which the outputs of the whole model stay within the limit: ten measurements at most. */
async function stepWithin(
  limit: number,
  usual: number,
  evidence: Evidence | undefined,
  made: (step: number) => Model,
  model: Model,
): Promise<{ readonly step: number; readonly notes: readonly string[] }> {
  if (evidence === undefined) {
    return { step: usual, notes: ['No train split tells how much the outputs change: `bits` was followed.'] };
  }
  const errors = new Map<number, number>();
  const start = Math.log2(usual);
  const octave = await strongestWithin(start, start - FINEST, async (one) => {
    const error = await evidence.outputError(model, made(2 ** one));
    errors.set(one, error);
    return error <= limit;
  });
  if (octave === undefined) {
    return { step: usual, notes: [`No step keeps the outputs within ${finePercent(limit)}: \`bits\` was followed.`] };
  }
  const reached = errors.get(octave)!;
  return { step: 2 ** octave, notes: [`The outputs change by ${finePercent(reached)} of their mean square.`] };
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
