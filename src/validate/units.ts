/** How figures are written for people: sensible digits, a unit, a true minus sign, never `-0.00`. */
import type { Unit } from '../evaluate/metric.ts';

const MISSING = '–';

/** A value of a metric: `98.32 %`, `93.2 kB`, `1,234`, `1.04×`, `0.0871`. */
export function formatValue(value: number | null, unit: Unit): string {
  if (value === null || Number.isNaN(value)) return MISSING;
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  switch (unit) {
    case 'fraction':
      return `${percent(value)} %`;
    case 'bytes':
      return bytes(value);
    case 'count':
      return grouped(Math.round(value));
    case 'ratio':
      return `${withSign(fixed(value, 2))}×`;
    case 'milliseconds':
      return `${significant(value, 3)} ms`;
    default:
      return significant(value, 4);
  }
}

/** A change with its sign: `−0.31 pp`, `+1.2 kB`, `0.00 pp`. */
export function formatChange(change: number | null, unit: Unit): string {
  if (change === null || Number.isNaN(change)) return MISSING;
  if (!Number.isFinite(change)) return change > 0 ? '+∞' : '−∞';
  const size = Math.abs(change);
  switch (unit) {
    case 'fraction':
      return `${signed(change, points(size))} pp`;
    case 'bytes':
      return signed(change, bytes(size));
    case 'count':
      return signed(change, grouped(Math.round(size)));
    case 'ratio':
      return `${signed(change, fixed(size, 2))}×`;
    case 'milliseconds':
      return `${signed(change, significant(size, 3))} ms`;
    default:
      return signed(change, significant(size, 3));
  }
}

/** An interval of a change, in brackets after it: `−0.81 … +0.19`; the unit stands with the change. */
export function formatInterval(low: number, high: number, unit: Unit): string {
  const one = (value: number) => formatChange(value, unit).replace(/ pp$|×$/, '');
  return `${one(low)} … ${one(high)}`;
}

/** A change as a share of what it is a change of: `+1.3 %`; empty where that has no meaning. */
export function formatRelative(change: number, reference: number): string {
  if (reference === 0 || !Number.isFinite(change / reference)) return '';
  const share = change / Math.abs(reference);
  const size = Math.abs(share) * 100;
  return `${signed(share, fixed(size, size < 0.095 ? 2 : size < 9.95 ? 1 : 0))} %`;
}

/** How many times smaller or larger: `3.7× smaller`. Empty when the two are within 0.5 %. */
export function formatFactor(from: number, to: number): string {
  if (!(from > 0 && to > 0)) return '';
  const factor = from >= to ? from / to : to / from;
  if (factor < 1.005) return '';
  const digits = factor < 1.095 ? 2 : factor < 99.5 ? 1 : 0;
  return `${fixed(factor, digits)}× ${from >= to ? 'smaller' : 'larger'}`;
}

export function formatSeconds(seconds: number): string {
  if (seconds < 0.0995) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 119.5) return `${fixed(seconds, seconds < 9.95 ? 1 : 0)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${fixed(seconds / 3600, 1)} h`;
}

/** A confidence level: `95 %`. */
export function formatLevel(level: number): string {
  return `${Math.round(level * 1000) / 10} %`;
}

/** A p-value: `0.0031`, `0.24`, `< 0.0001`. */
export function formatP(p: number): string {
  if (p > 0.995) return '1';
  return p < 1e-4 ? '< 0.0001' : significant(p, 2);
}

export function formatCount(value: number): string {
  return grouped(Math.round(value));
}

/** `85.00`; more digits where two would say 0 or 100 of something that is neither. */
function percent(value: number): string {
  const text = fixed(value * 100, 2);
  if (text === '100.00' && value < 1) return nearEdge((1 - value) * 100, (rest, digits) => fixed(100 - rest, digits));
  if (text === '0.00' && value > 0) return nearEdge(value * 100, (rest, digits) => fixed(rest, digits));
  return withSign(text);
}

function nearEdge(rest: number, write: (rest: number, digits: number) => string): string {
  return write(rest, Math.min(6, Math.ceil(-Math.log10(rest))));
}

function points(size: number): string {
  const value = size * 100;
  return value > 0 && value < 0.005 ? nearEdge(value, (rest, digits) => fixed(rest, digits)) : fixed(value, 2);
}

function bytes(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size < 999.5) return `${sign}${Math.round(size)} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let scaled = size / 1000;
  let index = 0;
  while (scaled >= 999.5 && index < units.length - 1) {
    scaled /= 1000;
    index++;
  }
  return `${sign}${scaled < 99.95 ? fixed(scaled, scaled < 9.995 ? 2 : 1) : fixed(scaled, scaled < 999.5 ? 0 : 0)} ${units[index]}`;
}

function significant(value: number, digits: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 1e-4 || size >= 1e9) return withSign(value.toExponential(digits - 2));
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(size)));
  return decimals === 0 ? grouped(Math.round(value)) : withSign(fixed(value, decimals));
}

/** `toFixed` without a negative zero, thousands grouped. */
function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? (0).toFixed(digits) : thousands(text);
}

function grouped(value: number): string {
  return withSign(thousands(String(value)));
}

/** Commas in the digits before the point: `117,575.92`. */
function thousands(text: string): string {
  // Four digits in a row before the point, or there is nothing to do.
  if (!/\d{4}/.test(text)) return text;
  return text.replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));
}

function withSign(text: string): string {
  return text.replace(/^-/, '−');
}

/** Sign and text; no sign where the digits shown are all zero. */
function signed(change: number, text: string): string {
  return /[1-9]/.test(text) ? `${change < 0 ? '−' : '+'}${text}` : text;
}
