/** Learning rates: sound ones where the config names none, and their course over a run. */
import type { OptimizerOptions } from './make-optimizer.ts';
import type { FineTuneOptions } from './options.ts';

/**
 * The defaults of Keras, except plain SGD and momentum, which get the customary 0.05 and 0.02 of small networks, and
 * Adadelta: that of TensorFlow.js starts with steps as long as those of SGD, so the customary 1 destroys a trained model.
 */
const fresh: Readonly<Record<OptimizerOptions['name'], number>> = {
  adam: 0.001,
  adamax: 0.002,
  rmsprop: 0.001,
  sgd: 0.05,
  momentum: 0.02,
  adagrad: 0.02,
  adadelta: 0.1,
};

/**
 * The rate that the config names, or a sound one. Fine-tuning after pruning starts from the same rate as training: weights
 * must move far to take over from those that were cut, and a rate of training that falls again over the run does better
 * than a small one (Renda, Frankle & Carbin 2020, "Comparing rewinding and fine-tuning", arXiv 2003.02389).
 */
export function learningRateOf({ name, learningRate }: FineTuneOptions['optimizer']): number {
  return learningRate ?? fresh[name];
}

/** Where cosine and linear courses end, as a share of the base rate. */
const END = 0.01;
/** Share of the run before a flat cosine, or a cycle, begins to fall. */
const FLAT = 0.3;
/** Where a cycle begins, as a share of the base rate. */
const LOW = 0.04;

/**
 * The rate at `progress` in [0, 1] of all steps. `cosine`: Loshchilov & Hutter 2017 (SGDR, arXiv 1608.03983) without
 * restarts, to 1 % of the base; `flatCosine`: the base rate for 30 % of the run, then the same fall; `linear`: a straight
 * line to there; `step`: a tenth from 60 % on, a hundredth from 85 % on; `oneCycle`: up from 4 % of the base over the first
 * 30 %, then down, both by a cosine (Smith & Topin 2018, "Super-convergence", arXiv 1708.07120). `warmUp`: the share of the
 * run over which the rate rises in a straight line before the schedule begins.
 */
export function scheduledRate(
  schedule: FineTuneOptions['schedule'],
  base: number,
  progress: number,
  warmUp = 0,
): number {
  if (warmUp === 0) return courseOf(schedule, base, progress);
  if (progress >= warmUp) return courseOf(schedule, base, (progress - warmUp) / (1 - warmUp));
  return courseOf(schedule, base, 0) * (END + ((1 - END) * progress) / warmUp);
}

function courseOf(schedule: FineTuneOptions['schedule'], base: number, progress: number): number {
  switch (schedule) {
    case 'constant':
      return base;
    case 'cosine':
      return base * fallingTo(progress);
    case 'flatCosine':
      return base * fallingTo(Math.max(0, (progress - FLAT) / (1 - FLAT)));
    case 'oneCycle':
      return progress < FLAT
        ? base * (LOW + ((1 - LOW) * (1 - Math.cos((Math.PI * progress) / FLAT))) / 2)
        : base * fallingTo((progress - FLAT) / (1 - FLAT));
    case 'linear':
      return base * (1 - (1 - END) * progress);
    case 'step':
      return base * (progress < 0.6 ? 1 : progress < 0.85 ? 0.1 : 0.01);
  }
}

/** Half a cosine from 1 to END. */
function fallingTo(progress: number): number {
  return END + ((1 - END) * (1 + Math.cos(Math.PI * progress))) / 2;
}
