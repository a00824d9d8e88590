import type { Metric } from '../metric.ts';
import type { Comparison } from '../results.ts';

export const relativeDrift: Metric<Comparison> = {
  info: {
    name: 'relativeDrift',
    title: 'Relative output drift',
    unit: 'fraction',
    better: 'lower',
    description:
      "Root mean square of the difference from the original's outputs, divided by the root mean square of the original's outputs.",
    machineDependent: true,
  },
  compute: ({ drift }) => (drift.originalRms === 0 ? Number.NaN : drift.rms / drift.originalRms),
};
