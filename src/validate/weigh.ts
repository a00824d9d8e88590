/**
 * First half of judging: what every gate of a target found, and how surely. No gate is decided here, because how sure is
 * sure enough depends on all gates of the run (`settle`).
 */
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Task } from '../evaluate/task.ts';
import type { Acceptance } from './accept.ts';
import { bootstraps } from './bootstraps.ts';
import { configPath } from './config-path.ts';
import { allowance } from './decide.ts';
import { defaultGates, HEADLINE_METRIC } from './default-gates.ts';
import { type Absent, type Estimate, estimate } from './estimate.ts';
import type { AcceptedLimit, Check, GateOptions } from './gate.ts';
import type { Limit } from './limit.ts';
import type { Subjects } from './measured.ts';
import { gatesUnder, type ReleaseProfile } from './release-profile.ts';
import type { Sliced } from './slices.ts';
import { type Circumstances, understandGate } from './understand-gate.ts';
import { type SliceSettings, weighSlices } from './weigh-slices.ts';

export interface JudgeInput extends Subjects, SliceSettings {
  readonly target: string;
  readonly taskKind: Task['kind'];
  /** As in the config; undefined: the default gates of the task. */
  readonly gates: readonly GateOptions[] | undefined;
  /** Of a release; `gates` is then the list that it is formed from. */
  readonly profile?: ReleaseProfile;
  /** All metrics of the task (`metricsOf`). */
  readonly metrics: readonly MetricInfo[];
  /** Accepted regressions of this target; those that have expired change nothing. */
  readonly accepted?: readonly Acceptance[];
  readonly stored?: Circumstances['stored'];
  /** Line of a config path (`targets.glyphs.gates[0]`), for annotations. */
  readonly lineOf?: (path: string) => number | undefined;
}

/** One gate with what was found; `settle` makes a check of it. */
export interface Weighed {
  readonly head: Pick<Check, 'metric' | 'against' | 'level' | 'limit' | 'accepted' | 'byDefault' | 'path' | 'line'>;
  readonly info: MetricInfo;
  readonly found: Estimate | Absent;
  /** Of a gate on slices; `found` is then of the whole split. */
  readonly sliced?: Sliced | Absent;
  /** One-sided p-value of "the candidate is within the limit"; absent: an exact figure, or none. */
  readonly p?: number;
  /** The candidate's figure, where it is known though `found` is absent. */
  readonly known: number | null;
  readonly hasBaseline: boolean;
  readonly baselineAdvice?: string;
  /** The gate's own limit, where that of an accepted regression holds. */
  readonly own?: Limit;
  readonly usedUp?: AcceptedLimit;
}

/** One per gate, in the order of the gates. Throws an input failure for an unknown metric or a limit that does not fit. */
export function weighGates(input: JudgeInput): Weighed[] {
  const byDefault = input.gates === undefined;
  const labelled = Object.hasOwn(input.original.metrics, HEADLINE_METRIC[input.taskKind]);
  const written = input.gates ?? defaultGates(input.taskKind, labelled);
  const list = input.profile?.own === true ? ['release', 'gates'] : ['gates'];
  const gates = gatesUnder(input.profile, written).map(({ gate, index }) => {
    const path = configPath(['targets', input.target, ...list, index]);
    const { info, limit, accepted, own, usedUp } = understandGate(gate, input, path);
    return {
      gate,
      info,
      limit,
      accepted,
      beside: { own, usedUp },
      place: byDefault ? {} : { path, line: input.lineOf?.(path) },
    };
  });
  const resampled = bootstraps(
    gates.map(({ gate, info }) => ({ info, against: gate.against })),
    input,
  );
  return gates.map(({ gate: { metric, against, level, slice }, info, limit, accepted, beside, place }) => {
    const found = estimate(info, against, input, input.confidence, resampled);
    const head = {
      metric,
      against,
      level,
      limit,
      byDefault,
      ...(accepted === undefined ? {} : { accepted }),
      ...place,
    };
    const known = input.candidate.metrics[metric] ?? null;
    const { baselineAdvice } = input;
    const about = { ...beside, known, hasBaseline: input.baseline !== undefined, baselineAdvice };
    if (slice !== undefined) {
      const sliced = weighSlices({ info, slice, against, limit }, input);
      return { head, info, found, sliced, p: 'whose' in sliced ? undefined : sliced.p, ...about };
    }
    return { head, info, found, p: 'whose' in found ? undefined : pOf(found, limit), ...about };
  });
}

function pOf({ pOf: p, reference, same }: Estimate, limit: Limit): number | undefined {
  if (p === undefined || same === 'bytes') return undefined;
  return p(reference === null ? limit.value : allowance(limit, reference));
}
