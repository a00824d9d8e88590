import type { Weight } from '../../model/model.ts';
/** Per index of the axis: the sum of Euclidean distances from its weights to those of every other index. */
export declare function distancesToOthers({ shape, values }: Weight, axis: number): Float64Array;
