/** A Model in the form in which tfjs takes models from memory. */
import type { io, NamedTensorMap } from '@tensorflow/tfjs';
import type { Model } from './model.ts';
import type { Tf } from './runnable.ts';
/** The model without its weights (`tensorsOf`); training configuration and optimizer state are left out. */
export declare function artifactsOf(model: Model): io.ModelArtifacts;
/**
 * The weights by name, for whoever calls it to dispose. They are handed over by themselves because tfjs copies weights that
 * come with the topology, and keeps the copies until the kernels have theirs. The memory is the model's, which nobody
 * changes: kernels copy it, or (plain CPU) only read it.
 */
export declare function tensorsOf(tf: Tf, model: Model): NamedTensorMap;
/** What tfjs says when it cannot build a model, in one sentence. */
export declare function loadFailure(error: unknown): Error;
/** What tfjs says when a model that it could build cannot be run. */
export declare function running<T>(work: () => T): T;
