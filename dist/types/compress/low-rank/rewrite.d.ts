import type { Model } from '../../model/model.ts';
import type { Candidate } from './candidates.ts';
import type { Part } from './kernel-parts.ts';
export interface Taken {
    readonly candidate: Candidate;
    readonly parts: readonly Part[];
}
/**
 * The last part keeps the layer's name, bias and activation, so that whoever reads the layer goes on reading it; those
 * before it are linear, and read what the layer read at each of its calls.
 */
export declare function takenApart(model: Model, taken: readonly Taken[]): Model;
