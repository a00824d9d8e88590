/** Quantization that looks at what each weight does: scales per channel, clipped ranges, rounding, biases, mixed widths. */
import { type Model, type Storage } from '../../model/model.ts';
import type { QuantizeOptions } from '../quantize.ts';
import { type Tuning } from './tuning.ts';
export interface Tuned {
    readonly model: Model;
    /** Codes by name, where other codes than the plain ones were chosen. */
    readonly codes: ReadonlyMap<string, Storage>;
    readonly notes: readonly string[];
}
/** Whether the options ask for more than plain rounding between the ends of each tensor. */
export declare function isTuned(options: QuantizeOptions): boolean;
/** Scales moved to where they cost nothing; the function stays the same. */
export declare function movedScales(model: Model, names: ReadonlySet<string>, { perChannel }: QuantizeOptions): Tuned;
/** @param bits by name; of others as many as the options say */
export declare function tuned(tuning: Tuning, bits?: ReadonlyMap<string, number>): Omit<Tuned, 'notes'>;
/** The model as it will compute: with what the codes stand for. */
export declare function rounded({ model, codes }: Pick<Tuned, 'model' | 'codes'>): Model;
