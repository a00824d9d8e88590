import type { Predictions } from '../measurement.ts';
import type { Task } from '../task.ts';
type Columns = Pick<Predictions, 'drifts' | 'driftSquares' | 'referenceSquares' | 'divergences'>;
export interface Differences {
    /** Row-major, the same examples of both: probabilities for classes and labels, the numbers themselves for regression. */
    add(values: Float32Array, original: Float32Array, rows: number): void;
    finish(): Columns;
}
/**
 * How far each example's outputs are from the original's. For classes and labels also the Kullback–Leibler divergence of
 * the original's probabilities p from the model's q: Σ p·ln(p/q) over the classes, of labels the mean of each label's own
 * (Kullback & Leibler 1951). It is the extra log loss of answering q where the original's p is the truth. q is clipped at
 * 1e-7, as the log loss is.
 */
export declare function collectDifferences(kind: Task['kind'], expected?: number): Differences;
export {};
