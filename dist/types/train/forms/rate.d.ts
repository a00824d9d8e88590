import type { RateForm } from '../../compress/form.ts';
import type { FormSetting, WeightForm } from '../weight-form.ts';
/**
 * Rate–distortion training: w = Δ·round(u). The gradient reaches u straight through the rounding (Bengio et al. 2013, arXiv
 * 1308.3432), the step Δ of each tensor is learned (as in Esser et al. 2020, "Learned step size quantization", arXiv
 * 1902.08153, here by its logarithm), and u pays `lambda` per bit that its integer is likely to cost (see rate-cost.ts), as
 * in learned compression of pictures (Ballé et al. 2017, arXiv 1611.01704) and of weights (Oktay et al. 2020, arXiv
 * 1906.06624). Both optimizers are Adam, which takes no notice of the scale of a gradient: that of u is left divided by Δ.
 */
export declare function rateForm(forms: ReadonlyMap<string, RateForm>, { tf, backend, trainable, makeOptimizer, optimizer, maskOf }: FormSetting): WeightForm;
