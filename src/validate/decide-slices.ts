/** From the parts of a sliced gate to one check: the worst part decides, and is named. */
import type { MetricInfo } from '../evaluate/metric.ts';
import { type Decision, decide, type Test } from './decide.ts';
import type { Absent, Estimate } from './estimate.ts';
import type { Check } from './gate.ts';
import type { Limit } from './limit.ts';
import { resolution } from './resolution.ts';
import { sampleOf } from './sample-of.ts';
import type { Sliced, SlicePart } from './slices.ts';
import { formatCount } from './units.ts';

type Head = Pick<Check, 'against' | 'limit' | 'level'>;
type Part = SlicePart & { readonly found: Estimate };

/** What a check says of the part that decided. */
export type DecidedSlices = Decision & Pick<Check, 'candidate' | 'reference' | 'change' | 'interval' | 'slice'>;

/**
 * Passes when every part passes, fails when the p-value of the gate, adjusted for the run, says so. `test`: of the gate as a
 * whole; each part is held to it with its own p-value. `Absent`: a figure of some part is missing.
 */
export function decideSlices(
  sliced: Sliced,
  info: MetricInfo,
  head: Head,
  test: Test | undefined,
): DecidedSlices | Absent {
  const { parts } = sliced;
  if (parts.length === 0) return noneLargeEnough(sliced);
  const missing = parts.find(({ found }) => 'whose' in found)?.found as Absent | undefined;
  if (missing !== undefined) return missing;
  const decided = (parts as readonly Part[]).map((part) => {
    const own = test && part.p !== undefined ? testOf(part.p, parts.length, test) : undefined;
    return { part, decision: decide(info, head, part.found, own, sampleOf(info.name, part.name)) };
  });
  const [{ part, decision }] = decided.sort(
    (a, b) => rank(b.decision) - rank(a.decision) || (a.part.p ?? 1) - (b.part.p ?? 1),
  );
  const { candidate, reference, change, interval } = part.found;
  const slice = { name: part.name, size: part.size };
  const reason = reasonOf(decision, part, sliced);
  return { ...decision, reason, candidate, reference, change, interval, slice };
}

/**
 * Whether the limit is finer than the parts resolve: of the one that resolves least, by its interval. `alpha`: level that the
 * gate is tested at, at worst. Undefined where it is resolved, or nothing can be said.
 */
export function slicesResolution({ parts }: Sliced, info: MetricInfo, limit: Limit, alpha: number): string | undefined {
  const known = (parts as readonly Part[]).filter(({ found }) => !('whose' in found) && found.interval !== null);
  const width = ({ found: { interval } }: Part) => (interval?.high ?? 0) - (interval?.low ?? 0);
  const [widest] = [...known].sort((a, b) => width(b) - width(a));
  if (widest === undefined) return undefined;
  const { found, name } = widest;
  return resolution({ info, limit, found, alpha: alpha / parts.length, sample: sampleOf(info.name, name) });
}

/** Follows the name of the metric: `on `night` (250 examples) changed by …`. */
function reasonOf({ reason }: Decision, part: Part, sliced: Sliced): string | undefined {
  const small = smallSlices(sliced);
  if (reason === undefined) return small === '' ? undefined : `is judged without slices that are too small: ${small}`;
  return `${onSlice(part)} ${reason}${small === '' ? '' : `; ${small}`}`;
}

function noneLargeEnough(sliced: Sliced): DecidedSlices {
  const { small, minSize } = sliced;
  const [only] = small;
  const one = small.length === 1;
  return {
    status: 'inconclusive',
    reason: one
      ? `on \`${only.name}\` can't be judged: ${only.size === 0 ? 'it matches no example' : `it has ${formatCount(only.size)} of the ${minSize} examples that a slice needs`}`
      : `can't be judged: ${smallSlices(sliced)}`,
    advice: small.every(({ size }) => size === 0)
      ? 'Check what the slice asks for, or give the test split such examples'
      : 'Give such slices more examples in the test split, or lower `verdicts.minSliceSize`',
    candidate: null,
    reference: null,
    change: null,
    interval: null,
    slice: one ? { name: only.name, size: only.size } : undefined,
  };
}

/** The part's own p-value, adjusted within the gate and, by the same factor as the gate, over the run. */
function testOf(p: number, parts: number, gate: Test): Test {
  const within = Math.min(1, parts * p);
  const factor = gate.p > 0 ? gate.adjusted / gate.p : Math.max(1, gate.family);
  return { ...gate, p: within, adjusted: Math.min(1, within * factor) };
}

function rank({ status }: Decision): number {
  return { pass: 0, inconclusive: 1, fail: 2 }[status];
}

/** `on \`night\` (212 examples)`, said of the part that decided. */
export function onSlice({ name, size }: { readonly name: string; readonly size: number }): string {
  return `on \`${name}\` (${formatCount(size)} examples)`;
}

/** Names the slices that nobody judges; empty where there are none. */
export function smallSlices({ small, minSize }: Sliced): string {
  if (small.length === 0) return '';
  const named = small
    .slice(0, 5)
    .map(({ name, size }) => `\`${name}\` (${formatCount(size)})`)
    .join(', ');
  const more = small.length > 5 ? ` and ${small.length - 5} more` : '';
  const have = small.length === 1 ? 'has' : 'have';
  return `${named}${more} ${have} fewer than ${minSize} examples and ${small.length === 1 ? 'is' : 'are'} not judged`;
}
