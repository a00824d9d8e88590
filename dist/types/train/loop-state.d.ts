/** Where a training stands, and how that is kept in a checkpoint. */
import type { Trainable } from '../model/runnable.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { StepOptimizer } from './make-optimizer.ts';
import type { Quality } from './quality.ts';
import type { WeightForm } from './weight-form.ts';
export interface Course {
    /** Steps taken. */
    done: number;
    /** From 1; 0 where the incumbent was not beaten. */
    bestEpoch: number;
    best?: {
        readonly quality?: Quality;
        readonly values: Map<string, Float32Array>;
        /** One per form. */
        readonly states: readonly unknown[];
    };
    /** Epochs without improvement. */
    waited: number;
    stoppedEarly: boolean;
    readonly history: {
        readonly epoch: number;
        readonly loss: number;
        readonly validation?: number;
    }[];
}
export declare const start: {
    readonly done: 0;
    readonly bestEpoch: 0;
    readonly waited: 0;
    readonly stoppedEarly: false;
};
/** Of the epoch under way. */
interface Within {
    readonly epoch: number;
    /** Loss × examples so far. */
    readonly sum: number;
    readonly seen: number;
    /** Steps of this epoch. */
    readonly inEpoch: number;
}
export interface LoopState extends Course, Within {
    readonly values: ReadonlyMap<string, Float32Array>;
    readonly optimizer: unknown;
    readonly forms: readonly unknown[];
    readonly ramp: unknown;
}
/** What carries a training on beside its course. */
interface Carriers {
    readonly trainable: Trainable;
    readonly optimizer: StepOptimizer;
    readonly forms: readonly WeightForm[];
    readonly ramp?: {
        save(): unknown;
        restore(saved: unknown): void;
    };
}
/** Keeps nothing where an optimizer or a form cannot be kept. */
export declare function saveLoop(checkpoint: Checkpoint<LoopState>, course: Course & Within, { trainable, optimizer, forms, ramp }: Carriers): Promise<void>;
export declare function restoreLoop(state: LoopState, { trainable, optimizer, forms, ramp }: Carriers): Course;
export {};
