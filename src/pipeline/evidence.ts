/** What methods may learn from the train split, by the kernels of the run. */
import type { Evidence } from '../compress/evidence.ts';
import type { Splits } from '../data/source.ts';
import type { ProduceOptions } from './request.ts';
import type { Tools } from './tools.ts';

/** Absent where there is no train split. */
export function gatherEvidence(_splits: Splits, _options: ProduceOptions, _tools: Tools): Evidence | undefined {
  return undefined;
}
