import type { Labels } from '../examples.ts';
import type { LabelOptions, Position } from './encode-labels.ts';
export declare function classIndices(labels: Labels, options: LabelOptions, position: Position): Int32Array;
/** Classes that a model of this output width tells apart; one output is the probability of class 1. */
export declare function classCount(outputs: number): number;
/** Undefined where neither the map nor, without one, the list of classes knows the text. */
export declare function indexOfText(text: string, labelMap: LabelOptions['labelMap'], classes: LabelOptions['classes']): number | undefined;
