import type { Metric } from '../metric.ts';
import type { LabelledRegression } from '../results.ts';

/** As scikit-learn's `r2_score` (uniform average); NaN where the labels of every output are constant. */
export const r2: Metric<LabelledRegression> = {
  info: {
    name: 'r2',
    title: 'R²',
    unit: 'number',
    better: 'higher',
    description: '1 − squared error / variance of the labels, averaged over the outputs whose labels vary.',
    machineDependent: true,
  },
  compute: ({ truth: { residual, total } }) => {
    let sum = 0;
    let varying = 0;
    for (let output = 0; output < total.length; output++) {
      if (total[output] === 0) continue;
      sum += 1 - residual[output] / total[output];
      varying++;
    }
    return varying === 0 ? Number.NaN : sum / varying;
  },
};
