/** A scene as PNG, without a browser and the same on every machine. */
import { PNG } from 'pngjs';
import { coverageOf } from './coverage.ts';
import { type Glyphs, outlineOfText } from './lettering.ts';
import { outlineOfDot, outlineOfLine, type Polygon } from './outline.ts';
import { channels, colourOf } from './palette.ts';
import type { Ink, Scene, Shape } from './scene.ts';

export interface PngOptions {
  readonly glyphs: Glyphs;
  readonly theme?: 'light' | 'dark';
  /** Pixels per unit of the scene. */
  readonly scale?: number;
}

export function scenePng(scene: Scene, { glyphs, theme = 'light', scale = 2 }: PngOptions): Uint8Array {
  const [width, height] = [Math.round(scene.width * scale), Math.round(scene.height * scale)];
  const png = new PNG({ width, height });
  const paint = (polygons: readonly Polygon[], ink: Ink, opacity: number): void => {
    const scaled = polygons.map((polygon) => polygon.map(([x, y]) => [x * scale, y * scale] as const));
    const covered = coverageOf(scaled, width, height);
    if (covered === undefined) return;
    const colour = channels(colourOf(ink, theme));
    for (let row = 0; row < covered.height; row++) {
      let at = 4 * ((covered.top + row) * width + covered.left);
      for (let column = 0; column < covered.width; column++, at += 4) {
        const share = Math.min(1, covered.shares[row * covered.width + column]) * opacity;
        if (share === 0) continue;
        for (let i = 0; i < 3; i++) png.data[at + i] += Math.round((colour[i] - png.data[at + i]) * share);
      }
    }
  };
  const back = channels(colourOf('back', theme));
  for (let at = 0; at < png.data.length; at += 4) png.data.set([...back, 255], at);
  for (const shape of scene.shapes) {
    const opacity = shape.opacity ?? 1;
    if (shape.kind === 'dot' && shape.hollow) {
      const outline = outlineOfDot(shape);
      paint([outline], 'back', 1);
      const closed = [...outline, outline[0], outline[1]];
      paint(outlineOfLine({ kind: 'line', points: closed, width: 1.5, ink: shape.ink }), shape.ink, opacity);
    } else paint(polygonsOf(shape, glyphs), shape.ink, opacity);
  }
  return new Uint8Array(PNG.sync.write(png, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 }));
}

function polygonsOf(shape: Shape, glyphs: Glyphs): readonly Polygon[] {
  switch (shape.kind) {
    case 'line':
      return outlineOfLine(shape);
    case 'area':
      return [shape.points];
    case 'rect': {
      const { x, y, width, height } = shape;
      return [
        [
          [x, y],
          [x + width, y],
          [x + width, y + height],
          [x, y + height],
        ],
      ];
    }
    case 'dot':
      return [outlineOfDot(shape)];
    case 'text':
      return outlineOfText(shape, glyphs);
  }
}
