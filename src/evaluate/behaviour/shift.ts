import type { TensorData } from '../../data/source.ts';
import type { Random } from '../../math/random.ts';

/** Every picture [height, width, …] moved by up to `pixels` each way, never by nothing; the edge is repeated. */
export function shiftPictures({ shape, values }: TensorData, pixels: number, random: Random): TensorData {
  const [count, height, width] = shape;
  const depth = shape.slice(3).reduce((product, size) => product * size, 1);
  const out = new Float32Array(values.length);
  for (let picture = 0; picture < count; picture++) {
    const [down, right] = step(pixels, random);
    const start = picture * height * width * depth;
    for (let y = 0; y < height; y++) {
      const fromY = Math.min(height - 1, Math.max(0, y - down));
      for (let x = 0; x < width; x++) {
        const fromX = Math.min(width - 1, Math.max(0, x - right));
        const [to, from] = [start + (y * width + x) * depth, start + (fromY * width + fromX) * depth];
        for (let c = 0; c < depth; c++) out[to + c] = values[from + c];
      }
    }
  }
  return { shape, values: out };
}

/** One of the (2 · pixels + 1)² − 1 steps. */
function step(pixels: number, random: Random): [number, number] {
  const side = 2 * pixels + 1;
  const draw = random.integer(side * side - 1);
  const place = draw < (side * side - 1) / 2 ? draw : draw + 1;
  return [Math.floor(place / side) - pixels, (place % side) - pixels];
}
