/** Whether no value is NaN or infinite: in float32 those, and only those, have all bits of the exponent set. */
export declare function allFinite(values: Float32Array): boolean;
