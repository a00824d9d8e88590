/**
 * How fine-tuning has to make a weight, beyond masks: plain data that a method hands on, and that `train/forms` brings to
 * life. The weight itself already has the values that the form gives it at the start, so that a recipe without fine-tuning
 * holds too.
 */
/** A weight whose values are a few shared ones: fine-tuning moves the shared values and leaves who shares which. */
export interface CodebookForm {
    readonly kind: 'codebook';
    /** Index into `codebook` of each element of the weight, row-major. */
    readonly codes: Uint8Array | Uint16Array | Int32Array;
    readonly codebook: Float32Array;
    /** Entry that stays exactly zero; absent: all move. */
    readonly zero?: number;
}
/** A weight that is integers times a step, both learned, and that pays for the bits of its integers while it is trained. */
export interface RateForm {
    readonly kind: 'rate';
    /** At the start; float32, positive. */
    readonly step: number;
    /** Loss per bit. */
    readonly lambda: number;
    /** Learning rate of the weights in steps, the same for all weights of a model. */
    readonly rate: number;
    /** The weight is taken as a matrix: so many elements are a row. */
    readonly columns: number;
}
/** A weight that is rounded to integers times a step in each forward pass, while what is rounded goes on learning. */
export interface GridForm {
    readonly kind: 'grid';
    /** What is rounded: the weight at full width; where `codes` is there, the shared values that it points into. */
    readonly latent: Float32Array;
    readonly codes?: CodebookForm['codes'];
    /** Largest integer; the smallest is its negative. */
    readonly limit: number;
    /** At the start; float32, positive: one, or one per index of `axis` of the weight (never with `codes`). */
    readonly scales: Float32Array;
    readonly axis: number;
    /** Whether steps are learned; otherwise the largest magnitude at each moment makes them. */
    readonly learned: boolean;
}
export type Form = CodebookForm | RateForm | GridForm;
/** By weight name; a weight has one form at most. */
export type Forms = ReadonlyMap<string, Form>;
export declare const noForms: Forms;
