import type { Examples, Labels } from '../examples.ts';
export type TaskKind = 'classification' | 'multiLabel' | 'regression';
export interface LabelOptions {
    readonly task: TaskKind;
    /** Width of the task's output; 0 where it is unknown. */
    readonly outputs: number;
    readonly labelMap?: Readonly<Record<string, number>>;
    readonly oneHot: boolean;
    /** Texts in the order of their class indices. */
    readonly classes?: readonly string[];
}
export interface EncodedLabels {
    readonly values: Int32Array | Uint8Array | Float32Array;
    readonly width: number;
    /** Shape [n] rather than [n, width]. */
    readonly flat: boolean;
}
/** Names the example of a label in messages. */
export type Position = (index: number) => string;
export declare function encodeLabels(labels: Labels, options: LabelOptions, position: Position): EncodedLabels;
/**
 * The texts of all splits, sorted by code point, where neither a label map nor a list of classes gives their order; the
 * splits are taken together so that a class that one of them lacks does not shift the others.
 */
export declare function classesOf(sets: readonly Examples[], task: TaskKind, outputs: number): string[] | undefined;
/** One output of a classifier is the probability of the second of two classes. */
export declare function checkClassCount(classes: readonly string[], what: string, task: TaskKind, outputs: number, where: string): void;
