/** What the options of a method say about searching them: their `search` annotations, read in one way. */
import type { SearchAnnotation } from '../schema.ts';

type Annotation = NonNullable<SearchAnnotation['search']>;

/** A JSON Schema as far as it is looked at here. */
export interface Node {
  readonly type?: unknown;
  readonly default?: unknown;
  readonly search?: Annotation;
  readonly properties?: Readonly<Record<string, Node>>;
}

export interface Range {
  readonly low: number;
  readonly high: number;
  readonly scale?: 'linear' | 'log';
}

export interface Declared {
  readonly path: readonly string[];
  readonly values: Range | readonly unknown[];
  readonly isWhole: boolean;
  /** Values of other options, by path, that give this one an effect; null: absent. */
  readonly when: Wanted;
  readonly orAbsent: boolean;
}

type Wanted = Readonly<Record<string, readonly unknown[]>>;

/** In the order of declaration. */
export function declaredOptions({ properties = {} }: Node, above: readonly string[] = []): Declared[] {
  return Object.entries(properties).flatMap(([key, node]) => {
    const path = [...above, key];
    const { search } = node;
    if (search === undefined) return declaredOptions(node, path);
    const values = 'low' in search ? (search as Range) : ((search as { choices?: unknown[] }).choices ?? search);
    return [{ path, values, isWhole: node.type === 'integer', ...about(node) } as Declared];
  });
}

export function optionNode(node: Node | undefined, [key, ...rest]: readonly string[]): Node | undefined {
  if (key === undefined) return node;
  return optionNode(node?.properties?.[key], rest);
}

/** What stands at the end of a path of keys. */
export function valueIn(step: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], step);
}

/** What an option needs beside itself, and whether it may be left out. */
export function about(node: Node | undefined): Pick<Declared, 'when' | 'orAbsent'> {
  const { when = {}, orAbsent = false } = (node?.search ?? {}) as {
    when?: Record<string, unknown>;
    orAbsent?: boolean;
  };
  const wanted = Object.entries(when).map(([option, values]) => [option, Array.isArray(values) ? values : [values]]);
  return { when: Object.fromEntries(wanted) as Wanted, orAbsent };
}

/**
 * Whether an option of a step changes anything, as far as other options decide that.
 *
 * @param step with its defaults
 * @param isFree Options that may have any value: what they decide is taken for decided well.
 */
export function hasEffect(
  schema: object,
  path: readonly string[],
  step: object,
  isFree: (option: string) => boolean = () => false,
): boolean {
  return Object.entries(about(optionNode(schema as Node, path)).when).every(([option, values]) => {
    if (isFree(option)) return true;
    const other = option.split('.');
    return values.includes(valueIn(step, other) ?? null) && hasEffect(schema, other, step, isFree);
  });
}
