import type { Model } from '../model/model.ts';
import { type WeightValues, withValues, withWeights } from '../model/model.ts';
import type { Of } from '../schema.ts';
import { isEndToProtect } from './end-layers.ts';
import { kernelAxes } from './kernel-axes.ts';
import { leveledWeight } from './leveled-weight.ts';
import { maskGroup } from './mask-group.ts';
import type { Masks, MethodContext, MethodOutcome, PlainMethod } from './method.ts';
import { maskPattern, patternClash, patternSchema, patternWording } from './prune-pattern.ts';
import { gatherForPruning, scored } from './prune-score.ts';
import { type FloatWeight, type Selection, selectWeights } from './select-weights.ts';
import { cubicSparsity } from './sparsity-schedule.ts';
import { count, counted, percent } from './wording.ts';

const patterns = { type: 'array', items: { type: 'string', minLength: 1 } } as const;

export const pruneSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    sparsity: {
      type: 'number',
      minimum: 0,
      exclusiveMaximum: 1,
      default: 0.5,
      description: 'Share of zeros in the pruned weights.',
      search: { low: 0.3, high: 0.98, when: { 'pattern.n': null } },
    },
    scope: {
      enum: ['layer', 'global'],
      default: 'global',
      description: 'One threshold per weight, or one for all.',
      search: ['layer', 'global'],
    },
    schedule: {
      enum: ['cubic', 'once'],
      default: 'cubic',
      description: 'Reach the sparsity gradually while fine-tuning (Zhu & Gupta 2017), or at once.',
    },
    score: {
      enum: ['magnitude', 'fisher', 'movement'],
      default: 'magnitude',
      description:
        'What makes a weight worth keeping: its size; what the loss loses by it (second order, by squared gradients); or that fine-tuning moves it away from zero, for models that are fine-tuned on other data than they were trained on.',
      search: ['magnitude', 'fisher'],
    },
    pattern: patternSchema,
    include: {
      ...patterns,
      description: 'Weight names to prune, `*` matches anything; kernels of dense and convolution layers when absent.',
    },
    exclude: { ...patterns, default: [], description: 'Weight names to leave alone.' },
    protectEnds: {
      type: 'boolean',
      default: true,
      description: 'Leave the first and last kernel alone when they hold less than 5 % of the weights.',
    },
  },
} as const;

export type PruneOptions = Of<typeof pruneSchema>;

/**
 * Magnitude pruning: the weights nearest to zero become zero, and stay so under the masks that are handed on. Exactly
 * round(sparsity × weights) of them, equal magnitudes in the order of the file; zeros of earlier steps count and stay.
 *
 * `layer` prunes each weight tensor to the same share (Han et al. 2015, arXiv 1506.02626). `global` ranks all of them
 * together, so that layers with much to spare give more; there each tensor keeps at least a tenth of what `layer` would
 * leave it (and one weight at the very least), because a layer that is pruned away cuts the network in two (layer
 * collapse, Tanaka et al. 2020, arXiv 2006.05467).
 *
 * `score` ranks by something else than magnitude: see prune-score.ts. `pattern` says which weights go together: see
 * prune-pattern.ts.
 *
 * Without `include`, kernels of dense, convolution and recurrent layers are pruned; biases, batch norm, depthwise kernels
 * and embeddings are left alone: they are few or bear much each.
 */
export const prune: PlainMethod<PruneOptions> = {
  name: 'prune',
  schema: pruneSchema,
  phase: 'train',
  apply: (model, options, context) => pruneTo(1, model, options, context),
  applyAt: (model, options, context, progress) =>
    pruneTo(options.schedule === 'cubic' ? cubicSparsity(1, progress) : 1, model, options, context),
  describe: ({ sparsity, scope, schedule, score, pattern }) => {
    const much = `${Number((100 * sparsity).toFixed(2))} %`;
    const what = pattern === undefined ? much : `${pattern.block ? `${much} in ` : ''}${patternWording(pattern)}`;
    return `prune ${what} (${scope}${schedule === 'cubic' ? ', cubic' : ''}${score === 'magnitude' ? '' : `, by ${score}`})`;
  },
  isGradual: ({ schedule }) => schedule === 'cubic',
  gathers: ({ score }) => score !== 'magnitude',
  // Of what was pruned gradually the masks are there.
  prepare: async (model, { score, schedule }, context) =>
    score === 'fisher' && (schedule === 'once' || context.masks.size === 0)
      ? gatherForPruning(model, context)
      : undefined,
  clash: ({ pattern, score }, before) =>
    before.some(({ method }) => method === 'cluster')
      ? { what: '`prune` comes after `cluster`, which fixes who shares a value', fix: 'Move `prune` above `cluster`' }
      : pattern && patternClash(pattern, score),
};

/** @param share of all that is to become zero in the end */
function pruneTo(
  share: number,
  model: Model,
  options: PruneOptions,
  { masks, gathered }: MethodContext,
): MethodOutcome {
  const selection = selectWeights(model, options, (_, { role }) => role === 'kernel' || role === 'recurrent');
  const guarded = options.include === undefined && options.protectEnds ? isEndToProtect(selection) : () => false;
  const pruned = selection.chosen.filter((weight) => !guarded(weight));
  const axesOf = options.pattern && kernelAxes(model);
  const axes = (weight: FloatWeight) => axesOf?.(weight, selection.roles.get(weight.name));
  const groups = options.scope === 'layer' ? pruned.map((weight) => [weight]) : [pruned];
  const found = new Map(masks);
  let kept = 0;
  for (const group of groups) {
    const ranked = group.map((weight) => scored(weight, options.score, gathered));
    const made =
      options.pattern === undefined
        ? maskGroup(ranked, share * options.sparsity, masks)
        : maskPattern(ranked, axes, options.pattern, { share, sparsity: options.sparsity }, masks);
    for (const [i, { marks, count: ones }] of made.entries()) {
      found.set(group[i].name, marks);
      kept += ones;
    }
  }
  return {
    model: applyMasks(model, found),
    masks: found,
    summary: summarise(pruned, kept, selection, options),
    notes: [
      ...notesOf(selection, guarded, model),
      ...(options.score === 'magnitude' || gathered !== undefined || masks.size > 0
        ? []
        : [`No gradients were known for \`score: ${options.score}\`: the smallest weights were pruned.`]),
    ],
  };
}

/** The weights under their masks: what is masked is +0. Weights that do not change, or are integers times steps, keep their storage. */
export function applyMasks(model: Model, masks: Masks): Model {
  return withWeights(model, (weight) => {
    const mask = masks.get(weight.name);
    if (mask === undefined || isUnder(mask, weight.values)) return weight;
    const { levels } = weight;
    if (levels !== undefined)
      return leveledWeight(weight, { ...levels, codes: levels.codes.map((q, i) => q * mask[i]) });
    return withValues(weight, masked((weight as FloatWeight).values, mask));
  });
}

function isUnder(mask: Uint8Array, values: WeightValues): boolean {
  for (let i = 0; i < mask.length; i++) if (mask[i] === 0 && !Object.is(values[i], 0)) return false;
  return true;
}

/** In parts: see affine-range.ts in `model`. */
const partLength = 16384;

function masked(values: Float32Array, mask: Uint8Array): Float32Array {
  const next = new Float32Array(values.length);
  for (let start = 0; start < values.length; start += partLength) {
    const length = Math.min(partLength, values.length - start);
    const from = new Int32Array(values.buffer, values.byteOffset + 4 * start, length);
    keep(from, mask.subarray(start, start + length), new Int32Array(next.buffer, 4 * start, length));
  }
  return next;
}

/** Over bits: what is masked becomes +0, without a branch. */
function keep(from: Int32Array, mask: Uint8Array, to: Int32Array): void {
  for (let i = 0; i < mask.length; i++) to[i] = from[i] & -mask[i];
}

function summarise(pruned: readonly FloatWeight[], kept: number, selection: Selection, options: PruneOptions): string {
  if (pruned.length === 0)
    return 'Nothing was pruned: the model has no dense, convolution or recurrent kernel to prune.';
  const total = pruned.reduce((sum, { values }) => sum + values.length, 0);
  const gone = total - kept;
  const all = selection.chosen.length + selection.left.length;
  const threshold = options.scope === 'layer' || pruned.length === 1 ? 'one threshold each' : 'one threshold for all';
  const pattern = options.pattern ? `, ${options.pattern.block ? 'in ' : ''}${patternWording(options.pattern)}` : '';
  return `${count(gone)} of ${count(total)} weights are zero (${percent(gone / total)}) in ${count(pruned.length)} of ${counted(all, 'tensor')}${pattern}, ${threshold}.`;
}

function notesOf({ chosen, left }: Selection, guarded: (weight: FloatWeight) => boolean, model: Model): string[] {
  const notes = chosen
    .filter(guarded)
    .map(({ name }) => `${name} was left alone: a first or last kernel with less than 5 % of the weights.`);
  for (const [role, what] of [
    ['depthwise', 'depthwise kernel'],
    ['embedding', 'embedding'],
    ['other', 'tensor of unknown use'],
  ] as const) {
    const group = left.filter((entry) => entry.role === role && !entry.excluded && entry.weight.shape.length > 1);
    if (group.length === 0) continue;
    const weights = group.reduce((sum, { weight }) => sum + weight.values.length, 0);
    const plural = role === 'other' ? 'tensors of unknown use' : `${what}s`;
    notes.push(
      `${counted(group.length, what, plural)} (${counted(weights, 'weight')}) left alone; \`include\` can name them.`,
    );
  }
  const widened = chosen.filter((weight) => !guarded(weight) && weight.storage !== undefined);
  if (widened.length > 0 && model.weights.some(({ storage }) => storage !== undefined)) {
    notes.push(
      `${counted(widened.length, 'tensor')} came quantized and ${widened.length === 1 ? 'is' : 'are'} at full width until a quantize step.`,
    );
  }
  return notes;
}
