import { Failure, inputFailure } from '../failure.ts';
import type { Model } from '../model/model.ts';
import type { Of } from '../schema.ts';
import type { Evidence } from './evidence.ts';
import type { Method, MethodContext, MethodOutcome } from './method.ts';
import { matchesAny } from './name-pattern.ts';
import { type Removable, removableLayers } from './remove-layers/removable.ts';
import { count, counted, percent } from './wording.ts';

const patterns = { type: 'array', items: { type: 'string', minLength: 1 } } as const;

export const removeLayersSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    most: {
      type: 'integer',
      minimum: 1,
      maximum: 1000,
      default: 1,
      description: 'Layers (residual blocks count as one) to remove at most, that one first which is missed least.',
      search: { low: 1, high: 4, when: { layers: null } },
    },
    by: {
      enum: ['outputs', 'quality'],
      default: 'outputs',
      description:
        'How much a layer is missed: by the change of the outputs, or by the rise of the loss, on the train split.',
      search: { choices: ['outputs', 'quality'], when: { layers: null } },
    },
    error: {
      type: 'number',
      minimum: 0,
      maximum: 10,
      default: 0.05,
      description:
        'What all removed layers together may cost: squares of the change of the outputs, or rise of the loss, relative.',
      search: { low: 0.005, high: 1, scale: 'log', when: { layers: null } },
    },
    layers: {
      ...patterns,
      description: 'Layers to remove, whatever that costs; `most`, `by` and `error` then say nothing.',
    },
    noise: {
      type: 'boolean',
      default: false,
      description:
        'Remove dropout and noise layers as well: predictions stay the same, and fine-tuning is without them.',
    },
    exclude: { ...patterns, default: [], description: 'Layer names to leave alone, `*` matches anything.' },
  },
} as const;

export type RemoveLayersOptions = Of<typeof removeLayersSchema>;

/**
 * Layer removal: a layer whose output has the shape of its input is taken out, and of a residual block the branch, so that
 * the block puts out what it takes in. What the model loses by that is measured, the least missed layer goes first, and
 * each next one is measured with those before it gone (as in "shallowing" of residual networks, whose blocks are known to
 * be removable one at a time: Veit, Wilber & Belongie 2016, arXiv 1605.06431). Fine-tuning repairs the rest.
 *
 * Layers that the model puts out are never removed. GraphModels are left alone: the step says so.
 *
 * @throws input failure `compress/not-removable` for a name in `layers` that cannot be removed
 */
export const removeLayers: Method<RemoveLayersOptions> = {
  name: 'removeLayers',
  schema: removeLayersSchema,
  phase: 'structure',
  describe: ({ layers, most }) =>
    layers === undefined ? `remove ${counted(most, 'layer')} at most` : `remove ${layers.join(', ')}`,
  async apply(model, options, { masks, evidence }: MethodContext): Promise<MethodOutcome> {
    if (model.format === 'graph-model') {
      return {
        model,
        masks,
        summary: 'No layer was removed.',
        notes: ['Left alone: a GraphModel keeps its operations as they are.'],
      };
    }
    const quiet = options.noise ? withoutNoise(model, options) : { model, notes: [], removed: 0 };
    const { model: next, notes } =
      options.layers !== undefined
        ? named(quiet.model, options.layers)
        : evidence === undefined
          ? {
              model: quiet.model,
              notes: ['No train split tells which layers are missed least: name them by `layers`.'],
            }
          : await leastMissed(quiet.model, options, evidence);
    return { model: next, masks, summary: summarise(model, next), notes: [...quiet.notes, ...notes] };
  },
};

interface Made {
  readonly model: Model;
  readonly notes: readonly string[];
}

function withoutNoise(model: Model, { exclude }: RemoveLayersOptions): Made {
  let now = model;
  const gone: string[] = [];
  for (;;) {
    const next = removableLayers(now, true).find(({ weights, layer }) => weights === 0 && !matchesAny(layer, exclude));
    if (next === undefined) break;
    now = next.model;
    gone.push(next.layer);
  }
  return { model: now, notes: gone.length === 0 ? [] : [`Nothing is left of dropout and noise: ${gone.join(', ')}.`] };
}

/** Of the two sides of a sum the one goes that bears more weights. */
function named(model: Model, layers: readonly string[]): Made {
  let now = model;
  const notes: string[] = [];
  for (const layer of layers) {
    const all = removableLayers(now, true);
    const found = all.filter((one) => one.layer === layer).sort((a, b) => b.weights - a.weights)[0];
    if (found === undefined) throw notRemovable(layer, all);
    now = found.model;
    notes.push(told(found));
  }
  return { model: now, notes };
}

async function leastMissed(model: Model, options: RemoveLayersOptions, evidence: Evidence): Promise<Made> {
  const costOf = await costs(model, options, evidence);
  if (costOf === undefined)
    return { model, notes: ['The train split has no labels to measure quality by: no layer was removed.'] };
  let now = model;
  const notes: string[] = [];
  for (let round = 0; round < options.most; round++) {
    let least: { readonly found: Removable; readonly cost: number } | undefined;
    for (const found of removableLayers(now, false)) {
      if (matchesAny(found.layer, options.exclude)) continue;
      const cost = await costOf(found.model);
      if (least === undefined || cost < least.cost) least = { found, cost };
    }
    if (least === undefined) {
      if (round === 0) notes.push('No layer puts out what has the shape of its input, so that it could be left out.');
      break;
    }
    if (!(least.cost <= options.error)) {
      notes.push(`${least.found.layer} would be missed least, and costs ${percent(least.cost)}.`);
      break;
    }
    now = least.found.model;
    notes.push(
      `${told(least.found).slice(0, -1)}; ${options.by === 'outputs' ? 'the outputs change by' : 'the loss changes by'} ${percent(least.cost)}.`,
    );
  }
  return { model: now, notes };
}

type Cost = (changed: Model) => Promise<number>;

/** Infinite for a model that does not run. */
async function costs(model: Model, { by }: RemoveLayersOptions, evidence: Evidence): Promise<Cost | undefined> {
  if (by === 'outputs') return (changed) => orInfinite(() => evidence.outputError(model, changed));
  const before = await evidence.quality(model);
  if (before === undefined) return undefined;
  return (changed) =>
    orInfinite(async () => {
      const after = await evidence.quality(changed);
      return after === undefined ? Number.POSITIVE_INFINITY : after.loss / before.loss - 1;
    });
}

async function orInfinite(measure: () => Promise<number>): Promise<number> {
  try {
    const cost = await measure();
    return Number.isNaN(cost) ? Number.POSITIVE_INFINITY : cost;
  } catch (error) {
    if (error instanceof Failure) return Number.POSITIVE_INFINITY;
    throw error;
  }
}

function told({ layer, removed, weights }: Removable): string {
  const others = removed.filter((name) => name !== layer);
  const shown = others.slice(0, 8).join(', ');
  const more = others.length > 8 ? ` and ${others.length - 8} more` : '';
  return `${layer} was removed${others.length === 0 ? '' : ` with ${shown}${more}`}: ${counted(weights, 'weight')}.`;
}

function summarise(before: Model, after: Model): string {
  const numbers = ({ weights }: Model): number => weights.reduce((sum, { values }) => sum + values.length, 0);
  const [from, to] = [numbers(before), numbers(after)];
  return before === after ? 'No layer was removed.' : `${count(from)} weights became ${count(to)}.`;
}

function notRemovable(layer: string, all: readonly Removable[]): Error {
  const names = [...new Set(all.map((one) => one.layer))];
  return inputFailure('compress/not-removable', {
    where: layer,
    what: 'no such layer can be left out: its output would have to have the shape of its input, and not be that of the model',
    fix: names.length === 0 ? 'Leave the step out: no layer can' : `These can: ${names.slice(0, 12).join(', ')}`,
  });
}
