/**
 * Which weights a method works on: those of its default roles, or those whose names are written in the recipe. Any float
 * weight can be named, whatever layer it belongs to. A pattern that fits nothing is an error, for it is a slip of the pen
 * that would change the result in silence.
 */
import { inputFailure } from '../failure.ts';
import type { Model, Weight } from '../model/model.ts';
import { type Role, type WeightRole, weightRole } from '../model/roles.ts';
import { matchesAny, matchesPattern } from './name-pattern.ts';

export type FloatWeight = Weight & { readonly values: Float32Array };

export interface NamedWeights {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

export interface Selection {
  readonly chosen: readonly FloatWeight[];
  /** Float weights that were not chosen, with their roles. */
  readonly left: readonly { readonly weight: FloatWeight; readonly role: Role; readonly excluded: boolean }[];
  readonly roles: ReadonlyMap<string, WeightRole>;
}

/**
 * @param byDefault decides where the recipe names no weights
 * @throws input failure `compress/no-such-weight` when a pattern fits no float weight
 */
export function selectWeights(
  model: Model,
  { include, exclude = [] }: NamedWeights,
  byDefault: (weight: FloatWeight, role: WeightRole) => boolean,
): Selection {
  const floats = model.weights.filter(isFloat);
  for (const pattern of [...(include ?? []), ...exclude]) {
    if (!floats.some(({ name }) => matchesPattern(name, pattern))) throw noSuchWeight(pattern, model);
  }
  const roles = weightRole(model);
  const chosen: FloatWeight[] = [];
  const left: { weight: FloatWeight; role: Role; excluded: boolean }[] = [];
  for (const weight of floats) {
    const use = roles.get(weight.name) as WeightRole;
    const wanted = include === undefined ? byDefault(weight, use) : matchesAny(weight.name, include);
    const excluded = matchesAny(weight.name, exclude);
    if (wanted && !excluded) chosen.push(weight);
    else left.push({ weight, role: use.role, excluded });
  }
  return { chosen, left, roles };
}

export function isFloat(weight: Weight): weight is FloatWeight {
  return weight.dtype === 'float32';
}

function noSuchWeight(pattern: string, model: Model): Error {
  const names = model.weights.map(({ name }) => name);
  const other = model.weights.find(({ name }) => matchesPattern(name, pattern));
  if (other !== undefined) {
    return inputFailure('compress/no-such-weight', {
      what: `the pattern \`${pattern}\` fits only weights that hold ${other.dtype} (${other.name})`,
      fix: 'Name a float32 weight; others are kept as they are',
    });
  }
  const shown = names.slice(0, 12).join(', ');
  return inputFailure('compress/no-such-weight', {
    what: `no weight of the model fits the pattern \`${pattern}\``,
    fix: `Weights are: ${shown}${names.length > 12 ? ` and ${names.length - 12} more` : ''}; \`*\` matches anything`,
  });
}
