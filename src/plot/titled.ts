import type { Scene, Shape } from './scene.ts';

const SIZE = 15;

/** A scene as it stands alone in a file: with a title above it and where it comes from below. */
export function titled(scene: Scene, source: string): Scene {
  const lines = wrapped(scene.title, Math.floor((scene.width - 32) / (SIZE * 0.54)));
  const [above, below, side] = [lines.length * 20 + 16, 24, 16];
  const title = lines.map(
    (text, line): Shape => ({
      kind: 'text',
      ink: 'text',
      x: side,
      y: 24 + line * 20,
      text,
      size: SIZE,
      anchor: 'start',
      bold: true,
    }),
  );
  const height = scene.height + above + below;
  const foot: Shape = { kind: 'text', ink: 'dim', x: side, y: height - 10, text: source, size: 11, anchor: 'start' };
  const moved = scene.shapes.map((shape) => movedBy(shape, side, above));
  return { ...scene, width: scene.width + 2 * side, height, shapes: [...title, ...moved, foot] };
}

function movedBy(shape: Shape, dx: number, dy: number): Shape {
  if (shape.kind === 'line' || shape.kind === 'area') {
    return { ...shape, points: shape.points.map(([x, y]) => [x + dx, y + dy] as const) };
  }
  return { ...shape, x: shape.x + dx, y: shape.y + dy };
}

function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
