/**
 * Channels that can only go together, and those that cannot go: disjoint sets of labels, where a label is one output
 * channel of one layer. Label 0 is pinned; it stands for everything that is not to be removed.
 */
export interface LabelSets {
  /** New labels, each a set of its own. */
  fresh(count: number): Int32Array;
  /** Both go, or neither. */
  join(one: number, other: number): void;
  /** Their sets stay; the first reason is kept, or `wins`. */
  pin(labels: Iterable<number>, reason: string, wins?: boolean): void;
  /** The one that stands for the set. */
  find(label: number): number;
  /** Why the set of the label stays; undefined where it may go. */
  reasonOf(label: number): string | undefined;
}

export function labelSets(): LabelSets {
  const parents: number[] = [0];
  const reasons = new Map<number, string>([[0, 'it is what the model is given']]);
  const find = (label: number): number => {
    let root = label;
    while (parents[root] !== root) root = parents[root];
    for (let at = label; at !== root; ) [at, parents[at]] = [parents[at], root];
    return root;
  };
  return {
    find,
    fresh(count) {
      const first = parents.length;
      for (let i = 0; i < count; i++) parents.push(first + i);
      return Int32Array.from({ length: count }, (_, i) => first + i);
    },
    join(one, other) {
      const [low, high] = [find(one), find(other)].sort((a, b) => a - b);
      if (low === high) return;
      parents[high] = low;
      const reason = reasons.get(high);
      if (reason !== undefined && !reasons.has(low)) reasons.set(low, reason);
    },
    pin(labels, reason, wins = false) {
      for (const label of labels) {
        const root = find(label);
        if ((wins && root !== 0) || !reasons.has(root)) reasons.set(root, reason);
      }
    },
    reasonOf: (label) => reasons.get(find(label)),
  };
}
