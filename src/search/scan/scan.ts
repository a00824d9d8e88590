/** A scan before the trials: what each method does alone, at a few strengths, without fine-tuning, on few examples. */
import type { Recipe } from '../../compress/recipe.ts';
import type { Point } from '../space.ts';

export interface ScanOrder {
  /** Its place in the scan; 0 is the original itself, on the same examples. */
  readonly scan: number;
  /** Absent: the original. */
  readonly of?: {
    readonly method: string;
    /** The kernel that alone is compressed, where every kernel has options of its own. */
    readonly layer?: string;
    /** The parameter whose value is the strength. */
    readonly strength?: string;
    /** All its ranges are at one end: tells whether the method does anything at all. */
    readonly isEnd?: true;
  };
  readonly point: Point;
  readonly recipe: Recipe;
}

/** As the journal keeps it. */
export interface Scan extends ScanOrder {
  /** Absent where it failed. */
  readonly metrics?: Readonly<Record<string, number>>;
  readonly failure?: string;
  readonly model?: string;
}

export interface ScanPlan {
  /** Share of the examples, in (0, 1]: what one of them costs, in full trials. */
  readonly share: number;
  readonly most: number;
}

/** Whether the model came out as it went in. */
export function isUnchanged({ model }: Scan, scans: readonly Scan[]): boolean {
  return model !== undefined && model === scans.find(({ scan }) => scan === 0)?.model;
}
