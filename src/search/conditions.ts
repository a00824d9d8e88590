/** Which options of one method can do anything, and where: decided now by what is fixed, else left to each point. */
import type { Declared, Node } from './annotation.ts';
import { about, optionNode, valueIn } from './annotation.ts';
import type { Condition } from './space.ts';

export interface Conditional extends Declared {
  /** Whether it is there at all is one of the choices. */
  readonly isOptional: boolean;
  /** By the path of the option that decides, `?` behind it where its presence does: coordinates that it may have. */
  readonly conditions: ReadonlyMap<string, readonly number[]>;
}

/**
 * @param all Options that are searched.
 * @param named Paths that the config names; they are always there.
 * @param fixed Values by path, of options that are not searched.
 * @returns those that may do something, what decides before what it decides
 */
export function withConditions(
  schema: Node,
  all: readonly Declared[],
  named: readonly string[],
  fixed: ReadonlyMap<string, unknown>,
): Conditional[] {
  const wantsOthers = all.flatMap((one) => (named.includes(keyOf(one)) ? Object.entries(one.when) : []));
  // What the config names would do nothing beside what takes its place.
  const replacing = new Set(wantsOthers.flatMap(([option, values]) => (only(values, null) ? [option] : [])));
  const fixedNodes = [...fixed.keys()].flatMap((key) => Object.entries(about(optionNode(schema, key.split('.'))).when));
  for (const [option, values] of fixedNodes) if (only(values, null)) replacing.add(option);
  const known = new Map<string, Conditional | undefined>();
  for (const one of all) visit(one);
  return [...known.values()].filter((one) => one !== undefined);

  function visit(one: Declared): Conditional | undefined {
    const key = keyOf(one);
    if (known.has(key)) return known.get(key);
    const isNamed = named.includes(key);
    const isOptional = one.orAbsent && !isNamed;
    const conditions = new Map<string, readonly number[]>();
    let mayAct = !(isOptional && replacing.has(key));
    for (const [option, values] of Object.entries(one.when)) {
      const decided = decide(option, values);
      if (decided === false) mayAct = false;
      else if (decided !== true) conditions.set(...decided);
    }
    const found = mayAct ? { ...one, isOptional, conditions } : undefined;
    known.set(key, found);
    return found;
  }

  /** The outcome where it is fixed, else what decides and how it may be. */
  function decide(option: string, values: readonly unknown[]): boolean | [string, readonly number[]] {
    const given = [...fixed].find(([key]) => option === key || option.startsWith(`${key}.`));
    if (given !== undefined) {
      const below = option
        .slice(given[0].length + 1)
        .split('.')
        .filter(Boolean);
      return values.includes(valueIn(given[1], below) ?? null);
    }
    const searched = all.find((one) => keyOf(one) === option);
    const other = searched && visit(searched);
    if (other === undefined) return values.includes(optionNode(schema, option.split('.'))?.default ?? null);
    if (only(values, null)) return other.isOptional ? [`${option}?`, [0]] : false;
    if (!Array.isArray(other.values) || other.isOptional)
      throw new Error(`\`${option}\` decides about other options, and is no plain choice`);
    const at = other.values.flatMap((value, index) => (values.includes(value) ? [index] : []));
    if (at.length === 0) return false;
    // Whatever it is, it is right; but where it does nothing itself, nothing hangs on it.
    return at.length === other.values.length && other.conditions.size === 0 ? true : [option, at];
  }
}

/** Of parameters by their names. */
export function conditionsOf(
  { conditions }: Conditional,
  namesOf: (option: string) => readonly string[],
): readonly Condition[] {
  return [...conditions].map(([option, at]) => ({ of: namesOf(option), at }));
}

function keyOf({ path }: Pick<Declared, 'path'>): string {
  return path.join('.');
}

function only(values: readonly unknown[], value: unknown): boolean {
  return values.length === 1 && values[0] === value;
}
