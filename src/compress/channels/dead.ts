/** Channels whose removal changes nothing. */

import { findConstants, isFoldable } from './constants.ts';
import type { IsGone } from './cut-channels.ts';
import type { Instead } from './shift-biases.ts';
import type { Trace } from './trace.ts';
import { isMix } from './traced.ts';

export interface Dead {
  readonly count: number;
  readonly isGone: IsGone;
  readonly instead: Instead;
  /** Constant, but read by a layer that pads with zeros, where they are no constant at the edge. */
  readonly atEdges: ReadonlySet<string>;
}

/**
 * Those that nobody reads, for the rows of all kernels behind them are zero, and those that are the same number at every
 * place for every input, which goes into the biases of whoever reads them. Of a layer one channel stays in any case.
 */
export function deadChannels(trace: Trace): Dead {
  const { sets } = trace;
  const constants = findConstants(trace);
  /** Sets of which some layer needs what is in them. */
  const alive = new Set<number>();
  const atEdges = new Set<string>();
  for (const step of trace.steps) {
    const labels = isMix(step) ? step.inputs[0].channels?.labels : undefined;
    if (!isMix(step) || labels === undefined) continue;
    const values = constants.of(step.inputs[0]);
    labels.forEach((label, channel) => {
      const value = values?.[channel] ?? Number.NaN;
      if (constants.isUnread(step, channel) || isFoldable(step.operation, value)) return;
      alive.add(sets.find(label));
      if (Number.isFinite(value) && sets.reasonOf(label) === undefined) atEdges.add(step.layer.name);
    });
  }
  const dead = new Set<number>();
  for (const step of trace.steps) {
    if (!isMix(step)) continue;
    const roots = new Set(Array.from(step.output.channels!.labels, sets.find));
    const free = [...roots].filter((root) => !alive.has(root) && sets.reasonOf(root) === undefined);
    for (const root of free) dead.add(root);
  }
  keepOneOfEach(trace, dead);
  return {
    count: dead.size,
    isGone: (label) => dead.has(sets.find(label)),
    instead: (step, channel) => {
      const value = constants.of(step.inputs[0])?.[channel] ?? Number.NaN;
      // Of a channel that is not read the number does not matter.
      return Number.isNaN(value) ? 0 : value;
    },
    atEdges,
  };
}

function keepOneOfEach({ steps, sets }: Trace, dead: Set<number>): void {
  for (const step of steps) {
    if (!isMix(step)) continue;
    const roots = Array.from(step.output.channels!.labels, sets.find);
    if (roots.every((root) => dead.has(root))) dead.delete(roots[0]);
  }
}
