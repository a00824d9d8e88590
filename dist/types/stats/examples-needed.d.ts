/**
 * Number of examples with which a gate on a paired share finds a true drop with the wanted power.
 *
 * Formula: n = (z₁₋ₐ·√σ₀² + z_power·√σ₁²)² / (drop − limit)², with σ² = discordance − difference² an example, under the
 * drop and, for H0, under the limit (Connor 1987, Biometrics 43:207–211, with a margin as in Lu & Bean 1995, Stat. Med.
 * 14:1831–1839); then moved until the exact power (`pairedPower`) is reached. Cost: some ten milliseconds.
 *
 * @param options.limit Worsening that is allowed, as a share of the examples.
 * @param options.drop True worsening that is to be found, above the limit.
 * @param options.discordance Share of the examples on which the outcomes differ; at least the drop is taken.
 * @param options.alpha Level of the one-sided test.
 * @param options.power Default 0.95.
 * @returns Infinity where the drop does not exceed the limit.
 */
export declare function examplesNeeded(options: {
    readonly limit: number;
    readonly drop: number;
    readonly discordance: number;
    readonly alpha: number;
    readonly power?: number;
}): number;
