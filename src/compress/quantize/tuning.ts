import { rangeOf } from '../../model/affine-range.ts';
import { encodeFloat16 } from '../../model/float16.ts';
import { type Model, type Storage, type Weight, withValues } from '../../model/model.ts';
import { decodeStorage } from '../../model/quantization.ts';
import type { InputMoments } from '../evidence.ts';
import { channelOf } from '../flow/channel-values.ts';
import { flowOf } from '../flow/flow.ts';
import { expectedKernels, type Kernel } from '../flow/kernels.ts';
import type { Statistics } from '../flow/statistics.ts';
import type { QuantizeOptions } from '../quantize.ts';
import { type Clip, clipRange } from './clip-range.ts';
import { encodeWithin } from './encode-within.ts';

/** The tensors that are to be quantized, and what is known of them. */
export interface Tuning {
  readonly model: Model;
  readonly chosen: readonly Weight[];
  readonly options: QuantizeOptions;
  readonly kernels: ReadonlyMap<string, Kernel>;
}

export function tuningOf(
  model: Model,
  names: ReadonlySet<string>,
  options: QuantizeOptions,
  statistics: Statistics | undefined,
  measured: ReadonlyMap<string, InputMoments> | undefined,
): Tuning {
  const kernels = expectedKernels(model, flowOf(model), statistics, measured);
  return { model, chosen: model.weights.filter(({ name }) => names.has(name)), options, kernels };
}

/** Undefined where the tensor has no such codes. Where widths are mixed, 16 bits are those of float16 if they err less. */
export function codesOf(weight: Weight, bits: number, { options, kernels }: Tuning): Storage | undefined {
  const values = weight.values as Float32Array;
  const kernel = kernels.get(weight.name);
  const codes = affineCodes(values, bits, options, kernel);
  const isMixed = options.mixed !== undefined || options.error !== undefined;
  const half = isMixed && bits === 16 ? encodeFloat16(values) : undefined;
  if (half === undefined) return codes;
  const float: Storage = { dtype: 'float16', codes: half.codes };
  if (codes === undefined) return float;
  return expectedError(values, float, kernel) < expectedError(values, codes, kernel) ? float : codes;
}

function affineCodes(
  values: Float32Array,
  bits: number,
  { clip = 'none', percentile = 99.9, rounding }: QuantizeOptions,
  kernel: Kernel | undefined,
): Storage | undefined {
  const range = rangeOf(values);
  if (!Number.isFinite(range.squares) || !(range.high > range.low)) return undefined;
  const ends = clipRange(values, range, 2 ** bits - 1, clip as Clip, percentile);
  return encodeWithin(values, ends, bits, rounding === 'balanced' ? kernel : undefined);
}

/** Expected squared error of the model's outputs, up to a factor; of a tensor that is no kernel, as if it mattered like 1. */
export function expectedError(values: Float32Array, storage: Storage | undefined, kernel: Kernel | undefined): number {
  if (storage === undefined) return 0;
  const rounded = decodeStorage(storage, 'float32');
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const error = values[i] - rounded[i];
    const matters =
      kernel === undefined
        ? 1
        : kernel.inputs.square[channelOf(i, kernel.in)] * kernel.importance[channelOf(i, kernel.out)];
    sum += error * error * matters;
  }
  return sum;
}

/**
 * The bias of the kernel's layer (or the mean of a batch norm behind it) that takes back what rounding adds to the mean of
 * each output; undefined where there is none, or where it is not asked for.
 *
 * @param weightOf what the weight of a name is by now
 */
export function correction(
  { name, values }: Weight,
  storage: Storage,
  { options, kernels }: Tuning,
  weightOf: (name: string) => Weight | undefined,
): Weight | undefined {
  const kernel = options.biasCorrection === true ? kernels.get(name) : undefined;
  if (kernel === undefined) return undefined;
  const { bias, mean, factors, out, in: into, inputs } = kernel;
  const taker = weightOf(bias ?? mean ?? '');
  if (taker === undefined || taker.values.length !== out.count) return undefined;
  const rounded = decodeStorage(storage, 'float32');
  const shift = new Float64Array(out.count);
  for (let i = 0; i < values.length; i++)
    shift[channelOf(i, out)] += (rounded[i] - values[i]) * inputs.mean[channelOf(i, into)];
  const sign = bias === undefined ? 1 : -1;
  const by = weightOf(factors ?? '')?.values;
  return withValues(
    taker,
    (taker.values as Float32Array).map((value, c) => value + sign * shift[c] * (by?.[c] ?? 1)),
  );
}
