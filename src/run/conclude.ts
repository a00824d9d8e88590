/** From what was planned and measured of one target to what the report judges. */

import type { LatencyFigures, Measurement } from '../evaluate/measurement.ts';
import { metricsOf } from '../evaluate/metrics.ts';
import { type BaselinePlan, resolveBaseline } from '../history/baseline.ts';
import type { BaselineRecord } from '../history/record.ts';
import type { FailedTarget, JudgedTarget, Shown } from '../report/build.ts';
import { type Acceptance, isFor } from '../validate/accept.ts';
import type { AcceptedLimit, GateOptions } from '../validate/gate.ts';
import { type Weighed, weighGates } from '../validate/weigh.ts';
import { forgottenMetrics } from './forgotten-metrics.ts';
import type { PlannedTarget } from './plan.ts';
import { type Profile, profileOf } from './profile.ts';
import type { Project } from './project.ts';
import { type RecordedReferences, referencesFor } from './references.ts';
import type { Measured } from './run.ts';

/** A target whose gates are weighed and not yet decided: that takes the gates of the whole run. */
export interface WeighedTarget extends Omit<JudgedTarget, 'checks'> {
  readonly weighed: readonly Weighed[];
}

/** What else is known when a target is concluded. */
export interface Beside {
  /** Where its compressed model was written. */
  readonly modelFolder?: string;
  readonly accepted?: readonly Acceptance[];
  readonly references?: RecordedReferences;
  /** Of a release. */
  readonly profile?: Profile;
}

export function conclude(
  plan: PlannedTarget,
  { measured, failed }: Measured,
  project: Project,
  beside: Beside = {},
): WeighedTarget | FailedTarget {
  const { name, config, stored } = plan;
  const failure = failed.get(name);
  if (failure !== undefined) return { name, failure };
  const measurement = measured.get(name);
  if (measurement !== undefined) {
    const latency = plan.sameAsBase ? besideItself(measurement.latency) : measurement.latency;
    return weigh(plan, { ...measurement, latency }, baselineOf(plan, measurement), project, beside);
  }
  if (stored !== undefined && plan.request === undefined) {
    const reused = { ...stored.record, latency: besideItself(stored.record.latency), times: [] };
    const baseline = { plan: plan.baseline, figures: stored.record.candidate };
    return weigh(plan, reused, baseline, project, beside);
  }
  throw new Error(`target ${name} of ${config.model} was neither measured nor reused`);
}

/** Where candidate and baseline are one model. What a record holds of a baseline was the one before it. */
function besideItself(latency: LatencyFigures | undefined): LatencyFigures | undefined {
  if (latency === undefined) return undefined;
  const { candidate, blocks } = latency;
  return {
    ...latency,
    baseline: candidate,
    blocks: blocks && { candidate: blocks.candidate, baseline: blocks.candidate },
  };
}

interface Baseline {
  readonly plan: BaselinePlan;
  readonly figures?: Shown;
}

/** Which figures the candidate is held against, now that the facts of the run are known. */
function baselineOf(plan: PlannedTarget, measurement: Measurement): Baseline {
  if (plan.sameAsBase) return { plan: sameAsBase(plan.baseline), figures: measurement.candidate };
  if (measurement.baselineFailure !== undefined) {
    const info = { ...plan.baseline.info, kind: 'none' as const, text: measurement.baselineFailure };
    return { plan: { ...plan.baseline, kind: 'none', info } };
  }
  const now = resolveBaseline({ ...plan.situation, facts: measurement.facts, fresh: true });
  switch (now.kind) {
    case 'remeasure-stored':
    case 'measure-base':
      return { plan: now, figures: measurement.baseline };
    case 'none':
      return { plan: now };
    default:
      return { plan: now, figures: plan.stored?.record.candidate };
  }
}

function sameAsBase(plan: BaselinePlan): BaselinePlan {
  const { commit, proposal } = plan.info;
  const how = proposal === undefined ? '' : `; ${proposal}`;
  const text = `none is stored for this target; the model of the base commit ${commit?.slice(0, 7)} gives the same candidate, so it was not measured a second time${how}`;
  return { ...plan, info: { ...plan.info, text } };
}

/** Only against models that the report compares with; one that is the candidate itself hurts nobody. */
function hurtBy(hurt: Measurement['hurt'], plan: PlannedTarget, { figures }: Baseline): Measurement['hurt'] {
  const kept = hurt?.filter(({ against }) => against === 'original' || (figures !== undefined && !plan.sameAsBase));
  if (kept === undefined || !plan.sameAsBase) return kept;
  return [...kept, { against: 'baseline', count: 0, healed: 0, examples: [] }];
}

type Figures =
  | Pick<
      Measurement,
      | 'original'
      | 'candidate'
      | 'latency'
      | 'steps'
      | 'fineTune'
      | 'trail'
      | 'times'
      | 'examples'
      | 'facts'
      | 'classNames'
      | 'hurt'
    >
  | (BaselineRecord & Pick<Measurement, 'times'>);

function weigh(
  plan: PlannedTarget,
  figures: Figures,
  baseline: Baseline,
  project: Project,
  { modelFolder, accepted = [], references = {}, profile }: Beside,
): WeighedTarget {
  const { name, config } = plan;
  const { original, candidate, latency, steps, fineTune, trail, times, examples, facts, classNames } = figures;
  const hurt = 'hurt' in figures ? hurtBy(figures.hurt, plan, baseline) : undefined;
  const metrics = metricsOf(config.task, config.behaviour);
  const forgotten = forgottenMetrics(plan.stored?.record, metrics);
  const { info } = baseline.plan;
  const weighed = weighGates({
    target: name,
    taskKind: config.task.kind,
    gates: config.gates,
    profile: profile && profileOf(project, name, references),
    metrics,
    original,
    candidate,
    baseline: baseline.figures,
    baselineMissing: baseline.figures === undefined ? info.text : undefined,
    baselineAdvice: project.config.baseline.store === 'branch' ? asSentence(plan.situation.proposal) : undefined,
    latency,
    retrained: plan.request !== undefined && fineTune !== undefined,
    confidence: project.config.verdicts.confidence,
    minSliceSize: project.config.verdicts.minSliceSize,
    classNames,
    ...referencesFor(references, config, { key: plan.situation.key, facts }),
    accepted: accepted.filter(({ target }) => target === name),
    stored: plan.stored && { commit: plan.stored.record.commit, accepted: plan.stored.record.run?.accepted },
    lineOf: project.lineOf,
  });
  return {
    name,
    task: config.task.kind,
    metrics: [...metrics, ...forgotten.metrics],
    original,
    candidate: forgotten.metrics.length === 0 ? candidate : withMissing(candidate, forgotten.missing),
    baseline: baseline.figures,
    baselineInfo: {
      ...info,
      ...(profile === undefined ? releaseText(references) : {}),
      store: project.config.baseline.store,
    },
    noBaseline: baseline.plan.verdict,
    classNames,
    hurt,
    history: references.entries,
    latency,
    weighed,
    expired: [
      ...weighed.flatMap(({ usedUp }) => usedUp ?? []),
      ...expiredOf(name, accepted, config.gates ?? weighed.map(({ head }) => ({ ...head, limit: head.limit.text }))),
    ],
    gatesByDefault: config.gates === undefined,
    source: plan.request === undefined ? 'reused' : 'measured',
    steps,
    fineTune,
    trail,
    times,
    examples,
    facts,
    modelFolder,
    contentKey: plan.situation.key.digest,
  };
}

/** `v1.2.0 (1a2b3c4, recorded 2026-10-03)`; under the profile of a release a notice names it. */
function releaseText({ release }: RecordedReferences): { release?: string } {
  if (release === undefined) return {};
  const { commit, createdAt, run } = release;
  const about = [...(commit === undefined ? [] : [commit.slice(0, 7)]), `recorded ${createdAt.slice(0, 10)}`];
  return { release: `${run?.release ?? 'unnamed'} (${about.join(', ')})` };
}

function asSentence(clause: string | undefined): string | undefined {
  return clause && clause[0].toUpperCase() + clause.slice(1);
}

function withMissing(candidate: Figures['candidate'], missing: Readonly<Record<string, string>>) {
  return { ...candidate, missing: { ...missing, ...candidate.missing } };
}

/** Entries of this target whose day has passed, with the limits that hold again. */
function expiredOf(name: string, accepted: readonly Acceptance[], gates: readonly GateOptions[]): AcceptedLimit[] {
  return accepted.flatMap((entry) => {
    if (entry.target !== name || !entry.expired) return [];
    const gate = gates.find((one) => isFor(entry, one));
    const { expired: _, limit, ...rest } = entry;
    return gate === undefined ? [] : [{ ...rest, limit: String(limit), replaces: String(gate.limit) }];
  });
}
