/** Where size and quality went, step by step: for markdown, and as lines for a terminal. */
import type { Trail } from '../evaluate/measurement.ts';
import type { Unit } from '../evaluate/metric.ts';
import type { TargetReport } from './report.ts';
/** Of the metric, as tables write it. */
export interface Named {
    readonly title: string;
    readonly unit: Unit;
}
export declare function trailTable(target: TargetReport): string | undefined;
/** Aligned lines for a terminal; empty where there is nothing to tell. */
export declare function trailLines(target: TargetReport, width: number): string[];
/** A table where it fits the width, else a sentence per step. */
export declare function alignedTrail(trail: Trail, named: Named, width: number): string[];
