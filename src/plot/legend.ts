/** What forms and colours stand for, in as many rows as it takes. */
import { LETTERS } from './axis.ts';
import { type Ink, type Point, type Shape, textWidth } from './scene.ts';

export type LegendEntry = { readonly text: string } & (
  | {
      readonly form: 'square' | 'diamond' | 'triangle' | 'circle';
      readonly ink: Ink;
      readonly radius: number;
      readonly hollow?: boolean;
    }
  | { readonly ring: Ink }
);

const ROW = 18;

export function legendShapes(
  entries: readonly LegendEntry[],
  width: number,
): { readonly height: number; readonly shapes: readonly Shape[] } {
  const shapes: Shape[] = [];
  let [x, y] = [4, 12];
  for (const entry of entries) {
    const wide = textWidth(entry.text, LETTERS) + 40;
    if (x > 4 && x + wide > width) [x, y] = [4, y + ROW];
    if ('ring' in entry) shapes.push({ kind: 'line', ink: entry.ring, width: 2, points: ringAt(x + 7, y - 4, 6) });
    else {
      const { form, ink, radius, hollow } = entry;
      shapes.push({ kind: 'dot', form, ink, radius, hollow, x: x + 7, y: y - 4 });
    }
    shapes.push({ kind: 'text', ink: 'dim', x: x + 19, y, text: entry.text, size: LETTERS, anchor: 'start' });
    x += wide;
  }
  return { height: entries.length === 0 ? 0 : y + 10, shapes };
}

export function ringAt(x: number, y: number, radius: number): Point[] {
  return Array.from({ length: 33 }, (_, i) => {
    const angle = (i / 32) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}
