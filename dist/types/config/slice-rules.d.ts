import type { MetricInfo } from '../evaluate/metric.ts';
import type { Problem } from './problem.ts';
import type { TargetConfig } from './schema.ts';
export declare function sliceRules({ slices, task }: TargetConfig): Problem[];
/** Of gate number `index`; `metrics`: all of the task. */
export declare function gateSliceRules({ slices, gates, task }: Pick<TargetConfig, 'slices' | 'gates' | 'task'>, index: number, metrics: readonly MetricInfo[]): Problem[];
