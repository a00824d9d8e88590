/** Rows with NaN or an infinite number. −∞ is a lawful logit (a class that is ruled out). */
export declare function nonFinite(values: Float32Array, width: number, logits: boolean): {
    count: number;
    first: number;
};
