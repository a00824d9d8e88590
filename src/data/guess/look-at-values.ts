/** What a sample of the inputs says about preprocessing: size and channels of pictures, range of values. */

import type { Port } from '../../model/runnable.ts';
import type { Examples } from '../examples.ts';
import type { PreprocessOptions } from '../options.ts';

export interface Sample {
  /** Of one example; of the first picture where sizes differ. */
  readonly shape: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
  readonly arePictures: boolean;
  readonly sizesDiffer: boolean;
}

const sampled = 128;

export async function sampleInputs(examples: Examples): Promise<Sample | undefined> {
  const [rows] = examples.inputs.values();
  const count = Math.min(examples.count, rows.kind === 'pictures' ? sampled / 8 : sampled);
  if (count === 0) return undefined;
  const indices = Uint32Array.from({ length: count }, (_, i) => Math.floor((i * examples.count) / count));
  if (rows.kind === 'rows')
    return { ...rangeOf(await rows.read(indices)), shape: rows.shape, arePictures: false, sizesDiffer: false };
  const pictures = [];
  for (const index of indices) pictures.push(await rows.read(index));
  const [{ height, width, channels }] = pictures;
  return {
    shape: [height, width, channels],
    low: 0,
    high: 255,
    whole: true,
    arePictures: true,
    sizesDiffer: pictures.some((picture) => picture.height !== height || picture.width !== width),
  };
}

function rangeOf(values: ArrayLike<number>): Pick<Sample, 'low' | 'high' | 'whole'> {
  let [low, high, whole] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, true];
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
    whole &&= Number.isInteger(values[i]);
  }
  return { low, high, whole };
}

/** Resizing and channels that make the examples fit a model that takes pictures. */
export function fitPictures(
  { shape, arePictures, sizesDiffer }: Sample,
  port: Port | undefined,
  notes: string[],
): Partial<Pick<PreprocessOptions, 'resize' | 'channels'>> {
  const [height, width, channels] = port?.shape.length === 3 ? port.shape : [null, null, null];
  if (shape.length < 2 || shape.length > 3 || (shape.length === 3 && ![1, 2, 3, 4].includes(shape[2]))) return {};
  const target = height !== null && width !== null ? { height, width } : { height: shape[0], width: shape[1] };
  const resize = sizesDiffer || shape[0] !== target.height || shape[1] !== target.width;
  if (resize) notes.push(`The pictures are resized to the ${target.height}×${target.width} that the model takes.`);
  const change = !arePictures && (channels === 1 || channels === 3) && (shape[2] ?? 1) !== channels;
  return {
    ...(resize ? { resize: { ...target, method: 'bilinear' as const } } : {}),
    ...(change ? { channels: channels as 1 | 3 } : {}),
  };
}

type Scaling = Pick<PreprocessOptions, 'divide' | 'mean'>;

const asStored: Scaling = { divide: 1, mean: 0 };

/** Scalings worth trying, the likeliest first: 8-bit pixels are mostly divided by 255, or brought to −1 … 1. */
export function scalings({ shape, low, high, whole }: Sample, port: Port | undefined, notes: string[]): Scaling[] {
  const size = shape.reduce((a, b) => a * b, 1);
  const picture = shape.length >= 2 || (port?.shape.length ?? 0) >= 2 || size >= 64;
  if (port !== undefined && port.dtype !== 'float32') return [asStored];
  if (!picture || !whole || low < 0 || high > 255 || high <= 1) return [asStored];
  notes.push(
    `The values are whole numbers from ${low} to ${high}, as pixels are: they are divided by 255 unless another scaling fits the model better.`,
  );
  return [{ divide: 255, mean: 0 }, asStored, { divide: 127.5, mean: 1 }];
}
