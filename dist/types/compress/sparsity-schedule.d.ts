/**
 * Cubic sparsity schedule: s(p) = s_f + (s_i − s_f)·(1 − p)³ with s_i = 0, p the share of the ramp that is done. It prunes
 * fast while there is much to spare and slowly towards the end. Zhu and Gupta, "To prune, or not to prune" (2017),
 * arXiv 1710.01878, equation 1.
 *
 *     cubicSparsity(0.8, 0.5) // 0.7
 */
export declare function cubicSparsity(target: number, progress: number): number;
