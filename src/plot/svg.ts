/** A scene as SVG: a file of its own, or a part of a page whose style sheet says what the inks look like. */
import { outlineOfDot } from './outline.ts';
import { colourOf } from './palette.ts';
import type { Ink, Point, Scene, Shape } from './scene.ts';

/** As a file: colours of one theme, with a background. */
export function sceneSvg(scene: Scene, theme: 'light' | 'dark' = 'light'): string {
  const paint = (ink: Ink): string => colourOf(ink, theme);
  const { width, height, title } = scene;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, Roboto, sans-serif" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="${paint('back')}"/>`,
    ...scene.shapes.map((shape) => shapeSvg(shape, paint)),
    '</svg>',
    '',
  ].join('\n');
}

/** In a page: `var(--ink-…)` for colours; what is marked can be pointed at and reached with the keyboard. */
export function inlineSvg(scene: Scene): string {
  const { width, height, title } = scene;
  return [
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escaped(title)}">`,
    ...scene.shapes.map((shape) => shapeSvg(shape, (ink) => `var(--ink-${ink})`)),
    '</svg>',
  ].join('');
}

function shapeSvg(shape: Shape, paint: (ink: Ink) => string): string {
  const opacity = shape.opacity === undefined ? '' : ` opacity="${shape.opacity}"`;
  const mark = shape.mark === undefined ? '' : ` data-mark="${escaped(shape.mark)}"`;
  const says = shape.says === undefined ? '' : ` aria-label="${escaped(shape.says)}" role="img"`;
  const rest = `${opacity}${mark}${says}`;
  const fill = ` style="fill:${paint(shape.ink)}"`;
  switch (shape.kind) {
    case 'line': {
      const dash = shape.dash === undefined ? '' : ` stroke-dasharray="${shape.dash.join(' ')}"`;
      return `<path d="${path(shape.points)}" style="stroke:${paint(shape.ink)};fill:none" stroke-width="${shape.width}" stroke-linejoin="round"${dash}${rest}/>`;
    }
    case 'area':
      return `<path d="${path(shape.points)}Z"${fill}${rest}/>`;
    case 'rect': {
      const { x, y, width, height } = shape;
      return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"${fill}${rest}/>`;
    }
    case 'dot': {
      const style = shape.hollow
        ? ` style="fill:${paint('back')};stroke:${paint(shape.ink)}" stroke-width="1.5"`
        : fill;
      if (shape.form === 'circle') {
        return `<circle cx="${short(shape.x)}" cy="${short(shape.y)}" r="${shape.radius}"${style}${rest}/>`;
      }
      return `<path d="${path(outlineOfDot(shape))}Z"${style}${rest}/>`;
    }
    case 'text': {
      const { x, y, size, anchor, bold, turn, text } = shape;
      const weight = bold ? ' font-weight="500"' : '';
      const turned = turn === undefined ? '' : ` transform="rotate(${turn} ${short(x)} ${short(y)})"`;
      return `<text x="${short(x)}" y="${short(y)}" font-size="${size}" text-anchor="${anchor}"${weight}${turned}${fill}${rest}>${escaped(text)}</text>`;
    }
  }
}

function path(points: readonly Point[]): string {
  return points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
