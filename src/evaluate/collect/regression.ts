import { inputFailure } from '../../failure.ts';
import { keepUpTo } from '../kept.ts';
import type { Collected, Collector } from './collector.ts';
import { float64, Growing } from './growing.ts';

/** From rows of numbers to errors per example and, per output, what R² needs (one pass, Welford's sum of squares). */
export function collectNumbers(outputs: number, cap: number, expected = 0): Collector {
  const absoluteError = new Growing(float64, expected);
  const squaredError = new Growing(float64, expected);
  const kept = keepUpTo(cap, expected * outputs);
  const targets = keepUpTo(cap, expected * outputs);
  const residual = new Float64Array(outputs);
  const total = new Float64Array(outputs);
  const mean = new Float64Array(outputs);
  let count = 0;
  let first: Float32Array | undefined;
  let constant = true;

  return {
    add(values, given, ids) {
      const rows = ids.length;
      count += rows;
      kept.push(values);
      first ??= values.slice(0, outputs);
      for (let i = 0; constant && i < values.length; i++) constant = values[i] === first[i % outputs];
      if (given === undefined) return;
      if (given.values.length !== rows * outputs) {
        throw inputFailure('labels-count', {
          where: 'labels',
          what: `${given.values.length} numbers for ${rows} examples of ${outputs} outputs`,
          fix: `Give ${outputs} ${outputs === 1 ? 'number' : 'numbers'} per example`,
        });
      }
      targets.push(Float32Array.from(given.values));
      const start = absoluteError.length;
      const [absolute, squared] = [absoluteError.extend(rows), squaredError.extend(rows)];
      for (let row = 0; row < rows; row++) {
        let absoluteSum = 0;
        let squaredSum = 0;
        for (let output = 0; output < outputs; output++) {
          const label = given.values[row * outputs + output];
          const error = values[row * outputs + output] - label;
          absoluteSum += Math.abs(error);
          squaredSum += error * error;
          residual[output] += error * error;
          const deviation = label - mean[output];
          mean[output] += deviation / (start + row + 1);
          total[output] += deviation * (label - mean[output]);
        }
        absolute[start + row] = absoluteSum / outputs;
        squared[start + row] = squaredSum / outputs;
      }
    },
    finish(): Collected {
      const truth =
        absoluteError.length === count
          ? { absoluteError: absoluteError.finish(), squaredError: squaredError.finish(), residual, total }
          : undefined;
      return {
        results: { kind: 'regression', count, outputs, constant, truth },
        predictions: {
          count,
          values: kept.values(),
          outputs,
          targets: truth && targets.values(),
          losses: truth && Float32Array.from(truth.absoluteError),
          squares: truth && Float32Array.from(truth.squaredError),
        },
      };
    },
  };
}
