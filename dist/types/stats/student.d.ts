/**
 * Student's t distribution through the incomplete beta function (DLMF 8.17; Abramowitz & Stegun 26.7.1):
 * P(|T| > t) = I_x(ν/2, ½) with x = ν/(ν + t²). Accurate in the tails.
 *
 * @param freedom Degrees of freedom ν, > 0.
 */
export declare function student(freedom: number): {
    cdf(t: number): number;
    quantile(p: number): number;
};
