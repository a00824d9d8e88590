/** Which trials an analysis runs, in which order. */
import type { Recipe, Step } from '../compress/recipe.ts';
import { seededRandom } from '../math/random.ts';
import { sobol } from '../math/sobol.ts';
import type { AnalysedTrial, Parameter, Setting } from './analysis.ts';
import { onlyHere, withSettings } from './compose.ts';
import { actsIn, optionAt, parametersOf, valueAt } from './space-of.ts';

export type PlannedTrial = Pick<AnalysedTrial, 'origin' | 'settings' | 'layer'> & { readonly recipe: Recipe };

export interface PlanOptions {
  readonly recipe: Recipe;
  readonly space: readonly Parameter[];
  /** Kernels to compress one at a time. */
  readonly kernels: readonly string[];
  /** How many points of the space. */
  readonly samples: number;
  readonly seed: number;
}

/** Strengths of a range that each kernel is tried at. */
const STRENGTHS = 5;

/** Kernels one at a time and points of the space take turns, so that a budget that ends early leaves some of both. */
export function planTrials({ recipe, space, kernels, samples, seed }: PlanOptions): PlannedTrial[] {
  const points = sobol(space.length, seededRandom(`design/${seed}`));
  const sampled = Array.from({ length: space.length === 0 ? 0 : samples }, (): PlannedTrial => {
    const point = points.next().value;
    const drawn = Object.fromEntries(space.map((parameter, i) => [parameter.name, valueAt(parameter, point[i])]));
    const made = withSettings(recipe, drawn);
    // What does nothing beside the others is not varied.
    const acting = space.filter((parameter) => actsIn(made, parameter));
    const settings = Object.fromEntries(acting.map(({ name }) => [name, drawn[name]]));
    return { origin: 'sample', recipe: withSettings(recipe, settings), settings };
  });
  return interleaved(layerTrials(recipe, kernels), sampled);
}

/** Methods that can be told which weights to work on, each at a handful of strengths of what it mainly asks for. */
function layerTrials(recipe: Recipe, kernels: readonly string[]): PlannedTrial[] {
  const strong = recipe.flatMap((step) => {
    const parameter = strengthOf(step);
    return parameter === undefined ? [] : levelsOf(parameter).map((value) => ({ step, parameter, value }));
  });
  return strong.flatMap(({ step, parameter, value }) =>
    kernels.map(
      (weight): PlannedTrial => ({
        origin: 'layer',
        recipe: onlyHere(step, weight, parameter, value),
        layer: { weight, parameter: parameter.name, value },
      }),
    ),
  );
}

/** The option that says how far a method goes: the first range, else the first choice among several. */
function strengthOf(step: Step): Parameter | undefined {
  const { method } = step;
  if (optionAt(method, ['include']) === undefined) return undefined;
  const all = parametersOf(method).filter((parameter) => actsIn([step], parameter));
  return all.find(({ shape }) => shape.kind === 'range') ?? all[0];
}

function levelsOf(parameter: Parameter): Setting[] {
  const { shape } = parameter;
  if (shape.kind === 'choice') return [...shape.values];
  const levels = Array.from({ length: STRENGTHS }, (_, i) => valueAt(parameter, i / (STRENGTHS - 1)));
  return [...new Set(levels)];
}

function interleaved<T>(first: readonly T[], second: readonly T[]): T[] {
  const placed = [first, second].flatMap((list) =>
    list.map((item, index) => ({ item, at: (index + 0.5) / list.length })),
  );
  return placed.toSorted((a, b) => a.at - b.at).map(({ item }) => item);
}
