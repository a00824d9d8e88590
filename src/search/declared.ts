/** The search space that methods declare: their options with a `search` annotation. */
import type { Method } from '../compress/method.ts';
import { inputFailure, oneOf } from '../failure.ts';
import type { SearchAnnotation } from '../schema.ts';
import type { SearchOptions } from './options.ts';
import type { Parameter, Space } from './space.ts';

type Annotation = NonNullable<SearchAnnotation['search']>;
type AnyMethod = Pick<Method<never>, 'name' | 'schema' | 'phase'>;

interface Node {
  readonly type?: unknown;
  readonly search?: Annotation;
  readonly properties?: Readonly<Record<string, Node>>;
}

interface Declared {
  readonly path: readonly string[];
  readonly search: Annotation;
  readonly isWhole: boolean;
}

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
    const known = declaredOptions(schema as Node, []);
    const single = perLayer[name] ?? [];
    if (single.length > 0) layers[name] = kernels;
    for (const path of [...Object.keys(options[name] ?? {}), ...single]) {
      const at = `space.options.${name}.${path}`;
      if (find(schema as Node, path.split('.')) === undefined)
        throw wrong(
          at,
          `\`${name}\` has no option \`${path}\``,
          `It has ${oneOf(Object.keys((schema as Node).properties ?? {}))}`,
        );
    }
    const narrowed = Object.entries(options[name] ?? {}).map(([path, value]) =>
      narrow(schema as Node, name, path, value),
    );
    fixed[name] = narrowed.filter((one) => 'value' in one);
    const free = narrowed.filter((one) => 'search' in one);
    const rest = known.filter(({ path }) => !narrowed.some((one) => one.path.join('.') === path.join('.')));
    for (const declared of [...rest, ...(free as Declared[])]) {
      const each = single.includes(declared.path.join('.')) ? kernels : [undefined];
      parameters.push(...each.flatMap((layer) => parameterOf(name, declared, layer)));
    }
  }
  return { parameters, methods: chosen.map(({ name }) => name), always, fixed, layers };
}

const unit = { kind: 'range', low: 0, high: 1, scale: 'linear', isWhole: false } as const;

function declaredOptions({ properties = {} }: Node, above: readonly string[]): Declared[] {
  return Object.entries(properties).flatMap(([key, node]) => {
    const path = [...above, key];
    if (node.search === undefined) return declaredOptions(node, path);
    return [{ path, search: node.search, isWhole: node.type === 'integer' }];
  });
}

function find(node: Node | undefined, [key, ...rest]: readonly string[]): Node | undefined {
  if (key === undefined) return node;
  return find(node?.properties?.[key], rest);
}

type Fixed = { readonly path: readonly string[]; readonly value: unknown };
type Narrowed = Fixed | Declared;

/** A list is of choices, an object with `low` and `high` a range, all else one value. */
function narrow(schema: Node, method: string, name: string, given: unknown): Narrowed {
  const path = name.split('.');
  const isWhole = find(schema, path)?.type === 'integer';
  if (Array.isArray(given)) return given.length === 1 ? { path, value: given[0] } : { path, search: given, isWhole };
  if (typeof given !== 'object' || given === null) return { path, value: given };
  const { low, high, scale = 'linear' } = given as { low?: unknown; high?: unknown; scale?: unknown };
  const numbers = typeof low === 'number' && typeof high === 'number' && low < high;
  const sound = numbers && (scale === 'linear' || (scale === 'log' && low > 0));
  if (sound) return { path, search: { low, high, scale }, isWhole } as Declared;
  const fix = 'Write one value, a list of values, or `{low, high}` with low < high; `scale: log` needs low > 0';
  throw wrong(`space.options.${method}.${name}`, 'this is no range', fix);
}

function parameterOf(method: string, { path, search, isWhole }: Declared, layer: string | undefined): Parameter[] {
  const name = `${method}.${path.join('.')}${layer === undefined ? '' : `[${layer}]`}`;
  const common = { name, method, role: 'option', path, layer } as const;
  if (!('low' in search)) return search.length < 2 ? [] : [{ ...common, kind: 'choice', choices: search }];
  const { low, high, scale = 'linear' } = search;
  return [{ ...common, kind: 'range', low, high, scale, isWhole }];
}

function wrong(where: string, what: string, fix: string): Error {
  return inputFailure('search/space', { where: `search.${where}`, what, fix });
}
