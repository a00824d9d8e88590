/**
 * The most likely P(lost) if P(gained) − P(lost) were `delta` (restricted maximum likelihood of three cells: gained, lost,
 * alike; Tango 1998, Stat. Med. 17:891–908): the larger root of
 * 2n·q² + ((2n − gained + lost)Δ − gained − lost)·q − lost·Δ(1 − Δ) = 0. Cost: constant.
 *
 * @param gained Examples right only with the new model, ≥ 0.
 * @param lost Examples right only with the old model, ≥ 0.
 * @param n Number of examples, ≥ gained + lost.
 * @param delta Supposed P(gained) − P(lost), −1 … 1.
 */
export declare function mostLikelyLost(gained: number, lost: number, n: number, delta: number): number;
