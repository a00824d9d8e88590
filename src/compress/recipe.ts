/** A recipe: compression steps in order. */
import type { Of } from '../schema.ts';
import { clusterSchema } from './cluster.ts';
import { equalizeSchema } from './equalize.ts';
import { foldBatchNormSchema } from './fold-batch-norm.ts';
import { lowRankSchema } from './low-rank.ts';
import { type Phase, phases } from './method.ts';
import { methodOf } from './methods.ts';
import { pruneSchema } from './prune.ts';
import { pruneChannelsSchema } from './prune-channels.ts';
import { quantizeSchema } from './quantize.ts';
import { quantizeAwareSchema } from './quantize-aware.ts';
import { rateDistortionSchema } from './rate-distortion.ts';
import { rdoQuantizeSchema } from './rdo-quantize.ts';
import { removeDeadChannelsSchema } from './remove-dead-channels.ts';
import { removeLayersSchema } from './remove-layers.ts';

/** In the order of phases, which is the one that docs and messages name them in. */
export const stepSchema = {
  type: 'object',
  required: ['method'],
  discriminator: { propertyName: 'method' },
  oneOf: [
    {
      ...pruneChannelsSchema,
      required: ['method'],
      properties: { method: { const: 'pruneChannels' }, ...pruneChannelsSchema.properties },
    },
    {
      ...lowRankSchema,
      required: ['method'],
      properties: { method: { const: 'lowRank' }, ...lowRankSchema.properties },
    },
    {
      ...removeLayersSchema,
      required: ['method'],
      properties: { method: { const: 'removeLayers' }, ...removeLayersSchema.properties },
    },
    {
      ...pruneSchema,
      required: ['method'],
      properties: { method: { const: 'prune' }, ...pruneSchema.properties },
    },
    {
      ...clusterSchema,
      required: ['method'],
      properties: { method: { const: 'cluster' }, ...clusterSchema.properties },
    },
    {
      ...quantizeAwareSchema,
      required: ['method'],
      properties: { method: { const: 'quantizeAware' }, ...quantizeAwareSchema.properties },
    },
    {
      ...rateDistortionSchema,
      required: ['method'],
      properties: { method: { const: 'rateDistortion' }, ...rateDistortionSchema.properties },
    },
    {
      ...removeDeadChannelsSchema,
      required: ['method'],
      properties: { method: { const: 'removeDeadChannels' }, ...removeDeadChannelsSchema.properties },
    },
    {
      ...foldBatchNormSchema,
      required: ['method'],
      properties: { method: { const: 'foldBatchNorm' }, ...foldBatchNormSchema.properties },
    },
    {
      ...equalizeSchema,
      required: ['method'],
      properties: { method: { const: 'equalize' }, ...equalizeSchema.properties },
    },
    {
      ...quantizeSchema,
      required: ['method'],
      properties: { method: { const: 'quantize' }, ...quantizeSchema.properties },
    },
    {
      ...rdoQuantizeSchema,
      required: ['method'],
      properties: { method: { const: 'rdoQuantize' }, ...rdoQuantizeSchema.properties },
    },
  ],
} as const;

export const recipeSchema = {
  type: 'array',
  items: stepSchema,
  default: [
    { method: 'prune', sparsity: 0.5 },
    { method: 'quantize', type: 'uint8' },
  ],
  description:
    'Compression steps in order: what changes layers, what changes weights, what rewrites them, what encodes them.',
} as const;

export type Step = Of<typeof stepSchema>;
export type Recipe = readonly Step[];

export interface RecipeClash {
  readonly what: string;
  readonly fix: string;
}

/** A step that cannot stand where it stands. */
export interface RecipeProblem extends RecipeClash {
  readonly index: number;
}

const reasons: Readonly<Record<Phase, string>> = {
  structure: 'changes layers',
  train: 'fixes values that fine-tuning holds',
  rewrite: 'rewrites what fine-tuning left',
  encode: 'fixes how values are stored',
};

/**
 * Whether the steps can stand in this order: by phase, for fine-tuning stands between `train` and `rewrite` and would undo
 * what comes before it; each encoding once, for a second one would round rounded values; no scaling of channels behind a step that
 * makes values few; and what methods themselves say.
 */
export function recipeProblems(recipe: Recipe): RecipeProblem[] {
  return recipe.flatMap((step, index) => {
    const method = methodOf(step);
    const before = recipe.slice(0, index);
    const later = before.find((other) => phases.indexOf(methodOf(other).phase) > phases.indexOf(method.phase));
    if (later !== undefined) {
      const what = `\`${step.method}\` comes after \`${later.method}\`, which ${reasons[methodOf(later).phase]}`;
      return [{ index, what, fix: `Move \`${step.method}\` above \`${later.method}\`` }];
    }
    if (method.phase === 'encode' && method.repeats !== true && before.some((other) => other.method === step.method)) {
      const fix = `Keep one ${step.method} step, with \`include\` and \`exclude\` to choose weights`;
      return [{ index, what: `the recipe has \`${step.method}\` twice`, fix }];
    }
    const few = method.scales === true ? before.find((other) => methodOf(other).fewValues) : undefined;
    if (few !== undefined) {
      const what = `\`${step.method}\` comes after \`${few.method}\`: it scales channels, and few values would become many`;
      return [{ index, what, fix: `Leave \`${step.method}\` out, or \`${few.method}\`` }];
    }
    const clash = method.clash?.(step, before);
    return clash === undefined ? [] : [{ index, ...clash }];
  });
}

/** For people: `prune 80 % (global, cubic), quantize uint8`. */
export function describeRecipe(recipe: Recipe): string {
  return recipe.length === 0 ? 'no compression' : recipe.map((step) => methodOf(step).describe(step)).join(', ');
}
