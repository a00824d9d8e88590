/**
 * TensorFlow's own update operations, one per optimizer, set so that each computes what the optimizer of TensorFlow.js of
 * that name computes (equal in exact arithmetic; held against it in the tests). One operation per variable replaces
 * about fifteen.
 */
import type { OptimizerOptions } from '../../../train/make-optimizer.ts';
import { float32Epsilon, settingsOf } from '../../../train/optimizer-options.ts';

export interface UpdateRule {
  readonly operation: string;
  /** Values that the slots (moments, accumulators) start from. */
  readonly slots: readonly number[];
  /** Scalars between slots and gradient in the operation's inputs. `step` counts from 1. */
  readonly scalars: (rate: number, step: number) => readonly number[];
  /** How many of the scalars stand behind the gradient; none when absent. */
  readonly scalarsAfterGradient?: number;
  /** Attributes of the operation beside its type. */
  readonly flags?: Readonly<Record<string, boolean>>;
}

/** Undefined where TensorFlow computes something else than TensorFlow.js. */
export function updateRule(options: OptimizerOptions): UpdateRule | undefined {
  const { name } = options;
  switch (name) {
    case 'sgd':
      return { operation: 'ResourceApplyGradientDescent', slots: [], scalars: (rate) => [rate] };
    case 'momentum': {
      const { momentum, useNesterov } = settingsOf(name, options);
      return {
        operation: 'ResourceApplyMomentum',
        slots: [0],
        scalars: (rate) => [rate, momentum],
        scalarsAfterGradient: 1,
        flags: { use_nesterov: useNesterov },
      };
    }
    case 'adam': {
      const { beta1, beta2, epsilon } = settingsOf(name, options);
      return {
        operation: 'ResourceApplyAdam',
        slots: [0, 0],
        // TensorFlow adds its epsilon to √v, TensorFlow.js to √(v / (1 − β₂ᵗ)): scaled, the two are one.
        scalars: (rate, step) => {
          const [power1, power2] = [beta1 ** step, beta2 ** step];
          return [power1, power2, rate, beta1, beta2, epsilon * Math.sqrt(1 - power2)];
        },
      };
    }
    case 'adamax': {
      const { beta1, beta2, epsilon, decay } = settingsOf(name, options);
      return {
        operation: 'ResourceApplyAdaMax',
        slots: [0, 0],
        scalars: (rate, step) => [beta1 ** step, rate / (1 + decay * (step - 1)), beta1, beta2, epsilon],
      };
    }
    case 'rmsprop': {
      const { decay, momentum, epsilon, centered } = settingsOf(name, options);
      return {
        operation: centered ? 'ResourceApplyCenteredRMSProp' : 'ResourceApplyRMSProp',
        slots: centered ? [0, 0, 0] : [0, 0],
        scalars: (rate) => [rate, decay, momentum, epsilon],
      };
    }
    case 'adagrad': {
      const { initialAccumulatorValue } = settingsOf(name, options);
      // An epsilon stands under the root in TensorFlow.js, where a start value does the same.
      const start = initialAccumulatorValue + float32Epsilon;
      return { operation: 'ResourceApplyAdagrad', slots: [start], scalars: (rate) => [rate] };
    }
    case 'adadelta':
      // TensorFlow.js divides by the accumulator from before the step, TensorFlow by the one after it.
      return undefined;
  }
}
