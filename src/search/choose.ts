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
  /** The objective that it was chosen by. */
  readonly preferred: string;
}

export interface Aims {
  readonly objectives: readonly Objective[];
  readonly constraints: readonly Constraint[];
  readonly prefer?: string;
}

/** @param full Trials of the last rung. */
export function findings(full: readonly Trial[], { objectives, constraints, prefer }: Aims): Findings {
  const constrained = new Set(constraints.map(({ metric }) => metric));
  const free = objectives.findIndex(({ metric }) => !constrained.has(metric));
  const named = objectives.findIndex(({ metric }) => metric === prefer);
  const preferred = named >= 0 ? named : free >= 0 ? free : objectives.length - 1;
  const all = full
    .map((trial) => ({ trial, ...scored(trial, objectives, constraints) }))
    .filter(({ objectives: values }) => values !== undefined);
  const within = all.filter(({ violation }) => violation === 0);
  const pool = within.length > 0 ? within : all;
  const better = (a: Scored, b: Scored): number =>
    compare([a.objectives![preferred], ...a.objectives!], [b.objectives![preferred], ...b.objectives!]);
  const front = frontier(pool.map(({ objectives: values }) => ({ objectives: values, violation: 0 })))
    .map((index) => pool[index])
    .sort((a, b) => compare(a.objectives!, b.objectives!) || a.trial.trial - b.trial.trial);
  const order = [...pool].sort((a, b) => a.violation - b.violation || better(a, b) || a.trial.trial - b.trial.trial);
  const chosen = order[0]?.trial;
  const broken = constraints.filter(({ excess }) => chosen?.metrics !== undefined && excess(chosen.metrics) > 0);
  return {
    frontier: front.map(({ trial }) => trial),
    chosen,
    withinConstraints: within.length > 0,
    broken: broken.map(({ text }) => text),
    preferred: objectives[preferred].metric,
  };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at] - b[at];
}
