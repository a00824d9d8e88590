import type { TensorData } from '../data/source.ts';
import { inputFailure } from '../failure.ts';
import type { Random } from '../math/random.ts';

/**
 * Each picture of a batch [n, height, width, channels] shifted by −pixels … +pixels in both directions, drawn per picture.
 * What comes in from outside repeats the picture's edge, so that it fits whatever the preprocessing made of black.
 */
export function shiftPictures({ shape, values }: TensorData, pixels: number, random: Random): TensorData {
  if (shape.length !== 4) {
    throw inputFailure('train/augment-shape', {
      where: 'augment.shift',
      what: `examples of shape [${shape.slice(1).join(', ')}] are no pictures`,
      fix: 'Leave `augment` out, or give the model examples of shape [height, width, channels]',
    });
  }
  const [count, height, width, channels] = shape;
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

function clamp(index: number, size: number): number {
  return Math.min(size - 1, Math.max(0, index));
}
