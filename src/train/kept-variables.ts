/** Variables with the optimizer that moves them, as plain data: what a form of weights has to keep in a checkpoint. */
import type { Variable } from '@tensorflow/tfjs';
import type { Tf } from '../model/runnable.ts';
import type { StepOptimizer } from './make-optimizer.ts';

export interface KeptVariables {
  readonly values: readonly Float32Array[];
  readonly optimizers: readonly unknown[];
}

/** Undefined where an optimizer cannot be kept. */
export function keepVariables(
  variables: readonly Variable[],
  optimizers: readonly StepOptimizer[],
): KeptVariables | undefined {
  if (!optimizers.every(({ save }) => save !== undefined)) return undefined;
  return {
    values: variables.map((variable) => variable.dataSync().slice() as Float32Array),
    optimizers: optimizers.map((optimizer) => optimizer.save!()),
  };
}

export function restoreVariables(
  tf: Tf,
  variables: readonly Variable[],
  optimizers: readonly StepOptimizer[],
  kept: KeptVariables,
): void {
  tf.tidy(() => {
    for (const [i, variable] of variables.entries()) variable.assign(tf.tensor(kept.values[i], variable.shape));
  });
  for (const [i, optimizer] of optimizers.entries()) optimizer.restore!(kept.optimizers[i]);
}
