import type { CodebookForm } from '../../compress/form.ts';
import type { FormSetting, WeightForm } from '../weight-form.ts';
/**
 * Trained shared weights (Han, Mao & Dally 2016, "Deep Compression", arXiv 1510.00149, section 3.3): a shared value follows
 * the gradients of all weights that share it, and who shares which stays. It takes their mean, which is what is left of the
 * optimizer's step when weights are brought back to equal values, so that a learning rate which suits weights of their own
 * suits shared ones; the sum of that paper moves a value of many weights too far under plain gradient descent, and is the
 * same under optimizers that look at signs and ratios, as Adam does. The entry of zeros does not move.
 */
export declare function codebookForm(forms: ReadonlyMap<string, CodebookForm>, { tf, backend, trainable, makeOptimizer, optimizer }: FormSetting): WeightForm;
