/** The search space that methods declare: their options with a `search` annotation. */
import type { Method } from '../compress/method.ts';
import { inputFailure, oneOf } from '../failure.ts';
import { about, type Declared, declaredOptions, type Node, optionNode, type Range } from './annotation.ts';
import { type Conditional, conditionsOf, withConditions } from './conditions.ts';
import type { SearchOptions } from './options.ts';
import type { Condition, Parameter, Space } from './space.ts';

type AnyMethod = Pick<Method<never>, 'name' | 'schema' | 'phase'>;

/**
 * @param methods All there are, in the order of their declaration.
 * @param kernels Names of the weights that `perLayer` options differ by.
 * @throws input failure `search/space` for methods, options and values that there are not
 */
export function declaredSpace(
  methods: readonly AnyMethod[],
  { methods: wanted, always, options, perLayer }: SearchOptions['space'],
  kernels: readonly string[],
): Space {
  const names = methods.map(({ name }) => name);
  for (const [at, list] of Object.entries({
    methods: wanted ?? [],
    always,
    options: Object.keys(options),
    perLayer: Object.keys(perLayer),
  })) {
    for (const name of list) {
      if (!names.includes(name))
        throw wrong(`space.${at}`, `there is no method \`${name}\``, `Methods are ${oneOf(names)}`);
    }
  }
  const chosen = methods.filter(({ name }) => wanted === undefined || wanted.includes(name) || always.includes(name));
  const parameters: Parameter[] = [];
  const fixed: Record<string, Fixed[]> = {};
  const layers: Record<string, readonly string[]> = {};
  for (const { name, schema, phase } of chosen) {
    const own = { method: name, path: [] };
    if (!always.includes(name)) parameters.push({ ...own, name, role: 'use', kind: 'choice', choices: [false, true] });
    const beside = chosen.filter((other) => other.phase === phase);
    if (beside.length > 1) parameters.push({ ...own, ...unit, name: `${name}.@order`, role: 'order' });
    const known = declaredOptions(schema as Node);
    const single = perLayer[name] ?? [];
    if (single.length > 0) layers[name] = kernels;
    for (const path of [...Object.keys(options[name] ?? {}), ...single]) {
      const at = `space.options.${name}.${path}`;
      if (optionNode(schema as Node, path.split('.')) === undefined)
        throw wrong(
          at,
          `\`${name}\` has no option \`${path}\``,
          `It has ${oneOf(Object.keys((schema as Node).properties ?? {}))}`,
        );
    }
    const narrowed = Object.entries(options[name] ?? {}).map(([path, value]) =>
      narrow(schema as Node, name, path, value),
    );
    const values = narrowed.filter((one) => 'value' in one);
    fixed[name] = values;
    const free = narrowed.filter((one) => 'values' in one);
    const rest = known.filter(({ path }) => !narrowed.some((one) => keyOf(one) === keyOf({ path })));
    const all = withConditions(
      schema as Node,
      [...rest, ...free],
      free.map(keyOf),
      new Map(values.map((one) => [keyOf(one), one.value])),
    );
    for (const declared of all) {
      const each = single.includes(keyOf(declared)) ? kernels : [undefined];
      parameters.push(...each.flatMap((layer) => parametersOf(name, declared, layer, single, kernels)));
    }
  }
  return { parameters, methods: chosen.map(({ name }) => name), always, fixed, layers };
}

const unit = { kind: 'range', low: 0, high: 1, scale: 'linear', isWhole: false } as const;

type Fixed = { readonly path: readonly string[]; readonly value: unknown };
type Narrowed = Fixed | Declared;

/** A list is of choices, an object with `low` and `high` a range, all else one value. */
function narrow(schema: Node, method: string, name: string, given: unknown): Narrowed {
  const path = name.split('.');
  const node = optionNode(schema, path);
  const known = { path, isWhole: node?.type === 'integer', ...about(node) };
  if (Array.isArray(given)) return given.length === 1 ? { path, value: given[0] } : { ...known, values: given };
  if (typeof given !== 'object' || given === null || node?.type === 'object') return { path, value: given };
  const { low, high, scale = 'linear' } = given as { low?: unknown; high?: unknown; scale?: unknown };
  const numbers = typeof low === 'number' && typeof high === 'number' && low < high;
  const sound = numbers && (scale === 'linear' || (scale === 'log' && low > 0));
  if (sound) return { ...known, values: { low, high, scale } as Range };
  const fix = 'Write one value, a list of values, or `{low, high}` with low < high; `scale: log` needs low > 0';
  throw wrong(`space.options.${method}.${name}`, 'this is no range', fix);
}

/** @param single Options that every kernel has a value of its own for. */
function parametersOf(
  method: string,
  declared: Conditional,
  layer: string | undefined,
  single: readonly string[],
  kernels: readonly string[],
): Parameter[] {
  const { path, values, isWhole, isOptional } = declared;
  const nameOf = (option: string, kernel: string | undefined): string =>
    `${method}.${option}${kernel === undefined ? '' : `[${kernel}]`}`;
  const namesOf = (option: string): readonly string[] => {
    if (!single.includes(option.replace('?', ''))) return [nameOf(option, undefined)];
    return layer === undefined ? kernels.map((kernel) => nameOf(option, kernel)) : [nameOf(option, layer)];
  };
  const name = nameOf(keyOf({ path }), layer);
  const conditions = conditionsOf(declared, namesOf);
  const common = { method, path, layer } as const;
  const given: Parameter[] = isOptional
    ? [{ ...common, name: `${name}?`, role: 'given', kind: 'choice', choices: [false, true], ...whenAny(conditions) }]
    : [];
  const when = whenAny(isOptional ? [{ of: [`${name}?`], at: [1] }] : conditions);
  const own = { ...common, name, role: 'option' as const, ...when };
  if (Array.isArray(values)) return values.length < 2 ? [] : [...given, { ...own, kind: 'choice', choices: values }];
  const { low, high, scale = 'linear' } = values as Range;
  return [...given, { ...own, kind: 'range', low, high, scale, isWhole }];
}

function whenAny(when: readonly Condition[]): { readonly when?: readonly Condition[] } {
  return when.length === 0 ? {} : { when };
}

function keyOf({ path }: { readonly path: readonly string[] }): string {
  return path.join('.');
}

function wrong(where: string, what: string, fix: string): Error {
  return inputFailure('search/space', { where: `search.${where}`, what, fix });
}
