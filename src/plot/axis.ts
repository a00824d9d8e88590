/** From values to places in a plot, and the lines and letters that say so. */
import type { Unit } from '../evaluate/metric.ts';
import { formatValue } from '../validate/units.ts';
import { type Shape, textWidth } from './scene.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Axis {
  at(value: number): number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** What an axis measures: a unit, or a plain number. */
export interface AxisOptions {
  readonly low: number;
  readonly high: number;
  /** Places of `low` and `high`. */
  readonly from: number;
  readonly to: number;
  readonly unit: Unit;
  readonly scale?: 'linear' | 'log';
  /** How ticks are written; by the unit where absent. */
  readonly label?: (value: number, unit: Unit) => string;
}

export const LETTERS = 12;
/** Pixels that a tick needs. */
const ROOM = { across: 74, down: 40 } as const;

export function axisOf(
  { low, high, from, to, unit, scale = 'linear', label = tickLabel }: AxisOptions,
  way: keyof typeof ROOM,
): Axis {
  const isLog = scale === 'log' && low > 0;
  const place = (value: number): number =>
    isLog ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  const at = (value: number): number => from + (to - from) * place(value);
  const count = Math.max(2, Math.floor(Math.abs(to - from) / ROOM[way]));
  const values = isLog ? logTicks(low, high, count) : linearTicks(low, high, count);
  return { at, ticks: values.map((value) => ({ at: at(value), label: label(value, unit) })) };
}

/** At 1, 2 or 5 times a power of ten. */
export function linearTicks(low: number, high: number, count: number): number[] {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((digit) => digit * power).find((one) => one >= rough * 0.999) ?? rough;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Powers of ten with 2 and 5, or as many of them as there is room for. */
export function logTicks(low: number, high: number, count: number): number[] {
  for (const digits of [[1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9], [1, 2, 3, 5, 7], [1, 2, 5], [1, 3], [1]]) {
    const found: number[] = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
      for (const digit of digits) {
        const value = Number((digit * 10 ** power).toPrecision(3));
        if (value >= low * 0.999 && value <= high * 1.001) found.push(value);
      }
    }
    if (found.length <= count || digits.length === 1) return found.length >= 2 ? found : linearTicks(low, high, count);
  }
  return [];
}

/** As short as it can be: `97.5 %`, `20 kB`. */
export function tickLabel(value: number, unit: Unit): string {
  if (unit === 'fraction') return `${Number((100 * value).toPrecision(6))} %`.replace('-', '−');
  if (unit === 'number' || unit === 'nats' || unit === 'count') {
    return Number(value.toPrecision(6)).toLocaleString('en', { maximumFractionDigits: 8 }).replace('-', '−');
  }
  return formatValue(value, unit)
    .replace(/(\.\d*?)0+(?= |×|$)/, '$1')
    .replace(/\.(?= |×|$)/, '');
}

/** Of changes: `−2.5 pp`, `+20 kB`. */
export function changeLabel(value: number, unit: Unit): string {
  const text = unit === 'fraction' ? tickLabel(value, unit).replace('%', 'pp') : tickLabel(value, unit);
  return value > 0 ? `+${text}` : text;
}

/** Room to the left of a vertical axis for its labels. */
export function labelWidth(axis: Axis): number {
  return Math.max(...axis.ticks.map(({ label }) => textWidth(label, LETTERS)), 10) + 10;
}

/** Grid, labels and names of both axes. */
export function frameShapes(
  box: Box,
  { x, y, xName, yName }: { x?: Axis; y?: Axis; xName?: string; yName?: string },
): Shape[] {
  const { left, top, right, bottom } = box;
  const shapes: Shape[] = [];
  for (const { at, label } of y?.ticks ?? []) {
    shapes.push(
      {
        kind: 'line',
        ink: 'grid',
        width: 1,
        points: [
          [left, at],
          [right, at],
        ],
      },
      { kind: 'text', ink: 'dim', x: left - 6, y: at + 4, text: label, size: LETTERS, anchor: 'end' },
    );
  }
  for (const { at, label } of x?.ticks ?? []) {
    shapes.push(
      {
        kind: 'line',
        ink: 'grid',
        width: 1,
        points: [
          [at, top],
          [at, bottom],
        ],
      },
      { kind: 'text', ink: 'dim', x: at, y: bottom + 16, text: label, size: LETTERS, anchor: 'middle' },
    );
  }
  if (xName !== undefined) {
    const at = (left + right) / 2;
    shapes.push({ kind: 'text', ink: 'dim', x: at, y: bottom + 34, text: xName, size: LETTERS, anchor: 'middle' });
  }
  if (yName !== undefined) {
    shapes.push({ kind: 'text', ink: 'dim', x: left, y: top - 8, text: yName, size: LETTERS, anchor: 'start' });
  }
  return shapes;
}

/** A tenth of room on both sides; a constant gets room as well. */
export function roomAround(values: readonly number[], share = 0.06): [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const room = high > low ? (high - low) * share : Math.max(Math.abs(high) / 50, 1e-6);
  return [low - room, high + room];
}
