/** Holds parsed JSON of a stranger to bounds, before anything walks it recursively or shows it. */

export interface Bounds {
  readonly depth: number;
  /** Values and properties in all. */
  readonly values: number;
  readonly listLength: number;
  /** UTF-16 units. */
  readonly textLength: number;
  readonly nameLength: number;
  /** Of a number's magnitude; JSON can write `1e999`, which is read as infinite. */
  readonly magnitude: number;
}

/** Undefined: within the bounds. Else what is not, as a clause; no text of the stranger is in it. */
export function beyondBounds(value: unknown, bounds: Bounds): string | undefined {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  let values = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value: one, depth } = next;
    values += 1;
    if (values > bounds.values) return `it holds more than ${bounds.values} values`;
    if (depth > bounds.depth) return `it is nested deeper than ${bounds.depth} levels`;
    if (typeof one === 'number' && !(Math.abs(one) <= bounds.magnitude))
      return `a number in it is beyond ${bounds.magnitude}`;
    if (typeof one === 'string' && one.length > bounds.textLength) {
      return `a text in it is longer than ${bounds.textLength} characters`;
    }
    if (typeof one !== 'object' || one === null) continue;
    if (Array.isArray(one) && one.length > bounds.listLength) return `a list in it is longer than ${bounds.listLength}`;
    for (const [name, child] of Object.entries(one)) {
      if (name.length > bounds.nameLength) return `a name in it is longer than ${bounds.nameLength} characters`;
      if (name === '__proto__') return 'it holds a property `__proto__`';
      open.push({ value: child, depth: depth + 1 });
    }
  }
  return undefined;
}
