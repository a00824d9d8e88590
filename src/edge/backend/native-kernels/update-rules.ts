/**
 * TensorFlow's own update operations, one per optimizer, set so that each computes what the optimizer of TensorFlow.js of
 * that name computes (equal in exact arithmetic; held against it in the tests). One operation per variable replaces
 * about fifteen.
 */
import type { OptimizerOptions } from '../../../train/make-optimizer.ts';

export interface UpdateRule {
  readonly operation: string;
  /** Values that the slots (moments, accumulators) start from. */
  readonly slots: readonly number[];
  /** Scalars between slots and gradient in the operation's inputs. `step` counts from 1. */
  readonly scalars: (rate: number, step: number) => readonly number[];
  /** How many of the scalars stand behind the gradient; none when absent. */
  readonly scalarsAfterGradient?: number;
}

/** Of TensorFlow.js on every backend with float32. */
const epsilon = 1e-7;

/** Undefined where TensorFlow computes something else than TensorFlow.js. */
export function updateRule({ name, momentum }: OptimizerOptions): UpdateRule | undefined {
  switch (name) {
    case 'sgd':
      return { operation: 'ResourceApplyGradientDescent', slots: [], scalars: (rate) => [rate] };
    case 'momentum':
      return {
        operation: 'ResourceApplyMomentum',
        slots: [0],
        scalars: (rate) => [rate, momentum],
        scalarsAfterGradient: 1,
      };
    case 'adam':
      return {
        operation: 'ResourceApplyAdam',
        slots: [0, 0],
        // TensorFlow adds its epsilon to √v, TensorFlow.js to √(v / (1 − β₂ᵗ)): scaled, the two are one.
        scalars: (rate, step) => {
          const [power1, power2] = [0.9 ** step, 0.999 ** step];
          return [power1, power2, rate, 0.9, 0.999, epsilon * Math.sqrt(1 - power2)];
        },
      };
    case 'adamax':
      return {
        operation: 'ResourceApplyAdaMax',
        slots: [0, 0],
        scalars: (rate, step) => [0.9 ** step, rate, 0.9, 0.999, epsilon],
      };
    case 'rmsprop':
      return {
        operation: 'ResourceApplyRMSProp',
        slots: [0, 0],
        scalars: (rate) => [rate, 0.9, 0, epsilon],
      };
    case 'adagrad':
      // Its epsilon stands under the root in TensorFlow.js, where a start value does the same.
      return { operation: 'ResourceApplyAdagrad', slots: [0.1 + epsilon], scalars: (rate) => [rate] };
    case 'adadelta':
      // TensorFlow.js divides by the accumulator from before the step, TensorFlow by the one after it.
      return undefined;
  }
}
