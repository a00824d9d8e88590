/**
 * Half-width of a two-sided interval in standard errors: the z for which a standard normal variable lies in [−z, z] with
 * probability `level`. `level` in (0, 1); 0.95 gives 1.95996….
 *
 * Formula: the normal quantile at (1 + level) / 2 (accurate to about 1e-15; see docs/decisions/0001-normal-quantile.md).
 */
export declare function normalQuantile(level: number): number;
