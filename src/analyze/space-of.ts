import { methods } from '../compress/methods.ts';
import type { Recipe } from '../compress/recipe.ts';
import type { Parameter, Setting } from './analysis.ts';

/** An option as it is declared, as far as it matters here. */
interface Declared {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly search?:
    | readonly Setting[]
    | { readonly low: number; readonly high: number; readonly scale?: 'linear' | 'log' };
}

/** The hyper-parameters of a recipe: every option of its methods that says where to search. */
export function spaceOf(recipe: Recipe): Parameter[] {
  return [...new Set(recipe.map(({ method }) => method))].flatMap(parametersOf);
}

export function parametersOf(method: keyof typeof methods): Parameter[] {
  return Object.entries(optionsOf(method)).flatMap(([option, declared]): Parameter[] => {
    const { search, type, description = '' } = declared;
    if (search === undefined) return [];
    const about = { name: `${method}.${option}`, method, option, description };
    if (!('low' in search)) return [{ ...about, shape: { kind: 'choice', values: search } }];
    const { low, high, scale = 'linear' } = search;
    return [{ ...about, shape: { kind: 'range', low, high, scale, integer: type === 'integer' } }];
  });
}

export function optionsOf(method: keyof typeof methods): Readonly<Record<string, Declared>> {
  return (methods[method].schema as { readonly properties: Readonly<Record<string, Declared>> }).properties;
}

/** The value at a place in [0, 1) of the parameter's range. */
export function valueAt({ shape }: Parameter, place: number): Setting {
  if (shape.kind === 'choice')
    return shape.values[Math.min(shape.values.length - 1, Math.floor(place * shape.values.length))];
  const { low, high, scale, integer } = shape;
  if (integer && scale === 'linear') return Math.min(high, low + Math.floor(place * (high - low + 1)));
  const value = scale === 'log' ? low * (high / low) ** place : low + place * (high - low);
  return integer ? Math.round(value) : Number(value.toPrecision(4));
}

/** The opposite: a place in [0, 1], or the index of a choice; undefined for what lies outside. */
export function placeOf({ shape }: Parameter, value: unknown): number | undefined {
  if (shape.kind === 'choice') {
    const index = shape.values.indexOf(value as Setting);
    return index < 0 ? undefined : index;
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined;
  const { low, high, scale } = shape;
  const place = scale === 'log' ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
  return place < -1e-9 || place > 1 + 1e-9 || Number.isNaN(place) ? undefined : Math.min(1, Math.max(0, place));
}
