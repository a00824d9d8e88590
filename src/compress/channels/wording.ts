/** What was done to channels, in words. */
import { allOf } from '../../failure.ts';
import { count, counted, flops, percent } from '../wording.ts';
import type { Cost } from './cost.ts';
import type { IsGone } from './cut-channels.ts';
import type { Grouped } from './groups.ts';
import type { Trace } from './trace.ts';
import { isMix } from './traced.ts';

/** Names beyond it are counted. */
const NAMED = 4;

/** `a, b and 3 more`. */
function named(names: readonly string[]): string {
  return names.length <= NAMED + 1
    ? allOf(names)
    : `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`;
}

/** One sentence per reason. */
export function describeWhole(whole: Grouped['whole']): string[] {
  const byReason = new Map<string, string[]>();
  for (const { layer, reason } of whole) byReason.set(reason, [...(byReason.get(reason) ?? []), layer.name]);
  return [...byReason].map(([reason, names]) => {
    const keep = names.length === 1 ? 'keeps its channels' : 'keep their channels';
    return `${named(names)} ${keep}: ${reason}.`;
  });
}

/** `96 of 240 channels in 5 of 7 layers are gone: 93,322 parameters became 41,000 (−56.1 %), 5.2 MFLOPs …`. */
export function describeCut(trace: Trace, isGone: IsGone, before: Cost, after: Cost): string {
  let [channels, gone, layers, cut] = [0, 0, 0, 0];
  for (const step of trace.steps) {
    if (!isMix(step)) continue;
    const { labels } = step.output.channels!;
    const own = labels.filter(isGone).length;
    channels += labels.length;
    gone += own;
    layers++;
    if (own > 0) cut++;
  }
  const where = `${count(gone)} of ${counted(channels, 'channel')} in ${count(cut)} of ${counted(layers, 'layer')}`;
  return `${where} were removed: ${describeCosts(before, after)}.`;
}

/** `93,322 parameters became 41,000 (−56.1 %), 5.2 MFLOPs per example became 1.9 MFLOPs (−63.5 %)`. */
export function describeCosts(before: Cost, after: Cost): string {
  const parameters = `${counted(before.parameters, 'parameter')} became ${count(after.parameters)} (−${percent(1 - after.parameters / before.parameters)})`;
  if (before.flops === 0) return parameters;
  const without = before.uncounted.length === 0 ? '' : `, not counting ${named(before.uncounted)}`;
  return `${parameters}, ${flops(before.flops)} per example became ${flops(after.flops)} (−${percent(1 - after.flops / before.flops)}${without})`;
}
