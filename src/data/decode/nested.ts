/** Nested arrays as flat numbers with their shape. */
const maxRank = 8;

/** Says why a value can't be numbers of one shape, with the place as `[2][0]`. */
export class NestingError extends Error {}

/** Appends to `values`; returns the shape, empty for a plain number. Booleans count as 0 and 1. */
export function flattenInto(value: unknown, push: (number: number) => void, place = '', depth = 0): readonly number[] {
  if (typeof value === 'number' || typeof value === 'boolean') {
    push(Number(value));
    return [];
  }
  const items = Array.isArray(value) ? value : ArrayBuffer.isView(value) ? (value as unknown as number[]) : undefined;
  if (items === undefined) throw new NestingError(`${describe(value)} stands where a number should be${at(place)}`);
  if (depth === maxRank) throw new NestingError(`arrays are nested more than ${maxRank} deep`);
  let inner: readonly number[] | undefined;
  for (let i = 0; i < items.length; i++) {
    const shape = flattenInto(items[i], push, `${place}[${i}]`, depth + 1);
    if (inner !== undefined && !equal(inner, shape))
      throw new NestingError(`entries differ in shape, [${inner}] and [${shape}]${at(`${place}[${i}]`)}`);
    inner = shape;
  }
  return [items.length, ...(inner ?? [])];
}

export function equal(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((side, axis) => side === b[axis]);
}

export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (value === null || typeof value !== 'object') return String(value);
  return Array.isArray(value) ? 'an array' : 'an object';
}

function at(place: string): string {
  return place === '' ? '' : ` at ${place}`;
}
