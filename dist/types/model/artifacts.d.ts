/** A Model in the form in which tfjs takes models from memory. */
import type { io } from '@tensorflow/tfjs';
import type { Model } from './model.ts';
/** Weights are handed over decoded; training configuration and optimizer state are left out. */
export declare function artifactsOf(model: Model): io.ModelArtifacts;
/** What tfjs says when it cannot build a model, in one sentence. */
export declare function loadFailure(error: unknown): Error;
/** What tfjs says when a model that it could build cannot be run. */
export declare function running<T>(work: () => T): T;
