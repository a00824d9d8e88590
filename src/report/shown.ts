import type { Row } from './report.ts';

/** Metrics of ours that are shown only when gated; all others tell what compression bought and cost. */
const QUIET =
  /^(top\d+Accuracy|worstClassRecall|macroF1|logLoss|ece|hammingLoss|mae|negativeFlips|positiveFlips|klDivergence|drift|sizeGzip|weightBytes|parameters)$/;

export function isShown({ metric, checks }: Row): boolean {
  return checks.length > 0 || !QUIET.test(metric);
}
