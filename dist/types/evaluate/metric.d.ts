/** What is measured about a model, in which unit, and in which direction it is better. */
export type Unit = 'fraction' | 'bytes' | 'count' | 'milliseconds' | 'ratio' | 'nats' | 'number';
export type Direction = 'higher' | 'lower';
export interface MetricInfo {
    /** As written in a gate: `accuracy`, `top3Accuracy`, `sizeBrotli`. */
    readonly name: string;
    /** As shown in a table: `Accuracy`. */
    readonly title: string;
    readonly unit: Unit;
    readonly better: Direction;
    /** One sentence with the formula in words. */
    readonly description: string;
    /** Depends on backend, TensorFlow version or CPU (everything computed from predictions does; bytes and counts do not). */
    readonly machineDependent: boolean;
    /** Over a set that stands for itself and is no sample of anything: the figure is exact, and has no interval. */
    readonly isWhole?: true;
}
/** A metric that is computed from per-example results: one file in `metrics/`, a pure function. */
export interface Metric<Results> {
    readonly info: MetricInfo;
    /** NaN where the results do not determine it (a class that never occurs, outputs without variance). */
    compute(results: Results): number;
}
