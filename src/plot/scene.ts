/**
 * A plot as plain data: shapes in the order in which they are painted. From one scene come the SVG in the page, the SVG
 * file and the PNG, so that all three show the same. Units are CSS pixels, y grows downwards.
 */

/** Colours by what they are for; see `palette.ts` for what they look like. */
export type Ink =
  | 'back'
  | 'text'
  | 'dim'
  | 'grid'
  | 'better'
  | 'worse'
  | 'main'
  | 'series0'
  | 'series1'
  | 'series2'
  | 'series3'
  | 'series4'
  | 'series5'
  | 'series6'
  | 'series7'
  | `heat${number}`
  | `gain${number}`;

export type Point = readonly [x: number, y: number];

interface Common {
  readonly ink: Ink;
  /** 0 … 1, default 1. */
  readonly opacity?: number;
  /** What the shape stands for, for whoever points at it: a key of the plot's own. */
  readonly mark?: string;
  /** Said of the marked shape to those who point at it or cannot see it. */
  readonly says?: string;
}

export type Shape =
  | (Common & {
      readonly kind: 'line';
      readonly points: readonly Point[];
      readonly width: number;
      readonly dash?: readonly [on: number, off: number];
    })
  | (Common & { readonly kind: 'area'; readonly points: readonly Point[] })
  | (Common & {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    })
  | (Common & {
      readonly kind: 'dot';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly form: 'circle' | 'square' | 'diamond' | 'triangle';
      /** Its outline alone, filled with the background. */
      readonly hollow?: boolean;
    })
  | (Common & {
      readonly kind: 'text';
      readonly x: number;
      /** Of the base line. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly bold?: boolean;
      /** Degrees, clockwise, about (x, y). */
      readonly turn?: number;
    });

export interface Scene {
  readonly width: number;
  readonly height: number;
  /** What one sees, in a sentence; also for those who cannot. */
  readonly title: string;
  readonly shapes: readonly Shape[];
}

/** How wide a text is at most, roughly: in the widest of the usual fonts. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    if (/[ilIjtf.,:;'|!()[\]/ ]/.test(character)) width += 0.36;
    else if (/[mwMW%—…×]/.test(character)) width += 0.92;
    else if (/[A-Z]/.test(character)) width += 0.7;
    else if (character.charCodeAt(0) > 0x2e80) width += 1;
    else width += 0.62;
  }
  return width * size;
}

/** As much of a text as fits, its end kept: of weight names the end tells most. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = text;
  while (kept.length > 1 && textWidth(`…${kept}`, size) > width) kept = kept.slice(1);
  return `…${kept}`;
}
