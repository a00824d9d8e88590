/**
 * The search itself: asks the sampler for a recipe, has it tried, and again, until the budget is used up. It knows nothing
 * of training or of processes: workers are functions, the journal is a list. All that it decides follows from the trials
 * that have ended, so a study that is taken up again goes on as if nothing had happened.
 */
import type { Method } from '../compress/method.ts';
import type { Recipe } from '../compress/recipe.ts';
import { seededRandom } from '../math/random.ts';
import { type Outcomes, packEvidence } from './evidence.ts';
import { promotable, type Rungs } from './halving.ts';
import type { Scored } from './pareto.ts';
import { recipeKey, recipeOf } from './recipe-of.ts';
import type { Sampler } from './sampler.ts';
import { randomPoint } from './samplers/random.ts';
import { foresightOf } from './scan/foresee.ts';
import { idleMethods, withoutMethods } from './scan/idle.ts';
import { runScan } from './scan/run-scan.ts';
import type { Scan, ScanPlan } from './scan/scan.ts';
import type { Point, Space } from './space.ts';
import { type Constraint, type Objective, scored, type Trial } from './trial.ts';

export interface TrialOrder {
  readonly recipe: Recipe;
  /** Share of examples and epochs, in (0, 1]. */
  readonly share: number;
  /** False: no fine-tuning. */
  readonly isTuned?: false;
}

export type TrialReply =
  | ({ readonly metrics: Readonly<Record<string, number>>; readonly model?: string } & Outcomes)
  | { readonly failure: string };

/** Tries one recipe at a time. What it throws ends the study. */
export type Worker = (order: TrialOrder) => Promise<TrialReply>;

export interface Plan {
  readonly space: Space;
  readonly phaseOf: Readonly<Record<string, Method<never>['phase']>>;
  readonly sampler: Sampler;
  /** The sampler tries everything in turn: what it proposes again is passed over without end. */
  readonly isExhaustive?: boolean;
  readonly objectives: readonly Objective[];
  readonly constraints: readonly Constraint[];
  /** Place of the objective that outcomes per example tell about. */
  readonly quality?: number;
  readonly rungs: Rungs;
  /** Absent: trials begin at once. */
  readonly scan?: ScanPlan;
  readonly seed: number | string;
  /** This one of `of` studies of the same kind, counted from 0, that are merged later. */
  readonly shard?: { readonly index: number; readonly of: number };
  /** Recipes to try first, as they are, with the points that are nearest to them. */
  readonly beginWith?: readonly { readonly recipe: Recipe; readonly point: Point }[];
}

export interface Budget {
  /** Recipes that are tried, on however many rungs. */
  readonly trials: number;
  /** Sum of shares, those of the scan too. */
  readonly evaluations?: number;
  /** Asked before each trial. */
  readonly mayBegin?: () => boolean;
}

export interface Course {
  /** What ended before, in the order of the journal. */
  readonly before: readonly Trial[];
  readonly scannedBefore?: readonly Scan[];
  /** Called for each look of the scan, as `ended` is for trials. */
  readonly scanned?: (scan: Scan, all: readonly Scan[]) => Promise<void>;
  /** Called for each trial when it has ended; the next begins on this worker when it has resolved. */
  readonly ended: (trial: Trial, all: readonly Trial[]) => Promise<void>;
}

interface Begun {
  readonly trial: number;
  readonly rung: number;
  readonly point: Point;
  readonly recipe: Recipe;
}

/** How often a sampler may propose what was tried before. */
const ATTEMPTS = 40;

export async function runStudy(
  plan: Plan,
  budget: Budget,
  workers: readonly Worker[],
  course: Course,
): Promise<readonly Trial[]> {
  const { rungs, objectives, constraints } = plan;
  const scans = await runScan(plan, budget, workers, course);
  const space = withoutMethods(plan.space, idleMethods(plan.space, scans, plan.phaseOf));
  const foresight = foresightOf(space, scans, objectives);
  const top = rungs.shares.length - 1;
  const all: (Trial & Scored)[] = course.before.map(withScore);
  const underWay: Begun[] = [];
  const begun = rungs.shares.map(
    (_, rung) => new Set(all.filter((trial) => trial.rung === rung).map(({ recipe }) => recipeKey(recipe))),
  );
  const seed = seededRandom(plan.shard === undefined ? plan.seed : `${plan.seed} shard ${plan.shard.index}`);
  const shared = seededRandom(plan.seed);
  let spent = all.reduce((sum, { rung }) => sum + rungs.shares[rung], scans.length * (plan.scan?.share ?? 0));
  let proposed = all.reduce((most, { trial }) => Math.max(most, trial + 1), 0);
  let exhausted = false;

  async function work(worker: Worker): Promise<void> {
    for (let next = begin(); next !== undefined; next = begin()) {
      const { point, ...rest } = next;
      const reply = await worker({ recipe: next.recipe, share: rungs.shares[next.rung] });
      underWay.splice(underWay.indexOf(next), 1);
      const trial: Trial = { ...rest, point, ...told(reply) };
      all.push(withScore(trial));
      await course.ended(trial, all);
    }
  }

  function begin(): Begun | undefined {
    if (budget.mayBegin?.() === false) return undefined;
    const next = onwards() ?? fresh() ?? lastResort();
    if (next === undefined) return undefined;
    const share = rungs.shares[next.rung];
    if (budget.evaluations !== undefined && spent + share > budget.evaluations + 1e-9) return undefined;
    spent += share;
    begun[next.rung].add(recipeKey(next.recipe));
    if (next.trial >= proposed) proposed = next.trial + 1;
    underWay.push(next);
    return next;
  }

  function onwards(): Begun | undefined {
    if (top === 0) return undefined;
    const trial = givenEnded() ?? promotable(all, begun, rungs, plan.quality);
    return trial && { trial: proposed, rung: trial.rung + 1, point: trial.point, recipe: trial.recipe };
  }

  /** What was given is tried in full, however it does: the choice is held against it. */
  function givenEnded(): Trial | undefined {
    const given = new Set(plan.beginWith?.map(({ recipe }) => recipeKey(recipe)));
    return all.find(
      ({ rung, recipe, metrics }) =>
        rung < top && metrics !== undefined && given.has(recipeKey(recipe)) && !begun[rung + 1].has(recipeKey(recipe)),
    );
  }

  function fresh(): Begun | undefined {
    if (exhausted || begun[0].size >= budget.trials) return undefined;
    const given = plan.beginWith?.find(({ recipe }) => !begun[0].has(recipeKey(recipe)));
    if (given !== undefined) return { trial: proposed, rung: 0, ...given };
    for (let attempt = 0; plan.isExhaustive || attempt < ATTEMPTS; attempt++) {
      const point = ask(attempt);
      if (point === undefined) break;
      if (isNew(point)) return { trial: proposed, rung: 0, point, recipe: recipeOf(space, point, plan.phaseOf) };
    }
    exhausted = true;
    return undefined;
  }

  function isNew(point: Point): boolean {
    const recipe = recipeOf(space, point, plan.phaseOf);
    return recipe.length > 0 && !begun.some((keys) => keys.has(recipeKey(recipe)));
  }

  function ask(attempt: number): Point | undefined {
    // What was given is none of the sampler's: a grid would leave out as many of its own.
    const given = plan.beginWith?.filter(({ recipe }) => begun[0].has(recipeKey(recipe))).length ?? 0;
    const place = begun[0].size - given + attempt;
    const { index = 0, of = 1 } = plan.shard ?? {};
    const random = seed.fork(`${begun[0].size}.${attempt}`);
    // Samplers that stay where it is good may know nothing new there.
    if (!plan.isExhaustive && attempt >= ATTEMPTS / 4) return randomPoint(space, random);
    return plan.sampler({
      space,
      tried: comparable(),
      pending: underWay.map(({ point }) => point),
      foresight,
      index: place * of + index,
      isNew,
      random,
      seed: shared,
    });
  }

  /** Trials of one rung, for figures of different rungs are not comparable: the highest with enough of them. */
  function comparable(): readonly (Trial & Scored)[] {
    for (let rung = top; rung > 0; rung--) {
      const ended = all.filter((trial) => trial.rung === rung);
      if (ended.length >= 10) return ended;
    }
    return all.filter((trial) => trial.rung === 0);
  }

  /** Whatever was tried, something is tried in full. */
  function lastResort(): Begun | undefined {
    if (top === 0 || underWay.length > 0 || all.some(({ rung, metrics }) => rung === top && metrics !== undefined))
      return undefined;
    const best = promotable(all, begun, { ...rungs, factor: 1 }, undefined);
    return best && { trial: proposed, rung: best.rung + 1, point: best.point, recipe: best.recipe };
  }

  function withScore(trial: Trial): Trial & Scored {
    return { ...trial, ...scored(trial, objectives, constraints) };
  }

  await Promise.all(workers.map(work));
  return all.map(({ objectives: _, violation: __, ...trial }) => trial);
}

function told(reply: TrialReply): Pick<Trial, 'metrics' | 'failure' | 'model' | 'evidence'> {
  if ('failure' in reply) return { failure: reply.failure };
  const { metrics, model } = reply;
  return { metrics, model, evidence: packEvidence(reply) };
}
