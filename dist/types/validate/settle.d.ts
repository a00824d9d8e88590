import type { Check } from './gate.ts';
import type { Weighed } from './weigh.ts';
/** What the verdicts of one run were held to together. */
export interface Family {
    /** Chance of any false alarm in the run, at most. */
    readonly alpha: number;
    /** Gates of level `error` that were tested together. */
    readonly size: number;
}
export interface Settled {
    /** One list per target, in the order handed in; one check per gate. */
    readonly checks: readonly (readonly Check[])[];
    readonly family: Family;
}
/** `targets`: what `weighGates` gave for every target of the run. */
export declare function settle(targets: readonly (readonly Weighed[])[], alpha: number): Settled;
