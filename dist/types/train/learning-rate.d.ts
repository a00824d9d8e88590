import type { FineTuneOptions } from './options.ts';
/**
 * The rate that the config names, or a sound one. Fine-tuning after pruning starts from the same rate as training: weights
 * must move far to take over from those that were cut, and a rate of training that falls again over the run does better
 * than a small one (Renda, Frankle & Carbin 2020, "Comparing rewinding and fine-tuning", arXiv 2003.02389).
 */
export declare function learningRateOf({ name, learningRate }: FineTuneOptions['optimizer']): number;
/**
 * The rate at `progress` in [0, 1] of all steps. `cosine`: Loshchilov & Hutter 2017 (SGDR, arXiv 1608.03983) without
 * restarts, to 1 % of the base; `flatCosine`: the base rate for 30 % of the run, then the same fall; `linear`: a straight
 * line to there; `step`: a tenth from 60 % on, a hundredth from 85 % on; `oneCycle`: up from 4 % of the base over the first
 * 30 %, then down, both by a cosine (Smith & Topin 2018, "Super-convergence", arXiv 1708.07120). `warmUp`: the share of the
 * run over which the rate rises in a straight line before the schedule begins.
 */
export declare function scheduledRate(schedule: FineTuneOptions['schedule'], base: number, progress: number, warmUp?: number): number;
