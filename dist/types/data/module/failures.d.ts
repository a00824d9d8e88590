/** What a data module throws, and what it gets wrong, as one sentence with its own message and line. */
import { Failure } from '../../failure.ts';
export declare function moduleFailure(path: string, error: unknown): Failure;
export declare function wrongBatch(path: string, what: string): Failure;
/** Line of a module of the user's that an error came from. */
export declare function lineIn(path: string, error: unknown): number | undefined;
