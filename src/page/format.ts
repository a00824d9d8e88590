import type { Unit } from '../evaluate/metric.ts';

const DIGITS = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });
const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** A figure with its unit: `97.52 %`, `41.2 kB`. */
export function figure(value: number | null | undefined, unit: Unit): string {
  if (value === null || value === undefined) return '–';
  switch (unit) {
    case 'fraction':
      return `${(value * 100).toFixed(2)} %`;
    case 'bytes':
      return bytes(value);
    case 'count':
      return WHOLE.format(value);
    case 'ratio':
      return `${value.toFixed(2)}×`;
    case 'milliseconds':
      return `${DIGITS.format(value)} ms`;
    default:
      return DIGITS.format(value);
  }
}

function bytes(value: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let scaled = value;
  let unit = 0;
  while (Math.abs(scaled) >= 999.5 && unit < units.length - 1) {
    scaled /= 1000;
    unit++;
  }
  return `${unit === 0 ? WHOLE.format(scaled) : DIGITS.format(scaled)} ${units[unit]}`;
}

export function day(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
