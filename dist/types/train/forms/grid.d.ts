import type { GridForm } from '../../compress/form.ts';
import type { FormSetting, WeightForm } from '../weight-form.ts';
/**
 * Quantization-aware training: w = s·clip(round(v/s), −Q, Q). The gradient reaches v straight through the rounding, where v
 * is within the range (Bengio et al. 2013, arXiv 1308.3432; Jacob et al. 2018, arXiv 1712.05877). Learned steps follow
 * their gradient Σ g·(round(v/s) − v/s), outside the range ±Q, over √(N·Q) (Esser et al. 2020, "Learned step size
 * quantization", arXiv 1902.08153), here by their logarithm, which keeps them positive and makes their rate of learning
 * relative. Shared values are rounded as values of their own, and their gradient is the sum over those that share them.
 */
export declare function gridForm(forms: ReadonlyMap<string, GridForm>, setting: FormSetting): WeightForm;
