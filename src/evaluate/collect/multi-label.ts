import { inputFailure } from '../../failure.ts';
import { keepUpTo } from '../kept.ts';
import { SMALLEST_PROBABILITY } from '../metrics/log-loss.ts';
import type { Collected, Collector } from './collector.ts';
import { float64, Growing, int32, uint8 } from './growing.ts';

/** From rows of probabilities to label sets and, where the data has labels, counts of hits and misses. */
export function collectLabels(classes: number, threshold: number, cap: number, expected = 0): Collector {
  const sets = new Growing(uint8, expected * classes);
  const trueSets = new Growing(uint8, expected * classes);
  const right = new Growing(int32, expected);
  const wrong = new Growing(int32, expected);
  const loss = new Growing(float64, expected);
  const kept = keepUpTo(cap, expected * classes);
  const truePositives = new Float64Array(classes);
  const falsePositives = new Float64Array(classes);
  const falseNegatives = new Float64Array(classes);

  return {
    add(values, given, ids) {
      const rows = ids.length;
      const start = sets.length;
      const set = sets.extend(rows * classes);
      for (let i = 0; i < values.length; i++) set[start + i] = values[i] >= threshold ? 1 : 0;
      kept.push(values);
      if (given === undefined) return;
      if (given.values.length !== rows * classes) {
        throw inputFailure('labels-count', {
          where: 'labels',
          what: `${given.values.length} numbers for ${rows} examples of ${classes} classes`,
          fix: `Give ${classes} zeros and ones per example`,
        });
      }
      const held = trueSets.length;
      trueSets.extend(rows * classes).set(given.values, held);
      const first = wrong.length;
      const [hits, misses, losses] = [right.extend(rows), wrong.extend(rows), loss.extend(rows)];
      for (let row = 0; row < rows; row++) {
        let sum = 0;
        let [found, errors] = [0, 0];
        for (let c = 0; c < classes; c++) {
          const i = row * classes + c;
          const label = given.values[i];
          if (label !== 0 && label !== 1) throw notBinary(label, ids[row]);
          const hit = set[start + i];
          if (hit === 1 && label === 1) truePositives[c]++;
          else if (hit === 1) falsePositives[c]++;
          else if (label === 1) falseNegatives[c]++;
          if (hit === 1 && label === 1) found++;
          if (hit !== label) errors++;
          sum -= Math.log(Math.max(label === 1 ? values[i] : 1 - values[i], SMALLEST_PROBABILITY));
        }
        hits[first + row] = found;
        misses[first + row] = errors;
        losses[first + row] = sum / classes;
      }
    },
    finish(): Collected {
      const count = sets.length / classes;
      const predicted = sets.finish();
      const truth =
        wrong.length === count
          ? {
              labels: trueSets.finish(),
              wrong: wrong.finish(),
              loss: loss.finish(),
              truePositives,
              falsePositives,
              falseNegatives,
            }
          : undefined;
      return {
        results: { kind: 'multiLabel', count, classes, predicted, truth },
        predictions: {
          count,
          labels: predicted,
          values: kept.values(),
          outputs: classes,
          correct: truth && Uint8Array.from(truth.wrong, (errors) => (errors === 0 ? 1 : 0)),
          losses: truth && Float32Array.from(truth.loss),
          hits: truth && right.finish(),
          misses: truth?.wrong,
        },
      };
    },
  };
}

function notBinary(label: number, id: string): Error {
  return inputFailure('labels-range', {
    where: `labels of example \`${id}\``,
    what: `one of them is ${label}`,
    fix: 'Multi-label data needs a 0 or a 1 per class',
  });
}
