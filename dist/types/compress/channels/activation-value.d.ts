/** As configs spell it: `hard_sigmoid`, `hardSigmoid`. Undefined for softmax and what is not known. */
export declare function activationValue(name: unknown): ((x: number) => number) | undefined;
export declare function activationName(name: unknown): string;
