/** From the parts of a sliced gate to one check: the worst part decides, and is named. */
import type { MetricInfo } from '../evaluate/metric.ts';
import { type Decision, decide, type Test } from './decide.ts';
import type { Absent, Estimate } from './estimate.ts';
import type { Check } from './gate.ts';
import type { Sliced, SlicePart } from './slices.ts';
import { formatCount } from './units.ts';

type Head = Pick<Check, 'against' | 'limit' | 'level'>;

/** The part that decides, with the decision about it. */
export interface DecidedSlice {
  readonly part: SlicePart & { readonly found: Estimate };
  readonly decision: Decision;
}

/**
 * Passes when every part passes, fails when the p-value of the gate, adjusted for the run, says so. `test`: of the gate as a
 * whole; each part is held to it with its own p-value. `Absent`: a figure of some part is missing. Undefined: no part is
 * large enough.
 */
export function decideSlices(
  { parts }: Sliced,
  info: MetricInfo,
  head: Head,
  test: Test | undefined,
): DecidedSlice | Absent | undefined {
  const missing = parts.find(({ found }) => 'whose' in found);
  if (missing !== undefined) return missing.found as Absent;
  const decided = (parts as readonly DecidedSlice['part'][]).map((part) => {
    const own = test && part.p !== undefined ? testOf(part.p, parts.length, test) : undefined;
    return { part, decision: decide(info, head, part.found, own) };
  });
  return decided.sort((a, b) => rank(b) - rank(a) || (a.part.p ?? 1) - (b.part.p ?? 1))[0];
}

/** The part's own p-value, adjusted within the gate and, by the same factor as the gate, over the run. */
function testOf(p: number, parts: number, gate: Test): Test {
  const within = Math.min(1, parts * p);
  const factor = gate.p > 0 ? gate.adjusted / gate.p : Math.max(1, gate.family);
  return { ...gate, p: within, adjusted: Math.min(1, within * factor) };
}

function rank({ decision: { status } }: DecidedSlice): number {
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
