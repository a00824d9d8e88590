/** Inputs and labels among named arrays (IDX files, NPY files, members of an NPZ), by name and rank. */
import type { Part } from '../split.ts';
import { isLabelName, roleOf, stemOf } from './role.ts';

export interface NamedArray {
  /** Path, or name in the archive. */
  readonly name: string;
  readonly rank: number;
}

export interface ArraySet {
  readonly role: Part | 'all';
  /** One, or one per model input by name. */
  readonly inputs: string | Readonly<Record<string, string>>;
  readonly labels?: string;
}

/** One set per split that the names tell of. */
export function arraySets(arrays: readonly NamedArray[], inputNames: readonly string[]): ArraySet[] {
  const roles = [...new Set(arrays.map(({ name }) => roleOf(name)))];
  return roles.flatMap((role) => {
    const group = arrays.filter(({ name }) => roleOf(name) === role);
    const labels = group.find(({ name }) => isLabelName(lastPart(name))) ?? lonelyVector(group);
    const rest = group.filter((array) => array !== labels);
    if (rest.length === 0) return [];
    return [{ role, inputs: pickInputs(rest, inputNames), labels: labels?.name }];
  });
}

/** Of two arrays where one alone has a single axis, that one holds the labels. */
function lonelyVector(group: readonly NamedArray[]): NamedArray | undefined {
  const vectors = group.filter(({ rank }) => rank === 1);
  return group.length === 2 && vectors.length === 1 ? vectors[0] : undefined;
}

function pickInputs(arrays: readonly NamedArray[], inputNames: readonly string[]): ArraySet['inputs'] {
  if (inputNames.length < 2) return arrays[0].name;
  const byName = inputNames.map(
    (input) => [input, arrays.find(({ name }) => stemOf(lastPart(name)).startsWith(stemOf(input)))] as const,
  );
  if (byName.some(([, array]) => array === undefined)) return arrays[0].name;
  return Object.fromEntries(byName.map(([input, array]) => [input, array!.name]));
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
