/** Text as polygons, from the outlines of letters that the build takes from a font. */
import type { Polygon } from './outline.ts';
import type { Point, Shape } from './scene.ts';

/** By character: how far it moves on, and its outline with lines and quadratic curves, both in thousandths of the size. */
type Face = Readonly<Record<string, readonly [advance: number, path: string]>>;
export interface Glyphs {
  readonly regular: Face;
  readonly bold: Face;
}

/** For characters that the font does not have. */
const BOX: Face[string] = [600, 'M60 0L540 0L540-700L60-700ZM120-60L120-640L480-640L480-60Z'];
/** Straight pieces that a curve is drawn in. */
const PIECES = 5;

export function outlineOfText(
  { x, y, text, size, anchor, bold, turn = 0 }: Extract<Shape, { kind: 'text' }>,
  glyphs: Glyphs,
): Polygon[] {
  const face = bold ? glyphs.bold : glyphs.regular;
  const letters = [...text].map((character) => (Object.hasOwn(face, character) ? face[character] : BOX));
  const scale = size / 1000;
  const width = letters.reduce((sum, [advance]) => sum + advance * scale, 0);
  let at = -width * { start: 0, middle: 0.5, end: 1 }[anchor];
  const [sine, cosine] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)];
  return letters.flatMap(([advance, path]) => {
    const from = at;
    at += advance * scale;
    return flattened(path).map((polygon) =>
      polygon.map(([px, py]): Point => {
        const [dx, dy] = [from + px * scale, py * scale];
        return [x + dx * cosine - dy * sine, y + dx * sine + dy * cosine];
      }),
    );
  });
}

function flattened(path: string): Point[][] {
  const polygons: Point[][] = [];
  for (const [, command, rest] of path.matchAll(/([MLQZ])([^MLQZ]*)/g)) {
    const numbers = (rest.match(/-?\d+/g) ?? []).map(Number);
    if (command === 'M') polygons.push([[numbers[0], numbers[1]]]);
    const points = polygons[polygons.length - 1];
    if (command === 'L') points.push([numbers[0], numbers[1]]);
    if (command !== 'Q') continue;
    const [x0, y0] = points[points.length - 1];
    const [cx, cy, x1, y1] = numbers;
    for (let i = 1; i <= PIECES; i++) {
      const t = i / PIECES;
      const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t];
      points.push([a * x0 + b * cx + c * x1, a * y0 + b * cy + c * y1]);
    }
  }
  return polygons;
}
