import type { ProduceOptions } from '../request.ts';
import type { Tools } from '../tools.ts';
import type { Sample } from './sample.ts';

/** What every measurement of evidence is given. */
export interface EvidenceSetting {
  readonly tools: Tools;
  readonly options: Pick<ProduceOptions, 'task' | 'seed'>;
  readonly sample: Sample;
}
