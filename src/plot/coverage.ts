import type { Polygon } from './outline.ts';

/** Scan lines per row of pixels. */
const ROWS = 4;

export interface Coverage {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Share of each pixel that lies inside, 0 … 1, row by row. */
  readonly shares: Float32Array;
}

/**
 * Which share of each pixel polygons cover: scan lines at four heights of each row of pixels, spans between crossings with
 * their exact ends (nonzero winding, so that overlapping parts of a line count once and holes in letters stay open).
 * Undefined where nothing lies in the picture.
 */
export function coverageOf(polygons: readonly Polygon[], width: number, height: number): Coverage | undefined {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of polygons) {
    for (const [x, y] of polygon) {
      minX = Math.min(minX, x);
      maxX = Math.max(maxX, x);
      minY = Math.min(minY, y);
      maxY = Math.max(maxY, y);
    }
  }
  const [left, top] = [Math.max(0, Math.floor(minX)), Math.max(0, Math.floor(minY))];
  const [right, bottom] = [Math.min(width, Math.ceil(maxX)), Math.min(height, Math.ceil(maxY))];
  if (!(right > left && bottom > top)) return undefined;
  const columns = right - left;
  const lines: [x: number, turn: number][][] = Array.from({ length: (bottom - top) * ROWS }, () => []);
  const yOf = (line: number): number => top + (line + 0.5) / ROWS;

  for (const polygon of polygons) {
    for (let i = 0; i < polygon.length; i++) {
      const [from, to] = [polygon[i], polygon[(i + 1) % polygon.length]];
      const [[x0, y0], [x1, y1]] = from[1] <= to[1] ? [from, to] : [to, from];
      const turn = from[1] <= to[1] ? 1 : -1;
      const first = Math.max(0, Math.ceil((y0 - top) * ROWS - 0.5));
      const last = Math.min(lines.length, Math.ceil((y1 - top) * ROWS - 0.5));
      for (let line = first; line < last; line++) {
        lines[line].push([x0 + ((yOf(line) - y0) / (y1 - y0)) * (x1 - x0), turn]);
      }
    }
  }

  const shares = new Float32Array(columns * (bottom - top));
  for (const [line, crossings] of lines.entries()) {
    crossings.sort((a, b) => a[0] - b[0]);
    const row = Math.floor(line / ROWS) * columns;
    let winding = 0;
    for (let i = 0; i < crossings.length - 1; i++) {
      winding += crossings[i][1];
      if (winding !== 0) addSpan(shares, row, crossings[i][0] - left, crossings[i + 1][0] - left, columns);
    }
  }
  return { left, top, width: columns, height: bottom - top, shares };
}

function addSpan(shares: Float32Array, row: number, from: number, to: number, columns: number): void {
  const [start, end] = [Math.max(0, from), Math.min(columns, to)];
  for (let x = Math.floor(start); x < end; x++) {
    shares[row + x] += (Math.min(end, x + 1) - Math.max(start, x)) / ROWS;
  }
}
