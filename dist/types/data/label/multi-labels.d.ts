import type { Labels } from '../examples.ts';
import type { EncodedLabels, LabelOptions, Position } from './encode-labels.ts';
export declare function multiLabels(labels: Labels, options: LabelOptions, position: Position): EncodedLabels;
