/** The space of recipes as parameters with numbers in them, which samplers move about in without knowing what they mean. */

interface Common {
  /** `prune`, `prune.sparsity`, `prune.sparsity[conv1/kernel]`, `quantize.bits?`, `prune.@order`. */
  readonly name: string;
  /** The method that it belongs to: it is active where the recipe has that method. */
  readonly method: string;
  /**
   * `use`: whether the recipe has the method. `option`: one of its options; `given`: whether it is written at all, where
   * that it is absent means something. `order`: methods of one phase stand in the order of these keys (random keys, Bean
   * 1994, ORSA J. Comput. 6:154–160).
   */
  readonly role: 'use' | 'option' | 'given' | 'order';
  /** Keys from the step down to the option. */
  readonly path: readonly string[];
  /** The kernel that the option is for, where every kernel has its own. */
  readonly layer?: string;
  /** It does something only where all of these hold; what they look at stands before it in the space. */
  readonly when?: readonly Condition[];
}

/** One of the parameters `of`, which are choices, has one of the coordinates `at`. */
export interface Condition {
  readonly of: readonly string[];
  readonly at: readonly number[];
}

export interface Range extends Common {
  readonly kind: 'range';
  readonly low: number;
  readonly high: number;
  readonly scale: 'linear' | 'log';
  readonly isWhole: boolean;
}

export interface Choice extends Common {
  readonly kind: 'choice';
  /** JSON values; at least two. */
  readonly choices: readonly unknown[];
}

export type Parameter = Range | Choice;

export interface Space {
  readonly parameters: readonly Parameter[];
  /** Methods in the order of their declaration. */
  readonly methods: readonly string[];
  /** Those that every recipe has. */
  readonly always: readonly string[];
  /** Options that the user fixed, by method: values by path. */
  readonly fixed: Readonly<Record<string, readonly { readonly path: readonly string[]; readonly value: unknown }[]>>;
  /** Kernels for which options of a method are set one by one. */
  readonly layers: Readonly<Record<string, readonly string[]>>;
}

/**
 * By name of an active parameter: of a range a number in [0, 1], of a choice its index. Inactive parameters are absent, so
 * that equal recipes are equal points.
 */
export type Point = Readonly<Record<string, number>>;

/** Whether the recipe has the method. */
export function has({ always }: Space, point: Point, method: string): boolean {
  return always.includes(method) || point[method] === 1;
}

/** Without what does nothing in this recipe; what is missing comes from `fill`. */
export function completed(space: Space, point: Point, fill: (parameter: Parameter) => number): Point {
  const uses = space.parameters.filter(({ role }) => role === 'use');
  const begun: Record<string, number> = {};
  for (const use of uses) begun[use.name] = point[use.name] ?? fill(use);
  for (const parameter of space.parameters) {
    if (parameter.role === 'use' || !has(space, begun, parameter.method) || !holds(parameter, begun)) continue;
    begun[parameter.name] = point[parameter.name] ?? fill(parameter);
  }
  return begun;
}

function holds({ when = [] }: Parameter, begun: Point): boolean {
  return when.every(({ of, at }) => of.some((name) => at.includes(begun[name])));
}

export function valueAt(parameter: Parameter, coordinate: number): unknown {
  if (parameter.kind === 'choice') return parameter.choices[coordinate];
  const { low, high, scale, isWhole } = parameter;
  const value = scale === 'log' ? low * (high / low) ** coordinate : low + coordinate * (high - low);
  // Four digits: more would make recipes hard to read and change nothing that can be measured.
  return isWhole ? Math.round(value) : Math.min(high, Math.max(low, Number(value.toPrecision(4))));
}

/** The inverse; undefined where the parameter cannot have that value. */
export function coordinateOf(parameter: Parameter, value: unknown): number | undefined {
  if (parameter.kind === 'choice') {
    const index = parameter.choices.findIndex((choice) => JSON.stringify(choice) === JSON.stringify(value));
    return index < 0 ? undefined : index;
  }
  const { low, high, scale } = parameter;
  if (typeof value !== 'number' || !(value >= low && value <= high)) return undefined;
  if (low === high) return 0;
  return scale === 'log' ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
}
