import { fixedBatch } from '../../evaluate/collect.ts';
import type { Runnable } from '../../model/runnable.ts';
import type { EvidenceSetting } from './setting.ts';

/** Examples per batch: `wanted`, fewer after the worker ran out of memory, or what the model insists on. */
export function batchSizeFor(runnable: Runnable, wanted: number, { tools }: EvidenceSetting): number {
  return fixedBatch(runnable) ?? Math.max(1, Math.floor(wanted / tools.batchDivisor));
}
