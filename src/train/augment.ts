import type { TensorData } from '../data/source.ts';
import { inputFailure } from '../failure.ts';
import type { Random } from '../math/random.ts';

/**
 * Each picture of a batch [n, height, width, channels] shifted by −pixels … +pixels in both directions, drawn per picture.
 * What comes in from outside repeats the picture's edge, so that it fits whatever the preprocessing made of black.
 */
export function shiftPictures(data: TensorData, pixels: number, random: Random): TensorData {
  const { values, shape } = data;
  const [count, height, width, channels] = sidesOf(data, 'shift');
  const shifted = values.slice();
  for (let n = 0; n < count; n++) {
    const down = random.integer(2 * pixels + 1) - pixels;
    const right = random.integer(2 * pixels + 1) - pixels;
    const start = n * height * width * channels;
    for (let y = 0; y < height; y++) {
      const row = start + clamp(y - down, height) * width * channels;
      for (let x = 0; x < width; x++) {
        const from = row + clamp(x - right, width) * channels;
        const to = start + (y * width + x) * channels;
        for (let c = 0; c < channels; c++) shifted[to + c] = values[from + c];
      }
    }
  }
  return { shape, values: shifted };
}

/** Every second picture, drawn per picture, mirrored left to right. */
export function flipPictures(data: TensorData, random: Random): TensorData {
  const { values, shape } = data;
  const [count, height, width, channels] = sidesOf(data, 'flip');
  const flipped = values.slice();
  for (let n = 0; n < count; n++) {
    if (random.integer(2) === 0) continue;
    for (let row = n * height; row < (n + 1) * height; row++) {
      for (let x = 0; x < width; x++) {
        const from = (row * width + (width - 1 - x)) * channels;
        const to = (row * width + x) * channels;
        for (let c = 0; c < channels; c++) flipped[to + c] = values[from + c];
      }
    }
  }
  return { shape, values: flipped };
}

/**
 * Each picture turned about its middle by −degrees … +degrees and made 1 − scale … 1 + scale times as large, drawn per
 * picture, by bilinear interpolation. What comes in from outside repeats the picture's edge.
 */
export function turnPictures(
  data: TensorData,
  { degrees, scale }: { readonly degrees: number; readonly scale: number },
  random: Random,
): TensorData {
  const { values, shape } = data;
  const [count, height, width, channels] = sidesOf(data, degrees > 0 ? 'rotate' : 'scale');
  const turned = values.slice();
  const isFloat = values instanceof Float32Array;
  const [middleY, middleX] = [(height - 1) / 2, (width - 1) / 2];
  for (let n = 0; n < count; n++) {
    const angle = ((2 * random.uniform() - 1) * degrees * Math.PI) / 180;
    const size = 1 + (2 * random.uniform() - 1) * scale;
    const [cos, sin] = [Math.cos(angle) / size, Math.sin(angle) / size];
    const start = n * height * width * channels;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const fromY = Math.min(height - 1, Math.max(0, middleY + cos * (y - middleY) - sin * (x - middleX)));
        const fromX = Math.min(width - 1, Math.max(0, middleX + sin * (y - middleY) + cos * (x - middleX)));
        const [top, left] = [Math.floor(fromY), Math.floor(fromX)];
        const [down, right] = [fromY - top, fromX - left];
        const above = start + (top * width + left) * channels;
        const toRight = left + 1 < width ? channels : 0;
        const below = above + (top + 1 < height ? width * channels : 0);
        const to = start + (y * width + x) * channels;
        for (let c = 0; c < channels; c++) {
          const upper = values[above + c] * (1 - right) + values[above + toRight + c] * right;
          const lower = values[below + c] * (1 - right) + values[below + toRight + c] * right;
          const value = upper * (1 - down) + lower * down;
          turned[to + c] = isFloat ? value : Math.round(value);
        }
      }
    }
  }
  return { shape, values: turned };
}

/** A square of each picture, around a middle drawn per picture, takes the picture's mean of each channel. */
export function cutPictures(data: TensorData, side: number, random: Random): TensorData {
  const { values, shape } = data;
  const [count, height, width, channels] = sidesOf(data, 'cutout');
  const cut = values.slice();
  const isFloat = values instanceof Float32Array;
  for (let n = 0; n < count; n++) {
    const start = n * height * width * channels;
    const top = random.integer(height) - Math.floor(side / 2);
    const left = random.integer(width) - Math.floor(side / 2);
    for (let c = 0; c < channels; c++) {
      let sum = 0;
      for (let i = start + c; i < start + height * width * channels; i += channels) sum += values[i];
      const mean = isFloat ? sum / (height * width) : Math.round(sum / (height * width));
      for (let y = Math.max(0, top); y < Math.min(height, top + side); y++) {
        for (let x = Math.max(0, left); x < Math.min(width, left + side); x++) {
          cut[start + (y * width + x) * channels + c] = mean;
        }
      }
    }
  }
  return { shape, values: cut };
}

function sidesOf({ shape }: TensorData, option: string): readonly number[] {
  if (shape.length === 4) return shape;
  throw inputFailure('train/augment-shape', {
    where: `augment.${option}`,
    what: `examples of shape [${shape.slice(1).join(', ')}] are no pictures`,
    fix: 'Leave `augment` out, or give the model examples of shape [height, width, channels]',
  });
}

function clamp(index: number, size: number): number {
  return Math.min(size - 1, Math.max(0, index));
}
