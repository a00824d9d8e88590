import type { TensorData } from '../data/source.ts';
import type { Differences } from './collect/differences.ts';
import type { Finding, Predictions } from './measurement.ts';
import type { Comparison, Results } from './results.ts';
import type { Scale } from './scale.ts';
/** What one pass over the split leaves behind. */
export interface Collection {
    readonly results: Results;
    readonly predictions: Omit<Predictions, 'ids' | 'agrees'>;
    readonly ids: readonly string[];
    readonly hashedIds: readonly string[];
    readonly scale: Scale;
    /** Numbers per example that the model puts out. */
    readonly width: number;
    /** Probabilities or numbers of all examples, for the drift of others; kept of the original and below the cap only. */
    readonly outputs?: Float32Array;
    /** For metrics of the user's own: outputs as they come and labels; kept when there are such metrics and below the cap. */
    readonly raw?: TensorData;
    readonly labels?: TensorData;
    /** Membership by slice; the same for all models. */
    readonly slices?: Predictions['slices'];
    /** Examples that had labels. */
    readonly labelled: number;
    /** Against the original; absent for the original itself. */
    readonly drift?: Comparison['drift'];
    readonly differences?: ReturnType<Differences['finish']>;
    /** Why no figure can be computed from the outputs. */
    readonly broken?: string;
    readonly findings: readonly Finding[];
}
