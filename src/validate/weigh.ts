/**
 * First half of judging: what every gate of a target found, and how surely. No gate is decided here, because how sure is
 * sure enough depends on all gates of the run (`settle`).
 */
import { closest } from 'fastest-levenshtein';
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Task } from '../evaluate/task.ts';
import { inputFailure } from '../failure.ts';
import { bootstraps } from './bootstraps.ts';
import { configPath } from './config-path.ts';
import { allowance } from './decide.ts';
import { defaultGates, HEADLINE_METRIC } from './default-gates.ts';
import { type Absent, type Estimate, estimate } from './estimate.ts';
import type { Check, GateOptions } from './gate.ts';
import { type Limit, parseLimit } from './limit.ts';
import type { Subjects } from './measured.ts';

export interface JudgeInput extends Subjects {
  readonly target: string;
  readonly taskKind: Task['kind'];
  /** As in the config; undefined: the default gates of the task. */
  readonly gates: readonly GateOptions[] | undefined;
  /** All metrics of the task (`metricsOf`). */
  readonly metrics: readonly MetricInfo[];
  /** Nominal coverage of intervals, in (0.5, 1). */
  readonly confidence: number;
  /** Line of a config path (`targets.glyphs.gates[0]`), for annotations. */
  readonly lineOf?: (path: string) => number | undefined;
}

/** One gate with what was found; `settle` makes a check of it. */
export interface Weighed {
  readonly head: Pick<Check, 'metric' | 'against' | 'level' | 'limit' | 'byDefault' | 'path' | 'line'>;
  readonly info: MetricInfo;
  readonly found: Estimate | Absent;
  /** One-sided p-value of "the candidate is within the limit"; absent: an exact figure, or none. */
  readonly p?: number;
  /** The candidate's figure, where it is known though `found` is absent. */
  readonly known: number | null;
  readonly hasBaseline: boolean;
}

/** One per gate, in the order of the gates. Throws an input failure for an unknown metric or a limit that does not fit. */
export function weighGates(input: JudgeInput): Weighed[] {
  const byDefault = input.gates === undefined;
  const labelled = Object.hasOwn(input.original.metrics, HEADLINE_METRIC[input.taskKind]);
  const gates = (input.gates ?? defaultGates(input.taskKind, labelled)).map((gate, index) => {
    const path = configPath(['targets', input.target, 'gates', index]);
    const { info, limit } = understood(gate, input, path);
    return { gate, info, limit, place: byDefault ? {} : { path, line: input.lineOf?.(path) } };
  });
  const resampled = bootstraps(
    gates.map(({ gate, info }) => ({ info, against: gate.against })),
    input,
  );
  return gates.map(({ gate: { metric, against, level }, info, limit, place }) => {
    const found = estimate(info, against, input, input.confidence, resampled);
    const head = { metric, against, level, limit, byDefault, ...place };
    const known = input.candidate.metrics[metric] ?? null;
    const hasBaseline = input.baseline !== undefined;
    return { head, info, found, p: 'whose' in found ? undefined : pOf(found, limit), known, hasBaseline };
  });
}

function understood(gate: GateOptions, input: JudgeInput, where: string): { info: MetricInfo; limit: Limit } {
  const info = input.metrics.find(({ name }) => name === gate.metric);
  if (info === undefined) {
    const names = input.metrics.map(({ name }) => name);
    throw inputFailure('unknown-metric', {
      where: `${where}.metric`,
      what: `\`${gate.metric}\` is no metric of this task`,
      fix: `Did you mean \`${closest(gate.metric, names)}\`? There are ${names.join(', ')}`,
    });
  }
  const limit = parseLimit(gate.limit, info, gate.against);
  if ('what' in limit) throw inputFailure('bad-limit', { where: `${where}.limit`, ...limit });
  return { info, limit: input.retrained === true ? withTolerance(limit, info, gate.against) : limit };
}

/** Weights that are trained anew compress to some bytes more or less each time; that is no regression. */
const TOLERANCE = { bytes: 256, share: 0.005 } as const;

/** Of sizes against another candidate. A limit with an absolute part (`or`) says itself what it tolerates. */
function withTolerance(limit: Limit, { unit }: MetricInfo, against: Check['against']): Limit {
  const compared = against === 'baseline' || against === 'release' || against === 'best';
  if (unit !== 'bytes' || !compared || limit.floor !== undefined || limit.value < 0) return limit;
  return { ...limit, tolerance: TOLERANCE };
}

function pOf({ pOf: p, reference, same }: Estimate, limit: Limit): number | undefined {
  if (p === undefined || same === 'bytes') return undefined;
  return p(reference === null ? limit.value : allowance(limit, reference));
}
