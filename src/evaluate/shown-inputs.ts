/** What the models were given, of a few examples, for a report: pictures as PNG, all else as numbers. */
import { PNG } from 'pngjs';
import { resizer } from '../data/prepare/resize.ts';
import type { Source, TensorData } from '../data/source.ts';
import type { ShownInput } from './measurement.ts';

const MOST_VALUES = 64;
/** Pixels of the longer side; larger pictures are scaled down. */
const LONGEST_SIDE = 192;

interface Raw {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: ArrayLike<number>;
}

/** By place in the split. Reads the split up to the last of `rows`. */
export async function shownInputs(
  source: Source,
  rows: readonly number[],
  form: 'rows' | 'images',
  batchSize: number,
): Promise<ReadonlyMap<number, readonly ShownInput[]>> {
  const raw = await readRows(source, new Set(rows), batchSize);
  const scales = new Map<string, Scale>();
  for (const inputs of raw.values()) {
    for (const { name, values } of inputs) scales.set(name, widened(scales.get(name), values));
  }
  const shown = (input: Raw): ShownInput => {
    const { name, shape, values } = input;
    const picture = form === 'images' ? pictureOf(input, scales.get(name)!) : undefined;
    if (picture !== undefined) return { name, shape, picture };
    return { name, shape, values: Array.from(values).slice(0, MOST_VALUES) };
  };
  return new Map([...raw].map(([row, inputs]) => [row, inputs.map(shown)]));
}

async function readRows(source: Source, wanted: ReadonlySet<number>, size: number): Promise<Map<number, Raw[]>> {
  const found = new Map<number, Raw[]>();
  if (wanted.size === 0) return found;
  let start = 0;
  for await (const batch of source.batches({ size })) {
    for (let row = 0; row < batch.size; row++) {
      if (wanted.has(start + row)) found.set(start + row, rawOf(batch.inputs, batch.size, row));
    }
    start += batch.size;
    if (found.size === wanted.size) break;
  }
  return found;
}

function rawOf(inputs: Readonly<Record<string, TensorData>>, count: number, row: number): Raw[] {
  return Object.entries(inputs).map(([name, { shape, values }]) => {
    const width = values.length / count;
    return { name, shape: shape.slice(1), values: values.slice(row * width, (row + 1) * width) };
  });
}

interface Scale {
  readonly low: number;
  readonly high: number;
}

function widened(scale: Scale | undefined, values: ArrayLike<number>): Scale {
  let { low, high } = scale ?? { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY };
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  return { low, high };
}

/** Black and white of the usual kinds of scaling; of any other what occurs in these pictures. */
function greys({ low, high }: Scale): Scale {
  if (low >= 0 && high <= 1) return { low: 0, high: 1 };
  if (low >= -1 && high <= 1) return { low: -1, high: 1 };
  if (low >= 0 && high <= 255) return { low: 0, high: 255 };
  return { low, high };
}

/** Undefined where the input is no picture: [height, width] or [height, width, 1, 3 or 4 channels]. */
function pictureOf({ shape, values }: Raw, scale: Scale): string | undefined {
  const [height, width, channels = 1] = shape;
  if (shape.length < 2 || shape.length > 3 || ![1, 3, 4].includes(channels)) return undefined;
  if (height < 4 || width < 4 || height * width > 2 ** 26) return undefined;
  const shrink = Math.min(1, LONGEST_SIDE / Math.max(height, width));
  const size: [number, number] = [Math.max(1, Math.round(height * shrink)), Math.max(1, Math.round(width * shrink))];
  const scaled = new Float32Array(size[0] * size[1] * channels);
  if (shrink === 1) scaled.set(Array.from(values));
  else resizer([height, width], size, channels, 'area')(values, 0, scaled, 0);
  return encode(scaled, size, channels, greys(scale));
}

function encode(
  values: Float32Array,
  [height, width]: readonly [number, number],
  channels: number,
  { low, high }: Scale,
) {
  const png = new PNG({ width, height });
  const factor = high > low ? 255 / (high - low) : 0;
  const level = (index: number) => Math.min(255, Math.max(0, Math.round((values[index] - low) * factor)));
  for (let pixel = 0; pixel < height * width; pixel++) {
    const at = pixel * channels;
    const grey = channels === 1;
    png.data[4 * pixel] = level(at);
    png.data[4 * pixel + 1] = level(grey ? at : at + 1);
    png.data[4 * pixel + 2] = level(grey ? at : at + 2);
    png.data[4 * pixel + 3] = 255;
  }
  const bytes = PNG.sync.write(png, { colorType: channels === 1 ? 0 : 2, deflateLevel: 9 });
  return `data:image/png;base64,${bytes.toString('base64')}`;
}
