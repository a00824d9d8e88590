import { inputFailure } from '../failure.ts';
import { type Range, rangeOf } from '../model/affine-range.ts';
import { encodeFloat16, float16Max } from '../model/float16.ts';
import { type Model, type Storage, type Weight, withWeights } from '../model/model.ts';
import { encodeAffine } from '../model/quantization.ts';
import type { WeightRole } from '../model/roles.ts';
import { storedWeight } from '../model/stored-weight.ts';
import type { Of } from '../schema.ts';
import type { Method, MethodContext, MethodOutcome } from './method.ts';
import { expectedWidths, measuredWidths, type Widths } from './quantize/choose-widths.ts';
import { isTuned, movedScales, tuned } from './quantize/tuned.ts';
import { type Tuning, tuningOf } from './quantize/tuning.ts';
import { type Extent, mostAffineError, mostFloat16Error, type RoundingLoss, roundingLoss } from './rounding-loss.ts';
import { type FloatWeight, isFloat, selectWeights } from './select-weights.ts';
import { count, counted, finePercent } from './wording.ts';

const patterns = { type: 'array', items: { type: 'string', minLength: 1 } } as const;
/** Where there are integer codes. */
const codes = { type: ['uint8', 'uint16'] } as const;

export const quantizeSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    type: {
      enum: ['float16', 'uint8', 'uint16'],
      default: 'uint8',
      description: 'How weights are stored in the file; tfjs decodes them to float32 at load.',
      search: ['float16', 'uint8', 'uint16'],
    },
    include: { ...patterns, description: 'Weight names to quantize, `*` matches anything; kernels when absent.' },
    exclude: { ...patterns, default: [], description: 'Weight names to leave at full width.' },
    bits: {
      type: 'integer',
      minimum: 2,
      maximum: 16,
      description:
        'Bits of the codes, up to those of `type`, which is the default. Fewer take the same room and compress better.',
      search: { low: 4, high: 8, orAbsent: true, when: { ...codes, mixed: null, error: null } },
    },
    mixed: {
      type: 'number',
      minimum: 4,
      maximum: 16,
      description:
        'Bits per weight on average: each tensor gets 4, 5, 6, 8 or 16, by what its errors do to the outputs. Replaces `bits`.',
      search: { low: 4, high: 8, orAbsent: true, when: codes },
    },
    sensitivity: {
      enum: ['predicted', 'measured'],
      default: 'predicted',
      description:
        'What `mixed` and `error` go by: errors as inputs and later layers weigh them, or the change of the outputs on the train split when each tensor alone is rounded (8,192 predictions or more).',
    },
    error: {
      type: 'number',
      exclusiveMinimum: 0,
      maximum: 1,
      description:
        'Mixed widths with as few bits as keep the squared error of the outputs within this share of their mean square, measured on the train split; with `mixed`, at most so many.',
    },
    perChannel: {
      enum: ['off', 'absorb', 'multiply'],
      default: 'off',
      description:
        'A scale per output channel: taken in by a batch norm that follows, exactly, or (graphs only) also by multiplications that are inserted.',
      search: { choices: ['off', 'absorb', 'multiply'], when: codes },
    },
    clip: {
      enum: ['none', 'mse', 'percentile', 'kl'],
      default: 'none',
      description:
        'Where the range of codes ends: at the largest values, or before them by squared error, share or divergence.',
      search: { choices: ['none', 'mse', 'percentile', 'kl'], when: codes },
    },
    percentile: {
      type: 'number',
      minimum: 90,
      maximum: 100,
      default: 99.9,
      description: 'Percent of the values within the range, for `clip: percentile`.',
    },
    rounding: {
      enum: ['nearest', 'balanced'],
      default: 'nearest',
      description: 'Each weight to the nearest code, or up and down so that errors of an output cancel.',
      search: { choices: ['nearest', 'balanced'], when: codes },
    },
    biasCorrection: {
      type: 'boolean',
      default: false,
      description: 'Biases take back what rounding adds to the mean output of each channel.',
      search: { choices: [true, false], when: codes },
    },
    wide: {
      enum: ['float32', 'float16'],
      default: 'float32',
      description: 'How biases and batch-norm parameters are stored.',
      search: ['float32', 'float16'],
    },
  },
} as const;

type Given = Of<typeof quantizeSchema>;
/** What is left out is at its default. */
export type QuantizeOptions = Partial<Given> & Pick<Given, 'type' | 'exclude' | 'wide'>;
type Width = QuantizeOptions['type'] | QuantizeOptions['wide'];

/** A smaller tensor saves less than its entry in model.json (scale, min, original type: about 100 bytes) costs. */
const SMALLEST = 32;
/** Rounding errors above this share of the values' root mean square are named in the notes. */
const NOTABLE = 0.02;
const bytesOf = { float32: 4, float16: 2, uint16: 2, uint8: 1 } as const;

/**
 * Quantized storage, per tensor: `uint8` and `uint16` are affine codes between the tensor's smallest and largest value
 * (zero falls exactly on a code, so pruned weights stay zero), `float16` is the IEEE half. tfjs turns them back into
 * float32 at load: a smaller download at the same speed.
 *
 * Without `include` every trained tensor of two or more dimensions is quantized, those of unknown layers too. Biases and
 * batch norm are stored as `wide` says, for they are few and an error in them reaches every output (8-bit biases cost 1.5
 * to 2.6 points on MobileNetV2, Nagel et al. 2019, arXiv 1906.04721). Constants of a graph and tensors of at most 32 values
 * stay as they are, and so does a tensor that came stored as narrowly.
 *
 * @throws input failure `compress/float16-overflow` or `compress/no-affine-range`, naming the tensor
 */
export const quantize: QuantizeMethod = {
  name: 'quantize',
  schema: quantizeSchema,
  phase: 'encode',
  describe: ({ type, wide, bits, mixed, error, perChannel = 'off' }) => {
    const limit = error === undefined ? '' : ` error ≤ ${finePercent(error)}`;
    const width = mixed !== undefined ? ` ${mixed} bits on average` : bits === undefined ? '' : ` ${bits} bits`;
    const channels = perChannel === 'off' ? '' : ', per channel';
    return `quantize ${type}${width}${limit}${channels}${wide === 'float32' ? '' : `, the rest ${wide}`}`;
  },
  apply(model: Model, options: QuantizeOptions, context: MethodContext) {
    if (!isTuned(options)) return quantized(model, options, context);
    const { chosen } = selectWeights(model, options, isWorthIt);
    const isWider = ({ storage }: Weight) => bytesOf[options.type] < bytesOf[storage?.dtype ?? 'float32'];
    const names = new Set(chosen.filter(isWider).map(({ name }) => name));
    const moved = movedScales(model, names, options);
    const finish = (tuning: Tuning, { bits, notes }: Widths): MethodOutcome => {
      const made = tuned(tuning, bits);
      const outcome = quantized(made.model, options, context, made.codes);
      return { ...outcome, notes: [...moved.notes, ...notes, ...outcome.notes] };
    };
    const { evidence, statistics } = context;
    const tuningBy = (measured?: Parameters<typeof tuningOf>[4]) =>
      tuningOf(moved.model, names, options, statistics, measured);
    if (evidence === undefined) {
      const tuning = tuningBy();
      return finish(tuning, expectedWidths(tuning));
    }
    return evidence.inputMoments(moved.model, [...names]).then(async (measured) => {
      const tuning = tuningBy(measured);
      return finish(tuning, await measuredWidths(tuning, evidence));
    });
  },
} as QuantizeMethod;

/** Without evidence it answers at once. */
export interface QuantizeMethod extends Method<QuantizeOptions> {
  apply(model: Model, options: QuantizeOptions, context: MethodContext & { evidence?: undefined }): MethodOutcome;
  apply(model: Model, options: QuantizeOptions, context: MethodContext): MethodOutcome | Promise<MethodOutcome>;
}

/** @param codes found already, by name; others are rounded to the nearest of those between the ends of the tensor */
function quantized(
  model: Model,
  options: QuantizeOptions,
  { masks }: MethodContext,
  codes: ReadonlyMap<string, Storage> = new Map(),
): MethodOutcome {
  const { chosen, left, roles } = selectWeights(model, options, isWorthIt);
  const types = new Map<string, Width>();
  for (const { name } of chosen) types.set(name, options.type);
  for (const { weight, excluded } of left) {
    if (!excluded && isParameter(roles.get(weight.name)!) && weight.values.length > SMALLEST)
      types.set(weight.name, options.wide);
  }
  const losses: NamedLoss[] = [];
  const next = withWeights(model, (weight) => {
    const given = codes.get(weight.name);
    if (given !== undefined && isFloat(weight)) {
      losses.push({ name: weight.name, ...roundingLoss(weight.values, given, extentOf(rangeOf(weight.values))) });
      return storedWeight(weight, given);
    }
    const type = types.get(weight.name) ?? 'float32';
    if (!isFloat(weight) || bytesOf[type] >= bytesOf[weight.storage?.dtype ?? 'float32']) return weight;
    const { stored, loss } = encode(weight, type);
    if (loss !== undefined) losses.push({ name: weight.name, ...loss });
    return stored;
  });
  const summary = summarise(model, next, chosen);
  return { model: next, masks, summary, notes: notesOf(next, chosen, losses, options.type) };
}

function isWorthIt({ shape, values, levels }: FloatWeight, use: WeightRole): boolean {
  // Levels for the packed container would be rounded again.
  if (levels !== undefined) return false;
  const isFew = use.role === 'bias' || use.role === 'norm';
  return isParameter(use) && !isFew && shape.length > 1 && values.length > SMALLEST;
}

/** Not a constant of the computation, which may need every bit. */
function isParameter({ role, isTrainable }: WeightRole): boolean {
  return role !== 'other' || isTrainable;
}

interface Encoded {
  readonly stored: Weight;
  /** Absent where it is surely not notable. */
  readonly loss?: RoundingLoss;
}

type NamedLoss = RoundingLoss & { readonly name: string };

function encode(weight: FloatWeight, type: Width): Encoded {
  const { values } = weight;
  if (type === 'float16') {
    const half = encodeFloat16(values);
    if (half === undefined) throw overflow(weight);
    const storage: Storage = { dtype: 'float16', codes: half.codes };
    const isSmall = mostFloat16Error(half.peak, values.length) <= NOTABLE;
    return {
      stored: storedWeight(weight, storage),
      loss: isSmall ? undefined : roundingLoss(values, storage, extentOf(rangeOf(values))),
    };
  }
  const affine = encodeAffine(values, type === 'uint8' ? 8 : 16);
  if (affine === undefined) throw noRange(weight, type);
  const { scale, min, codes } = affine;
  const storage = { dtype: type, scale, min, codes } as Storage;
  const extent = extentOf(affine.range);
  const isSmall = mostAffineError(scale, values.length, extent) <= NOTABLE;
  return {
    stored: storedWeight(weight, storage),
    loss: isSmall ? undefined : roundingLoss(values, storage, extent),
  };
}

function extentOf({ low, high, squares }: Range): Extent {
  return { peak: Math.max(-low, high), squares };
}

function overflow({ name, values }: FloatWeight): Error {
  const worst = values.reduce((most, value) => (Math.abs(value) <= Math.abs(most) ? most : value), 0);
  return inputFailure('compress/float16-overflow', {
    where: name,
    what: `it holds ${worst}, float16 ends at ${float16Max}`,
    fix: `Add ${JSON.stringify(name)} to \`exclude\` of the quantize step, or choose uint16 or \`wide: float32\``,
  });
}

function noRange({ name, values }: FloatWeight, type: Width): Error {
  const odd = values.find((value) => !Number.isFinite(value));
  return inputFailure('compress/no-affine-range', {
    where: name,
    what: odd === undefined ? `its range is too wide for ${type} codes` : `it holds ${odd}, which has no ${type} code`,
    fix: `Add ${JSON.stringify(name)} to \`exclude\` of the quantize step`,
  });
}

function summarise(before: Model, after: Model, chosen: readonly FloatWeight[]): string {
  const now = new Map(after.weights.map((weight) => [weight.name, weight]));
  const done = chosen.filter(({ name, storage }) => now.get(name)?.storage !== storage);
  const [from, to] = [bytes(before), bytes(after)];
  if (from === to) return 'Nothing was quantized: no tensor gets smaller by it.';
  const weights = done.reduce((sum, { values }) => sum + values.length, 0);
  const type = [...new Set(done.flatMap(({ name }) => now.get(name)?.storage?.dtype ?? []))].sort().join(', ');
  return `${count(done.length)} of ${counted(after.weights.length, 'tensor')} (${counted(weights, 'weight')}) are stored as ${type}: ${count(from)} bytes of weights became ${count(to)}.`;
}

function bytes({ weights }: Model): number {
  return weights.reduce((sum, weight) => sum + (weight.storage?.codes ?? weight.values).byteLength, 0);
}

function notesOf(after: Model, chosen: readonly FloatWeight[], losses: readonly NamedLoss[], type: string): string[] {
  const now = new Map(after.weights.map((weight) => [weight.name, weight]));
  const kept = chosen.filter(({ name, storage }) => storage !== undefined && now.get(name)?.storage === storage);
  const notes: string[] = [];
  if (kept.length > 0) {
    notes.push(
      `${counted(kept.length, 'tensor')} came stored as narrowly as ${type} and ${kept.length === 1 ? 'was' : 'were'} not encoded again.`,
    );
  }
  const worst = losses.reduce<NamedLoss>((most, loss) => (loss.error > most.error ? loss : most), {
    name: '',
    error: 0,
    peak: 0,
  });
  if (worst.error > NOTABLE) {
    notes.push(
      `${worst.name} loses most: its rounding error is ${(100 * worst.error).toFixed(1)} % of its root mean square, because its largest value is ${worst.peak.toFixed(0)} times that.`,
    );
  }
  return notes;
}
