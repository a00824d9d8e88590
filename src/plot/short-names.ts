/**
 * Names without the folders that all of them begin and end with: `StatefulPartitionedCall/net/dense/Cast/ReadVariableOp` is
 * `dense/Cast` or `dense` beside its like. One part at least is left, and different names stay different.
 */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const parts = [...new Set(names)].map((name) => name.split('/'));
  if (parts.length < 2) return new Map(names.map((name) => [name, name]));
  const shortest = Math.min(...parts.map(({ length }) => length));
  const shared = (at: (own: readonly string[], index: number) => string, most: number): number => {
    let count = 0;
    while (count < most && parts.every((own) => at(own, count) === at(parts[0], count))) count++;
    return count;
  };
  const first = shared((own, index) => own[index], shortest - 1);
  const last = shared((own, index) => own[own.length - 1 - index], shortest - 1 - first);
  return new Map(parts.map((own) => [own.join('/'), own.slice(first, own.length - last).join('/')]));
}
