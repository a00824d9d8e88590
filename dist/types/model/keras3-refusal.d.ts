import { type Failure } from '../failure.ts';
/** A part of a Keras 3 model that has no Keras 2 form. */
export declare function refused(where: string, layer: string, what: string): Failure;
