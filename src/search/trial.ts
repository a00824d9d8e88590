/** A trial that has ended, as the journal keeps it: all that the course of a study depends on, and nothing that differs between two runs. */
import type { Recipe } from '../compress/recipe.ts';
import type { Scored } from './pareto.ts';
import type { Point } from './space.ts';

export interface Trial {
  /** In the order of their beginnings. */
  readonly trial: number;
  /** 0 is the cheapest; the last is a full trial. */
  readonly rung: number;
  readonly point: Point;
  readonly recipe: Recipe;
  /** Absent where the trial failed. */
  readonly metrics?: Readonly<Record<string, number>>;
  /** Why there are no metrics, one sentence. */
  readonly failure?: string;
  /** Digest of the candidate's files. */
  readonly model?: string;
  /** Per example, for paired tests: see `evidence.ts`. */
  readonly evidence?: string;
}

export interface Objective {
  readonly metric: string;
  readonly better: 'higher' | 'lower';
}

export interface Constraint {
  /** `accuracy against original: 1 pp`. */
  readonly text: string;
  readonly metric: string;
  /** By how much the metrics break it, in a unit of the constraint's own choice; 0: they keep it. */
  excess(metrics: Readonly<Record<string, number>>): number;
}

/** A trial without one of the figures is outside of everything. */
export function scored(
  { metrics }: Pick<Trial, 'metrics'>,
  objectives: readonly Objective[],
  constraints: readonly Constraint[],
): Scored {
  const values = objectives.map(
    ({ metric, better }) => (better === 'lower' ? 1 : -1) * (metrics?.[metric] ?? Number.NaN),
  );
  if (metrics === undefined || values.some(Number.isNaN)) return { violation: Number.POSITIVE_INFINITY };
  const violation = constraints.reduce((sum, constraint) => sum + constraint.excess(metrics), 0);
  return { objectives: values, violation: Number.isNaN(violation) ? Number.POSITIVE_INFINITY : violation };
}
