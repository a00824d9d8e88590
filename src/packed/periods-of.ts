import { layoutOf, type View } from './view.ts';

const farthest = 512;
const candidates = 3;
/** Pairs that are looked at. */
const enough = 2 ** 20;

/**
 * Distances between rows at which numbers other than zero stand in the same column most often, nearest neighbours aside: the
 * width of a picture whose pixels are the rows, or its channels.
 */
export function periodsOf(words: Int32Array, shape: readonly number[], view: View): number[] {
  const { rows, columns, stride, start } = layoutOf(shape, view);
  const pairs = new Float64Array(farthest + 1);
  let counted = 0;
  for (let column = 0; column < columns && counted < enough; column++) {
    const places: number[] = [];
    for (let row = 0; row < rows; row++) if (words[start(row) + column * stride] !== 0) places.push(row);
    for (let a = 0; a < places.length; a++) {
      for (let b = a + 1; b < places.length && places[b] - places[a] <= farthest; b++, counted++)
        pairs[places[b] - places[a]]++;
    }
  }
  // The farther apart, the fewer rows have one that far.
  const shares = [...pairs].map((count, distance) => ({ distance, share: count / Math.max(1, rows - distance) }));
  return shares
    .slice(3)
    .filter(({ share, distance }) => share > 0 && distance < rows)
    .sort((a, b) => b.share - a.share)
    .slice(0, candidates)
    .map(({ distance }) => distance);
}
