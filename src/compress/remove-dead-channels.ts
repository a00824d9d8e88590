import type { Model } from '../model/model.ts';
import { costOf } from './channels/cost.ts';
import { cutChannels } from './channels/cut-channels.ts';
import { deadChannels } from './channels/dead.ts';
import { shiftBiases } from './channels/shift-biases.ts';
import { traceChannels } from './channels/trace.ts';
import { describeCosts } from './channels/wording.ts';
import type { Masks, PlainMethod } from './method.ts';
import { counted } from './wording.ts';

export const removeDeadChannelsSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {},
} as const;

/** None: without properties the schema gives a type that declarations cannot say. */
export type RemoveDeadChannelsOptions = Record<never, never>;

/**
 * Cuts away channels, filters and units that bear on nothing: those that no later layer reads (its rows are zero), and
 * those that are the same number for every input (their own weights are zero), which goes into the biases of later layers.
 * Again and again, until there are none: what a removed channel alone has read is not read any more. The outputs stay the
 * same up to rounding of float32. Masks, storage and levels of what stays are kept.
 */
export const removeDeadChannels: PlainMethod<RemoveDeadChannelsOptions> = {
  name: 'removeDeadChannels',
  schema: removeDeadChannelsSchema,
  phase: 'rewrite',
  describe: () => 'remove dead channels',
  apply(model, _options, { masks, forms }) {
    const start = traceChannels(model);
    if (start === undefined) {
      const summary = 'Nothing was removed: a GraphModel has no layers to take channels from.';
      return { model, masks, summary, notes: [] };
    }
    let now: { model: Model; masks: Masks } = { model, masks };
    let [trace, removed] = [start, 0];
    let dead = deadChannels(trace);
    while (dead.count > 0) {
      const shifted = shiftBiases(now.model, trace, dead.isGone, dead.instead);
      now = cutChannels(shifted, trace, dead.isGone, now.masks);
      removed += dead.count;
      trace = traceChannels(now.model)!;
      dead = deadChannels(trace);
    }
    const shapes = new Map(now.model.weights.map(({ name, shape }) => [name, shape.join()]));
    const isWhole = (name: string, shape: readonly number[]) => shapes.get(name) === shape.join();
    const whole = new Set(model.weights.filter(({ name, shape }) => isWhole(name, shape)).map(({ name }) => name));
    const [before, after] = [costOf(model, start), costOf(now.model, trace)];
    return {
      ...now,
      // Fine-tuning is over; what has another shape is of no form any more.
      forms: forms && new Map([...forms].filter(([name]) => whole.has(name))),
      summary:
        removed === 0
          ? 'Nothing was removed: every channel that can be followed bears on the outputs.'
          : `${counted(removed, 'dead channel')} ${removed === 1 ? 'was' : 'were'} removed: ${describeCosts(before, after)}.`,
      notes: [...dead.atEdges].map(
        (layer) => `${layer} reads channels that are constant and keeps them: it pads its input with zeros.`,
      ),
    };
  },
};
