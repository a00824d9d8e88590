/** Holds every gate of a target against what was measured. */
import { closest } from 'fastest-levenshtein';
import type { MetricInfo } from '../evaluate/metric.ts';
import type { Task } from '../evaluate/task.ts';
import { inputFailure } from '../failure.ts';
import { configPath } from './config-path.ts';
import { decide } from './decide.ts';
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

/** One check per gate, in the order of the gates. Throws an input failure for an unknown metric or a limit that does not fit. */
export function judgeGates(input: JudgeInput): Check[] {
  const byDefault = input.gates === undefined;
  const labelled = Object.hasOwn(input.original.metrics, HEADLINE_METRIC[input.taskKind]);
  const gates = input.gates ?? defaultGates(input.taskKind, labelled);
  return gates.map((gate, index) => {
    const path = configPath(['targets', input.target, 'gates', index]);
    const place = byDefault ? {} : { path, line: input.lineOf?.(path) };
    return { ...judgeGate(gate, input, path), byDefault, ...place };
  });
}

function judgeGate(gate: GateOptions, input: JudgeInput, where: string): Omit<Check, 'byDefault'> {
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
  const found = estimate(gate.metric, gate.against, input, input.confidence);
  const head = { metric: gate.metric, against: gate.against, level: gate.level, limit } as const;
  return 'whose' in found ? absent(head, found, input) : judged(head, info, limit, found);
}

type Head = Pick<Check, 'metric' | 'against' | 'level' | 'limit'>;

function judged(head: Head, info: MetricInfo, limit: Limit, found: Estimate): Omit<Check, 'byDefault'> {
  const { candidate, reference, change, interval } = found;
  const decision = decide(info, head.against, limit, found);
  const status = decision.status === 'fail' && head.level === 'warn' ? 'warn' : decision.status;
  return { ...head, candidate, reference, change, interval, ...decision, status };
}

/** A figure that is not there never passes. */
function absent(head: Head, { whose, why }: Absent, input: JudgeInput): Omit<Check, 'byDefault'> {
  const known = (metrics: Readonly<Record<string, number>> | undefined) => metrics?.[head.metric] ?? null;
  const candidate = known(input.candidate.metrics);
  const empty = { candidate, reference: null, change: null, interval: null };
  if (whose === 'baseline') {
    const reason =
      input.baseline === undefined
        ? `can't be compared with a baseline: ${why}`
        : `can't be compared, because the baseline was measured without it: ${why}`;
    return { ...head, ...empty, status: 'no-baseline', reason, advice: ADVICE_ON_BASELINE };
  }
  return { ...head, ...empty, status: 'not-measured', reason: `was not measured for the ${whose}: ${why}` };
}

const ADVICE_ON_BASELINE = 'Run `compression-gate baseline update` on the default branch and commit what it writes';
