import type { LabelledClassification } from './results.ts';
export interface ClassFigures {
    /** Examples of the class. */
    readonly support: number;
    /** Examples predicted as the class. */
    readonly predicted: number;
    /** Rightly predicted share of the class; NaN where it has no examples. */
    readonly recall: number;
    /** 2 TP / (support + predicted); NaN where the class neither occurs nor is predicted. */
    readonly f1: number;
}
export declare function perClass({ count, classes, predicted, truth }: LabelledClassification): ClassFigures[];
