/**
 * How fine-tuning has to make a weight, beyond masks: plain data that a method hands on, and that `train/forms` brings to
 * life. The weight itself already has the values that the form gives it at the start, so that a recipe without fine-tuning
 * holds too.
 */

/** A weight whose values are a few shared ones: fine-tuning moves the shared values and leaves who shares which. */
export interface CodebookForm {
  readonly kind: 'codebook';
  /** Index into `codebook` of each element of the weight, row-major. */
  readonly codes: Uint8Array | Uint16Array;
  readonly codebook: Float32Array;
  /** Entry that stays exactly zero; absent: all move. */
  readonly zero?: number;
}

export type Form = CodebookForm;

/** By weight name; a weight has one form at most. */
export type Forms = ReadonlyMap<string, Form>;

export const noForms: Forms = new Map();
