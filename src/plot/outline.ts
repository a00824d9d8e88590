/** Shapes as closed polygons, for painting them into pixels. */
import type { Point, Shape } from './scene.ts';

export type Polygon = readonly Point[];
type Of<Kind extends Shape['kind']> = Extract<Shape, { kind: Kind }>;

/** A line as one box per segment and a round joint at each point; together they are filled once, by the nonzero rule. */
export function outlineOfLine({ points, width, dash }: Of<'line'>): Polygon[] {
  const pieces = dash === undefined ? [points] : dashes(points, dash);
  const half = width / 2;
  return pieces.flatMap((piece) => [
    ...piece.slice(1).map((to, i) => box(piece[i], to, half)),
    ...piece.slice(1, -1).map(([x, y]) => circle(x, y, half, 8)),
  ]);
}

function box([x0, y0]: Point, [x1, y1]: Point, half: number): Polygon {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const [dx, dy] = [((y1 - y0) / length) * half, (-(x1 - x0) / length) * half];
  return [
    [x0 + dx, y0 + dy],
    [x1 + dx, y1 + dy],
    [x1 - dx, y1 - dy],
    [x0 - dx, y0 - dy],
  ];
}

function dashes(points: readonly Point[], [on, off]: readonly [number, number]): Point[][] {
  const pieces: Point[][] = [];
  let along = 0;
  for (let i = 1; i < points.length; i++) {
    const [[x0, y0], [x1, y1]] = [points[i - 1], points[i]];
    const length = Math.hypot(x1 - x0, y1 - y0);
    const at = (t: number): Point => [x0 + ((x1 - x0) * t) / length, y0 + ((y1 - y0) * t) / length];
    for (let start = -(along % (on + off)); start < length; start += on + off) {
      const [from, to] = [Math.max(0, start), Math.min(length, start + on)];
      if (to > from) pieces.push([at(from), at(to)]);
    }
    along += length;
  }
  return pieces;
}

export function outlineOfDot({ x, y, radius, form }: Of<'dot'>): Polygon {
  switch (form) {
    case 'circle':
      return circle(x, y, radius, 24);
    case 'square':
      return corners(x, y, radius * 1.25, 4, 45);
    case 'diamond':
      return corners(x, y, radius * 1.35, 4, 0);
    case 'triangle':
      return corners(x, y, radius * 1.4, 3, -90);
  }
}

function circle(x: number, y: number, radius: number, count: number): Polygon {
  return corners(x, y, radius, count, 0);
}

/** A regular polygon; the first corner `turn` degrees clockwise from the right. */
export function corners(x: number, y: number, radius: number, count: number, turn: number): Polygon {
  return Array.from({ length: count }, (_, i): Point => {
    const angle = ((turn + (360 * i) / count) * Math.PI) / 180;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}
