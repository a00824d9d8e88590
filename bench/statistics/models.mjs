/** Simulated models on simulated examples, as `judgeGates` takes them. */

const ids = new Map();

/** The ids of a test set; one list a size, as every model of a run shares it. */
export function idsOf(n) {
  if (!ids.has(n))
    ids.set(
      n,
      Array.from({ length: n }, (_, i) => i.toString(16).padStart(16, '0')),
    );
  return ids.get(n);
}

/**
 * A model of which is known, per example, whether it was right and whether it agreed with the original.
 *
 * @param {Uint8Array} correct
 * @param {Uint8Array} agrees
 */
export function modelOf(correct, agrees, extra = {}) {
  const count = correct.length;
  return {
    metrics: { accuracy: share(correct), agreement: share(agrees), sizeBrotli: 93_000, ...extra },
    predictions: { count, ids: idsOf(count), correct, agrees },
  };
}

/** What judging is told beside the models. */
export function runOf({ metricsOf }) {
  const task = { kind: 'classification', classes: 10, metrics: [], topK: [] };
  return { target: 'simulated', taskKind: 'classification', metrics: metricsOf(task), confidence: 0.95 };
}

/** Four gates that all hold examples against each other: the family that Holm's procedure shares alpha between. */
export function fourGates(limits) {
  return [
    { metric: 'accuracy', against: 'baseline', limit: limits.baseline, level: 'error' },
    { metric: 'accuracy', against: 'original', limit: limits.original, level: 'error' },
    { metric: 'agreement', against: 'baseline', limit: limits.agreement, level: 'error' },
    { metric: 'accuracy', against: 'value', limit: limits.value, level: 'error' },
  ];
}

function share(flags) {
  let sum = 0;
  for (let i = 0; i < flags.length; i++) sum += flags[i];
  return sum / flags.length;
}
