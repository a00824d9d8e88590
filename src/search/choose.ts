/** What a study found: the frontier, and the recipe to take. */
import { frontier, type Scored } from './pareto.ts';
import type { Constraint, Objective, Trial } from './trial.ts';
import { scored } from './trial.ts';

export interface Findings {
  /** Full trials that none is better than, in the order of the first objective; outside the constraints only where none is within. */
  readonly frontier: readonly Trial[];
  /** Absent where no full trial has all figures. */
  readonly chosen?: Trial;
  /** Whether `chosen` keeps all constraints; otherwise it is the nearest miss. */
  readonly withinConstraints: boolean;
  /** Constraints that `chosen` breaks. */
  readonly broken: readonly string[];
  /** The objective that it was chosen by; absent: the compromise that is nearest to the best of all objectives. */
  readonly preferred?: string;
}

export interface Aims {
  readonly objectives: readonly Objective[];
  readonly constraints: readonly Constraint[];
  /** Absent: the compromise of the frontier is chosen. */
  readonly prefer?: string;
}

/** @param full Trials of the last rung. */
export function findings(full: readonly Trial[], { objectives, constraints, prefer }: Aims): Findings {
  const all = full
    .map((trial) => ({ trial, ...scored(trial, objectives, constraints) }))
    .filter(({ objectives: values }) => values !== undefined);
  const within = all.filter(({ violation }) => violation === 0);
  const pool = within.length > 0 ? within : all;
  const front = frontier(pool.map(({ objectives: values }) => ({ objectives: values, violation: 0 })))
    .map((index) => pool[index])
    .sort((a, b) => compare(a.objectives!, b.objectives!) || a.trial.trial - b.trial.trial);
  const named = objectives.findIndex(({ metric }) => metric === prefer);
  const worth =
    named >= 0 ? ({ objectives: own }: Scored) => own![named] : compromise(front.map((one) => one.objectives!));
  const better = (a: Scored, b: Scored): number => compare([worth(a), ...a.objectives!], [worth(b), ...b.objectives!]);
  const order = [...pool].sort((a, b) => a.violation - b.violation || better(a, b) || a.trial.trial - b.trial.trial);
  const chosen = order[0]?.trial;
  const broken = constraints.filter(({ excess }) => chosen?.metrics !== undefined && excess(chosen.metrics) > 0);
  return {
    frontier: front.map(({ trial }) => trial),
    chosen,
    withinConstraints: within.length > 0,
    broken: broken.map(({ text }) => text),
    preferred: objectives[named]?.metric,
  };
}

/** Distance from the best of all objectives, each as a share of what the frontier spans. */
function compromise(front: readonly (readonly number[])[]): (scored: Scored) => number {
  const ends = (front[0] ?? []).map((_, k) => {
    const values = front.map((point) => point[k]);
    return { low: Math.min(...values), span: Math.max(...values) - Math.min(...values) || 1 };
  });
  return ({ objectives }) => Math.hypot(...objectives!.map((value, k) => (value - ends[k].low) / ends[k].span));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at] - b[at];
}
