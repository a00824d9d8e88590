import type { Metric } from '../metric.ts';
import type { Comparison } from '../results.ts';

/**
 * Outputs of a root mean square below this are next to zero: the rounding of float32 at 1, 2⁻²³, which sums of activations
 * carry. Drift is taken of this then, since a share of rounding noise says nothing.
 */
export const smallestReference = 2 ** -23;

export const relativeDrift: Metric<Comparison> = {
  info: {
    name: 'relativeDrift',
    title: 'Relative output drift',
    unit: 'fraction',
    better: 'lower',
    description:
      "Root mean square of the difference from the original's outputs, divided by the root mean square of the original's outputs, or by 1.2e-7 where those are next to zero.",
    machineDependent: true,
  },
  compute: ({ drift }) => drift.rms / Math.max(drift.originalRms, smallestReference),
};
