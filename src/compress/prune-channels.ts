import { inputFailure } from '../failure.ts';
import type { Model } from '../model/model.ts';
import type { Of } from '../schema.ts';
import { chooseChannels } from './channels/choose.ts';
import { findConstants } from './channels/constants.ts';
import { type Cost, costOf } from './channels/cost.ts';
import { cutChannels } from './channels/cut-channels.ts';
import { fixedCounts } from './channels/fixed-counts.ts';
import { type Grouped, groupChannels } from './channels/groups.ts';
import { importances, type Scores, scoreChannels } from './channels/importance.ts';
import { maskReaders } from './channels/mask-readers.ts';
import { narrowed } from './channels/narrowed.ts';
import { type Reached, reachTarget, type Tried } from './channels/reach-target.ts';
import { perSaving, savingsOf } from './channels/savings.ts';
import { type Instead, shiftBiases } from './channels/shift-biases.ts';
import { type Trace, traceChannels } from './channels/trace.ts';
import { isMix } from './channels/traced.ts';
import { describeCut, describeWhole } from './channels/wording.ts';
import type { Evidence, GradientMoments } from './evidence.ts';
import type { Masks, Method, MethodOutcome } from './method.ts';

const patterns = { type: 'array', items: { type: 'string', minLength: 1 } } as const;
const share = { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 } as const;
const number = { type: 'integer', minimum: 1, maximum: 65536 } as const;

export const pruneChannelsSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    amount: {
      type: 'number',
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.3,
      description: 'Share of the channels that goes. Not looked at where there is a `target`.',
      search: { low: 0.1, high: 0.8, when: { target: null } },
    },
    scope: {
      enum: ['layer', 'global'],
      default: 'global',
      description: 'The same share of every layer, or all channels ranked together; each layer keeps a tenth then.',
      search: ['layer', 'global'],
    },
    importance: {
      enum: importances,
      default: 'l2',
      description: 'What makes a channel stay. `taylor` needs a train split with labels.',
      search: importances,
    },
    target: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1,
      properties: {
        parameters: { ...share, description: 'At most this share of the parameters stays.' },
        flops: { ...share, description: 'At most this share of the floating-point operations per example stays.' },
        bytes: { ...share, description: 'At most this share of the bytes of the weights stays.' },
        latency: {
          ...share,
          description: 'At most this share of the time per prediction stays: noisy, needs a train split.',
        },
      },
      description: 'What is to be reached, in the place of `amount`.',
    },
    layers: {
      type: 'object',
      additionalProperties: { type: 'integer', minimum: 1 },
      default: {},
      description: 'How many channels stay of layers by name, `*` matches anything: `{conv1: 16, "dense_*": 150}`.',
    },
    include: { ...patterns, description: 'Layers whose channels may go, `*` matches anything; all when absent.' },
    exclude: { ...patterns, default: [], description: 'Layers that keep all their channels.' },
    least: { ...number, default: 1, description: 'Every layer keeps at least this many channels.' },
    multipleOf: { ...number, default: 1, description: 'What a layer keeps is a multiple of it, where it has as many.' },
    compensate: {
      type: 'boolean',
      default: true,
      description: 'Put the mean of a removed channel over the train split into the biases of the layers that read it.',
    },
  },
} as const;

export type PruneChannelsOptions = Of<typeof pruneChannelsSchema>;

/** Shares are halved this often: to a thousandth, to a 60th where a measurement takes a second. */
const STEPS = { exact: 10, timed: 6 };
/** Mean squared error over the mean square: 1e-5 of the size of the outputs. */
const SAME = 1e-10;

/**
 * Structured pruning: channels of convolutions, units of dense layers, and all that belongs to them in the layers behind
 * are taken out, so that the model gets smaller and faster in every runtime. Followed through batch norm, activations,
 * pooling, padding, flatten, reshape, concatenation, depthwise and separable convolutions, sums and products of tensors
 * (whose channels go together) and nested models. What cannot be followed stays whole, with a note.
 *
 * The masked model is the one whose later layers read a number in the place of a removed channel: its mean over the train
 * split (`compensate`), the constant that it is, or zero. The model that comes out computes the same as that one, up to
 * rounding of float32; with a train split this is checked on its examples before the model is handed on.
 *
 * @throws input failure `compress/no-such-layer`, `compress/channel-count`, `compress/no-evidence`, `compress/no-flops`
 */
export const pruneChannels: Method<PruneChannelsOptions> = {
  name: 'pruneChannels',
  schema: pruneChannelsSchema,
  phase: 'structure',
  describe({ amount, scope, importance, target, layers }) {
    const [[what, most] = []] = Object.entries(target ?? {});
    const by = Object.keys(layers).length > 0 ? ', some layers by number' : '';
    if (what !== undefined)
      return `prune channels to ${percentage(most!)} of ${what === 'flops' ? 'FLOPs' : what} (${importance}${by})`;
    return `prune ${percentage(amount)} of channels (${scope}, ${importance}${by})`;
  },
  async apply(model, options, { evidence, masks }) {
    const trace = traceChannels(model);
    if (trace === undefined) {
      const summary = 'Nothing was removed: a GraphModel has no layers to take channels from.';
      return { model, masks, summary, notes: ['Export the model as a LayersModel to prune its channels.'] };
    }
    const gradients = options.importance === 'taylor' ? await gradientsOf(model, evidence) : undefined;
    const scores = scoresFor(trace, options, gradients);
    const unscored = gradients === undefined ? 'no batch norm scales them' : 'their gradients are not known';
    const grouped = groupChannels(trace, scores, unscored);
    const instead = await insteadOf(model, trace, options, evidence);
    const plan = planFor(model, options, masks, { trace, grouped, instead });
    const reached = options.target === undefined ? plan.attempt(options.amount) : await reach(options, plan, evidence);
    return finish(model, masks, plan, reached, evidence);
  },
};

/** What a channel costs the loss is held against what it saves of the target; scores within layers know no such price. */
function scoresFor(
  trace: Trace,
  { importance, target }: PruneChannelsOptions,
  gradients: ReadonlyMap<string, GradientMoments> | undefined,
): Scores {
  const scores = scoreChannels(trace, importance, gradients);
  if (target === undefined || importance !== 'taylor') return scores;
  const isWork = target.flops !== undefined || target.latency !== undefined;
  return perSaving(scores, savingsOf(trace, isWork ? 'flops' : 'parameters'));
}

function percentage(part: number): string {
  return `${Number((100 * part).toFixed(2))} %`;
}

interface Found {
  readonly trace: Trace;
  readonly grouped: Grouped;
  readonly instead: Instead;
}

interface Plan extends Found {
  readonly cost: Cost;
  attempt(amount: number): Tried;
  /** With the channels there, and nobody who reads them. */
  masked(gone: ReadonlySet<number>): Model;
}

function planFor(model: Model, options: PruneChannelsOptions, masks: Masks, found: Found): Plan {
  const { trace, grouped, instead } = found;
  const fixed = fixedCounts(options.layers, grouped, trace);
  const groups = narrowed(grouped.groups, options, trace, fixed);
  const isIn = (gone: ReadonlySet<number>) => (label: number) => gone.has(trace.sets.find(label));
  const shifted = (gone: ReadonlySet<number>) => shiftBiases(model, trace, isIn(gone), instead);
  return {
    ...found,
    cost: costOf(model, trace),
    masked: (gone) => maskReaders(shifted(gone), trace, isIn(gone)),
    attempt(amount) {
      const gone = chooseChannels(groups, { ...options, amount }, fixed);
      return gone.size === 0
        ? { gone, model, masks }
        : { gone, ...cutChannels(shifted(gone), trace, isIn(gone), masks) };
    },
  };
}

async function reach({ target = {} }: PruneChannelsOptions, plan: Plan, evidence?: Evidence): Promise<Reached> {
  const { cost, attempt } = plan;
  const { parameters, bytes, flops, latency } = target;
  if (latency !== undefined) {
    if (evidence === undefined) throw noEvidence('a target for the latency');
    const most = latency * (await evidence.latency(attempt(0).model));
    return reachTarget(attempt, evidence.latency, most, STEPS.timed);
  }
  if (flops !== undefined && cost.flops === 0) {
    throw inputFailure('compress/no-flops', {
      what: 'the floating-point operations of this model cannot be counted: it takes inputs of any size',
      fix: 'Give the pruneChannels step a target for `parameters` or `latency`',
    });
  }
  const figure = (one: Cost) =>
    parameters !== undefined
      ? one.parameters / (parameters * cost.parameters)
      : flops !== undefined
        ? one.flops / (flops * cost.flops)
        : one.bytes / (bytes! * cost.bytes);
  return reachTarget(attempt, (model) => figure(costOf(model, traceChannels(model)!)), 1, STEPS.exact);
}

async function gradientsOf(model: Model, evidence: Evidence | undefined) {
  const gradients = await evidence?.gradients(model);
  if (gradients === undefined) throw noEvidence('the importance `taylor`');
  return gradients;
}

function noEvidence(what: string): Error {
  return inputFailure('compress/no-evidence', {
    what: `${what} needs a train split with labels, and a model that TensorFlow.js can differentiate`,
    fix: 'Give the data a `train` split, or choose `importance: l2` and a target for `flops`',
  });
}

/** The mean over the examples where it is known, else the constant that the channel is, else zero. */
async function insteadOf(
  model: Model,
  trace: Trace,
  { compensate }: PruneChannelsOptions,
  evidence: Evidence | undefined,
): Promise<Instead> {
  if (!compensate) return () => 0;
  const readers = trace.steps.filter(isMix).filter(({ inputs: [{ channels }] }) => channels !== undefined);
  const nameOf = ({ layer, operation }: (typeof readers)[number]) => `${layer.name}/${operation.kernel}`;
  const moments = await evidence?.inputMoments(model, readers.map(nameOf));
  const constants = findConstants(trace);
  return (step, channel) => {
    const mean = moments?.get(nameOf(step))?.mean[channel] ?? constants.of(step.inputs[0])?.[channel];
    return mean !== undefined && Number.isFinite(mean) ? mean : 0;
  };
}

async function finish(
  model: Model,
  masks: Masks,
  plan: Plan,
  reached: Tried & Partial<Reached>,
  evidence: Evidence | undefined,
): Promise<MethodOutcome> {
  const { trace, grouped, cost } = plan;
  const notes = describeWhole(grouped.whole);
  if (reached.isReached === false) notes.push('The target was not reached: no layer can give more channels.');
  if (reached.gone.size === 0) {
    return { model, masks, summary: 'Nothing was removed: no layer has channels to spare.', notes };
  }
  if (evidence !== undefined) {
    const error = await evidence.outputError(plan.masked(reached.gone), reached.model);
    if (!(error <= SAME)) {
      notes.push(`The model without the channels differs from the masked one (by ${error} of the mean square).`);
      return { model, masks, summary: 'Nothing was removed: the check of the result failed.', notes };
    }
  }
  const isGone = (label: number) => reached.gone.has(trace.sets.find(label));
  const after = costOf(reached.model, traceChannels(reached.model)!);
  const summary = describeCut(trace, isGone, cost, after);
  return { model: reached.model, masks: reached.masks, summary, notes };
}
