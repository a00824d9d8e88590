/**
 * The strongest setting whose loss is within a limit by validation: mean over seeds, with a margin for what the validation
 * examples cannot tell. One run's validation picks settings that were lucky; several and a margin do not.
 */
export interface StrengthTrial {
    /** How much worse than the original, in the unit of the limit; negative where it is better. */
    readonly loss: number;
    /** Standard error of `loss`, from the validation examples. */
    readonly error: number;
    readonly bytes: number;
}
export interface StrengthRequest<Seed> {
    /** Where to begin; more is stronger. */
    readonly start: number;
    /** First step, as a factor above 1. */
    readonly factor: number;
    /** Trials at most; a strength is begun where there are as many left as there are seeds. */
    readonly most: number;
    readonly seeds: readonly Seed[];
    readonly limit: number;
    /** Standard errors of the mean that have to fit below the limit too. */
    readonly margin: number;
    /** Fixed beforehand, the same for all strengths. */
    trial(strength: number, seed: Seed): Promise<StrengthTrial>;
}
export interface TriedStrength {
    readonly strength: number;
    /** Means over the seeds that were tried. */
    readonly loss: number;
    readonly bytes: number;
    /** Of the mean loss, examples of the seeds taken as independent. */
    readonly error: number;
    /** As many as there are seeds, or fewer where the first ones settled it. */
    readonly trials: readonly StrengthTrial[];
    readonly holds: boolean;
}
export interface Strongest {
    /** The smallest that holds; where none does, the one that came nearest. */
    readonly chosen: TriedStrength;
    /** In the order of trial. */
    readonly tried: readonly TriedStrength[];
}
/**
 * Goes up while the limit holds, or down until it does, each step twice as far as the one before, and halves the last
 * interval with the trials that are left (all on the scale of logarithms).
 */
export declare function strongest<Seed>(request: StrengthRequest<Seed>): Promise<Strongest>;
