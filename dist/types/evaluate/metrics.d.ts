import type { Behaviour } from './behaviour/options.ts';
import type { MetricInfo } from './metric.ts';
import type { Task } from './task.ts';
export declare const classificationMetrics: (topK: readonly number[]) => import("./metric.ts").Metric<import("./results.ts").LabelledClassification>[];
export declare const multiLabelMetrics: import("./metric.ts").Metric<import("./results.ts").LabelledMultiLabel>[];
export declare const regressionMetrics: import("./metric.ts").Metric<import("./results.ts").LabelledRegression>[];
/** What a model is compared by with the original, by kind of task. */
export declare const comparisonMetrics: {
    readonly classification: readonly [import("./metric.ts").Metric<import("./results.ts").Comparison>, import("./metric.ts").Metric<import("./results.ts").Comparison>, import("./metric.ts").Metric<import("./results.ts").Comparison>, import("./metric.ts").Metric<import("./results.ts").Comparison>, import("./metric.ts").Metric<import("./results.ts").Comparison>];
    readonly multiLabel: readonly [import("./metric.ts").Metric<import("./results.ts").Comparison>, import("./metric.ts").Metric<import("./results.ts").Comparison>, import("./metric.ts").Metric<import("./results.ts").Comparison>, import("./metric.ts").Metric<import("./results.ts").Comparison>, import("./metric.ts").Metric<import("./results.ts").Comparison>];
    readonly regression: readonly [import("./metric.ts").Metric<import("./results.ts").Comparison>, import("./metric.ts").Metric<import("./results.ts").Comparison>];
};
/** All that are the project's own, but top-k accuracies and behavioural tests. */
export declare const allMetrics: readonly MetricInfo[];
/** All metrics of a task in the order of the table: quality (the headline first), the user's own, behaviour, change, sizes, latency. */
export declare function metricsOf(task: Task, tests?: Behaviour): MetricInfo[];
