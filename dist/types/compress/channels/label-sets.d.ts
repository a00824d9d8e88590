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
export declare function labelSets(): LabelSets;
