/**
 * The smallest true drop that a gate on a paired share (accuracy, agreement …) finds with the wanted power: what a test
 * set can resolve. Compare it with twice the limit, or say it before the run.
 *
 * When: to name a gate whose limit the test set is too small for. Formula: the drop at which the exact power of
 * `pairedDifferenceP` (`pairedPower`; for large n that of Connor 1987, Biometrics 43:207–211) reaches `power`. Where the
 * drop exceeds the discordance, every discordant example is taken as lost. Cost: some ten milliseconds.
 *
 * @param options.n Examples, at least 1.
 * @param options.discordance Share of the examples on which the outcomes of the two models differ, 0 … 1.
 * @param options.alpha Level of the one-sided test; under Holm over m gates, alpha/m is on the safe side.
 * @param options.power Default 0.95.
 * @param options.limit Worsening that is allowed, as a share; default 0.
 * @returns A share, above the limit; Infinity where not even the loss of every example would be found.
 */
export declare function resolvableDrop(options: {
    readonly n: number;
    readonly discordance: number;
    readonly alpha: number;
    readonly power?: number;
    readonly limit?: number;
}): number;
