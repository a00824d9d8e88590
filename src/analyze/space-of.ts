import { methods } from '../compress/methods.ts';
import type { Recipe } from '../compress/recipe.ts';
import { declaredOptions, hasEffect, valueIn } from '../search/annotation.ts';
import { declaredSpace } from '../search/declared.ts';
import type { Parameter as Declared } from '../search/space.ts';
import type { Parameter, Setting } from './analysis.ts';

export type MethodName = keyof typeof methods;

/** By method and option, as `search.space.options` of a config says it: a range, choices, or one value to fix it. */
export type Narrowed = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface RecipeSpace {
  readonly parameters: readonly Parameter[];
  /** Values that are not varied, by parameter name. */
  readonly fixed: Readonly<Record<string, Setting>>;
}

/**
 * The hyper-parameters of a recipe: every option of its methods that says where to search. Options without a default say
 * something only by being there, and some of them replace others; they are varied where the recipe or the config has them.
 * What does nothing beside the options that are not varied is left out.
 */
export function spaceOf(recipe: Recipe, narrowed: Narrowed = {}): RecipeSpace {
  const names = [...new Set(recipe.map(({ method }) => method))];
  const options = Object.fromEntries(names.map((name) => [name, narrowed[name] ?? {}]));
  const all = names.map((name) => methods[name]);
  const space = declaredSpace(all, { always: names, options, perLayer: {} }, []);
  const parameters = space.parameters
    .flatMap((parameter) => parameterOf(parameter) ?? [])
    .filter(({ method, option }) => {
      const path = option.split('.');
      const isNamed = narrowed[method]?.[option] !== undefined;
      return (
        isNamed ||
        optionAt(method, path)?.default !== undefined ||
        recipe.some((step) => step.method === method && valueIn(step, path) !== undefined)
      );
    })
    .filter(({ method, option }, _, varied) => {
      const isVaried = (other: string) => varied.some((one) => one.method === method && one.option === other);
      const own = recipe.filter((step) => step.method === method);
      return own.some((step) => hasEffect(methods[step.method].schema, option.split('.'), step, isVaried));
    });
  const fixed = Object.entries(space.fixed).flatMap(([method, values]) =>
    values.map(({ path, value }) => [`${method}.${path.join('.')}`, value as Setting]),
  );
  return { parameters, fixed: Object.fromEntries(fixed) };
}

/** All of a method, those without a default too, in the order of their declaration. */
export function parametersOf(method: MethodName): readonly Parameter[] {
  const space = declaredSpace([methods[method]], { always: [method], options: {}, perLayer: {} }, []);
  const order = declaredOptions(methods[method].schema).map(({ path }) => path.join('.'));
  const found = space.parameters.flatMap((parameter) => parameterOf(parameter) ?? []);
  return found.sort((a, b) => order.indexOf(a.option) - order.indexOf(b.option));
}

/** Whether the option changes anything in the steps of its method, as their other options are. */
export function actsIn(recipe: Recipe, { method, option }: Pick<Parameter, 'method' | 'option'>): boolean {
  const steps = recipe.filter((step) => step.method === method);
  return steps.some((step) => hasEffect(methods[step.method].schema, option.split('.'), step));
}

/** Of a parameter that says nothing in a trial: its default, which changes nothing there (as in functional ANOVA). */
export function settingWithout({ method, option, shape }: Parameter): Setting {
  if (option === '') return false;
  const value = optionAt(method, option.split('.'))?.default;
  if (shape.kind === 'choice') return shape.values.includes(value as Setting) ? (value as Setting) : shape.values[0];
  if (typeof value === 'number' && value >= shape.low && value <= shape.high) return value;
  return shape.scale === 'log' ? Math.sqrt(shape.low * shape.high) : (shape.low + shape.high) / 2;
}

function parameterOf(declared: Declared): Parameter | undefined {
  const { name, method, path, role } = declared;
  if (role !== 'option') return undefined;
  const about = { name, method, option: path.join('.'), description: descriptionOf(method, path) };
  if (declared.kind === 'choice') {
    return { ...about, shape: { kind: 'choice', values: declared.choices as readonly Setting[] } };
  }
  const { low, high, scale, isWhole: integer } = declared;
  return { ...about, shape: { kind: 'range', low, high, scale, integer } };
}

interface Node {
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
}

function descriptionOf(method: string, path: readonly string[]): string {
  return optionAt(method, path)?.description ?? '';
}

/** How an option of a method is declared. */
export function optionAt(method: string, path: readonly string[]): Node | undefined {
  let node: Node | undefined = methods[method as MethodName].schema;
  for (const key of path) node = node?.properties?.[key];
  return node;
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
