import { type Model, type Storage } from '../../model/model.ts';
import type { InputMoments } from '../evidence.ts';
import type { Statistics } from '../flow/statistics.ts';
import type { QuantizeOptions } from '../quantize.ts';
export interface Tuned {
    readonly model: Model;
    /** Codes by name, where other codes than the plain ones were chosen. */
    readonly codes: ReadonlyMap<string, Storage>;
    readonly notes: readonly string[];
}
/** Whether the options ask for more than plain rounding between the ends of each tensor. */
export declare function isTuned({ type, bits, clip, rounding, perChannel, biasCorrection, mixed }: QuantizeOptions): boolean;
/** Scales moved to where they cost nothing; the function stays the same. */
export declare function movedScales(model: Model, names: ReadonlySet<string>, { perChannel }: QuantizeOptions): Tuned;
export declare function tuned(model: Model, names: ReadonlySet<string>, options: QuantizeOptions, statistics: Statistics | undefined, measured: ReadonlyMap<string, InputMoments> | undefined): Tuned;
