/** What a gate asks for: its metric, and the limit that holds today. */
import { closest } from 'fastest-levenshtein';
import type { MetricInfo } from '../evaluate/metric.ts';
import { inputFailure } from '../failure.ts';
import type { AcceptedRegression } from '../history/record.ts';
import { type Acceptance, isFor } from './accept.ts';
import type { AcceptedLimit, Check, GateOptions } from './gate.ts';
import { type Limit, parseLimit } from './limit.ts';

export interface Understood {
  readonly info: MetricInfo;
  readonly limit: Limit;
  /** Whose limit it is, where it is not the gate's own. */
  readonly accepted?: AcceptedLimit;
  /** The gate's own, where another one holds. */
  readonly own?: Limit;
  /** An entry that changes nothing any more, because the baseline was let pass by it. */
  readonly usedUp?: AcceptedLimit;
}

export interface Circumstances {
  readonly metrics: readonly MetricInfo[];
  readonly retrained?: boolean;
  readonly accepted?: readonly Acceptance[];
  /** The record of the baseline: what was let pass there is no excuse for the next step down. */
  readonly stored?: { readonly commit?: string; readonly accepted?: readonly AcceptedRegression[] };
}

/** `where`: config path of the gate. Throws an input failure for an unknown metric or a limit that does not fit. */
export function understandGate(
  gate: GateOptions,
  { metrics, retrained, accepted = [], stored }: Circumstances,
  where: string,
): Understood {
  const info = metrics.find(({ name }) => name === gate.metric);
  if (info === undefined) {
    const names = metrics.map(({ name }) => name);
    throw inputFailure('unknown-metric', {
      where: `${where}.metric`,
      what: `\`${gate.metric}\` is no metric of this task`,
      fix: `Did you mean \`${closest(gate.metric, names)}\`? There are ${names.join(', ')}`,
    });
  }
  const read = (raw: GateOptions['limit']): Limit => {
    const limit = parseLimit(raw, info, gate.against);
    if ('what' in limit) throw inputFailure('bad-limit', { where: `${where}.limit`, ...limit });
    return retrained === true ? withTolerance(limit, info, gate.against) : limit;
  };
  const own = read(gate.limit);
  const entry = accepted.find((one) => !one.expired && isFor(one, gate));
  if (entry === undefined) return { info, limit: own };
  const limit = read(entry.limit);
  const { expired: _, ...rest } = entry;
  const held = { ...rest, limit: limit.text, replaces: own.text };
  const isUsedUp = gate.against === 'baseline' && stored?.accepted?.some((one) => one.needed && isSame(one, held));
  return isUsedUp
    ? { info, limit: own, usedUp: { ...held, needed: true, usedUpBy: stored?.commit ?? '' } }
    : { info, limit, accepted: held, own };
}

function isSame(one: AcceptedRegression, other: AcceptedLimit): boolean {
  const keys = ['metric', 'slice', 'against', 'reason', 'expires'] as const;
  return keys.every((key) => one[key] === other[key]) && String(one.limit) === other.limit;
}

/** Weights that are trained anew compress to some bytes more or less each time; that is no regression. */
const TOLERANCE = { bytes: 256, share: 0.005 } as const;

/** Of sizes against another candidate. A limit with an absolute part (`or`) says itself what it tolerates. */
function withTolerance(limit: Limit, { unit }: MetricInfo, against: Check['against']): Limit {
  const compared = against === 'baseline' || against === 'release' || against === 'best';
  if (unit !== 'bytes' || !compared || limit.floor !== undefined || limit.value < 0) return limit;
  return { ...limit, tolerance: TOLERANCE };
}
