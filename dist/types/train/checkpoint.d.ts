import type { Source } from '../data/source.ts';
import type { Model } from '../model/model.ts';
/** Where states are kept, by key. What is in it is never needed: anything wrong with it means to start over. */
export interface Checkpoints {
    /** Undefined where none is, or it is damaged. Plain data, typed arrays and maps. */
    read(key: string): Promise<unknown>;
    write(key: string, state: unknown): Promise<void>;
    remove(key: string): Promise<void>;
    /** Whether so much time has gone into work since the last one that another pays. */
    isDue(): boolean;
}
/** The checkpoint of one training. */
export interface Checkpoint<State> {
    load(): Promise<State | undefined>;
    isDue(): boolean;
    save(state: State): Promise<void>;
    /** After success. */
    remove(): Promise<void>;
}
/**
 * `identity`: all that the training depends on, as JSON, beside the data and `models`. Data are compared when a state was
 * found or is first kept, so that a short training does not pay for reading them.
 */
export declare function checkpointOf<State>(checkpoints: Checkpoints, identity: {
    readonly settings: unknown;
    readonly parts: readonly unknown[];
    readonly sources: readonly Source[];
}): Checkpoint<State>;
/** What a training starts from, without what is only said about it. */
export declare function modelParts(model: Model): unknown[];
