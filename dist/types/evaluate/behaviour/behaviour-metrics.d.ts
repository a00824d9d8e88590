import type { MetricInfo } from '../metric.ts';
import type { Behaviour, BehaviourTest } from './options.ts';
/** `behaviour.noise`. */
export declare function behaviourMetric({ name, kind }: BehaviourTest): string;
export declare function behaviourMetrics(tests: Behaviour): MetricInfo[];
