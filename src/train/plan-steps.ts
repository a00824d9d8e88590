import type { Source } from '../data/source.ts';

export interface Plan {
  readonly batchSize: number;
  /** Optimizer steps of all epochs; at least 1. */
  readonly steps: number;
}

/**
 * How many steps a run has. A source of unknown length is read once to be counted: learning rates and pruning follow
 * schedules over the whole run.
 */
export async function planSteps(
  source: Source,
  options: { readonly epochs: number; readonly maxSteps?: number; readonly batchSize: number },
  limits: { readonly batchDivisor: number; readonly fixedBatch?: number },
): Promise<Plan> {
  const wanted = Math.max(1, Math.floor(options.batchSize / limits.batchDivisor));
  const batchSize = limits.fixedBatch ?? wanted;
  const examples = source.count ?? (await count(source, batchSize));
  // A graph that insists on its batch size cannot take the smaller last batch.
  const perEpoch = limits.fixedBatch === undefined ? Math.ceil(examples / batchSize) : Math.floor(examples / batchSize);
  const steps = Math.min(perEpoch * options.epochs, options.maxSteps ?? Number.POSITIVE_INFINITY);
  return { batchSize, steps: Math.max(1, steps) };
}

async function count(source: Source, size: number): Promise<number> {
  let examples = 0;
  for await (const batch of source.batches({ size })) examples += batch.size;
  return examples;
}
