import type { BitCoder } from './bit-coder.ts';
/**
 * Chances of several contexts, weighted in the logistic domain by weights that learn which of them to believe (Mahoney 2005,
 * "Adaptive weighing of context models for lossless data compression"). All in integers: the same on every machine.
 */
export declare class Mixing {
    /** The contexts of the next bit; the caller fills in as many as it names. */
    readonly contexts: Int32Array;
    private readonly states;
    private readonly weights;
    private readonly logit;
    private readonly inputs;
    private readonly limit;
    private readonly speeds;
    private readonly pace;
    /**
     * `sets`: of weights, one of which is named with each bit; `limit`: of the states; `pace`: 1024ths by which weights learn
     * at first, and less and less down to 15 % of it.
     */
    constructor(inputs: number, states: number, sets: number, limit: number, pace?: number);
    /** A context that is met for the first time takes over what the first one, the most general, knows. */
    bit(coder: BitCoder, set: number, given: number): number;
}
