/** How figures are written for people: sensible digits, a unit, a true minus sign, never `-0.00`. */
import type { Unit } from '../evaluate/metric.ts';
/** A value of a metric: `98.32 %`, `93.2 kB`, `1,234`, `1.04×`, `0.0871`. */
export declare function formatValue(value: number | null, unit: Unit): string;
/** A change with its sign: `−0.31 pp`, `+1.2 kB`, `0.00 pp`. */
export declare function formatChange(change: number | null, unit: Unit): string;
/** An interval of a change, in brackets after it: `−0.81 … +0.19`; the unit stands with the change. */
export declare function formatInterval(low: number, high: number, unit: Unit): string;
/** A change as a share of what it is a change of: `+1.3 %`; empty where that has no meaning. */
export declare function formatRelative(change: number, reference: number): string;
/** How many times smaller or larger: `3.7× smaller`. Empty when the two are within 0.5 %. */
export declare function formatFactor(from: number, to: number): string;
export declare function formatSeconds(seconds: number): string;
/** A confidence level: `95 %`. */
export declare function formatLevel(level: number): string;
/** A p-value: `0.0031`, `0.24`, `< 0.0001`. */
export declare function formatP(p: number): string;
export declare function formatCount(value: number): string;
