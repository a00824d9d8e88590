import type { TensorData } from '../../data/source.ts';
import { inputFailure } from '../../failure.ts';
import { SMALLEST_PROBABILITY } from '../metrics/log-loss.ts';
import type { Collected, Collector } from './collector.ts';
import { float32, Growing, int32 } from './growing.ts';

/** From rows of probabilities to predicted class, confidence, and rank and probability of the true class. */
export function collectClasses(classes: number, expected?: number): Collector {
  const predicted = new Growing(int32, expected);
  const confidence = new Growing(float32, expected);
  const labels = new Growing(int32, expected);
  const probability = new Growing(float32, expected);
  const rank = new Growing(int32, expected);

  return {
    add(values, given, ids) {
      const rows = ids.length;
      const start = predicted.length;
      const best = predicted.extend(rows);
      const score = confidence.extend(rows);
      for (let row = 0; row < rows; row++) {
        const at = row * classes;
        let top = at;
        for (let i = at + 1; i < at + classes; i++) if (values[i] > values[top]) top = i;
        best[start + row] = top - at;
        score[start + row] = values[top];
      }
      if (given === undefined) return;
      checkLabels(given, classes, ids);
      const offset = labels.length;
      const [truth, chance, place] = [labels.extend(rows), probability.extend(rows), rank.extend(rows)];
      for (let row = 0; row < rows; row++) {
        const at = row * classes;
        const label = given.values[row];
        const own = values[at + label];
        let before = 0;
        for (let i = 0; i < classes; i++) if (values[at + i] > own || (values[at + i] === own && i < label)) before++;
        truth[offset + row] = label;
        chance[offset + row] = own;
        place[offset + row] = before;
      }
    },
    finish(): Collected {
      const count = predicted.length;
      const found = { predicted: predicted.finish(), confidence: confidence.finish() };
      const truth =
        labels.length === count
          ? { labels: labels.finish(), probability: probability.finish(), rank: rank.finish() }
          : undefined;
      return {
        results: { kind: 'classification', count, classes, ...found, truth },
        predictions: {
          count,
          classes: found.predicted,
          confidences: found.confidence,
          outputs: classes,
          ranks: truth?.rank,
          truth: truth?.labels,
          correct: truth && Uint8Array.from(truth.rank, (place) => (place === 0 ? 1 : 0)),
          losses: truth && Float32Array.from(truth.probability, (p) => -Math.log(Math.max(p, SMALLEST_PROBABILITY))),
        },
      };
    },
  };
}

function checkLabels({ values }: TensorData, classes: number, ids: readonly string[]): void {
  if (values.length !== ids.length) {
    throw inputFailure('labels-count', {
      where: 'labels',
      what: `${values.length} labels for ${ids.length} examples`,
      fix: 'Give one class index per example, or `oneHotLabels: true` where the labels are stored one-hot',
    });
  }
  for (let row = 0; row < values.length; row++) {
    const label = values[row];
    if (Number.isInteger(label) && label >= 0 && label < classes) continue;
    throw inputFailure('labels-range', {
      where: `label of example \`${ids[row]}\``,
      what: `it is ${label}, the model has classes 0 to ${classes - 1}`,
      fix: 'Map labels to class indices with `preprocess.labelMap`, or check that model and data belong together',
    });
  }
}
