/** Walks over the kernel of a sum over channels. */
import type { Mix } from './operation.ts';

/** `visit(input channel, output channel, weight)` for every weight, in the order of the file. */
export function walkKernel(
  { from, to }: Pick<Mix, 'from' | 'to'>,
  shape: readonly number[],
  values: ArrayLike<number>,
  visit: (input: number, output: number, weight: number) => void,
): void {
  // Both are the last two axes, in either order.
  const [rows, columns] = shape.slice(-2);
  for (let at = 0; at < values.length; ) {
    for (let row = 0; row < rows; row++) {
      if (from < to) for (let column = 0; column < columns; column++) visit(row, column, values[at++]);
      else for (let column = 0; column < columns; column++) visit(column, row, values[at++]);
    }
  }
}
