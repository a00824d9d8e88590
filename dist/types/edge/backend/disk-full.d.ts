/** No room for the native runtime: what the user can mend, like every full disk. */
import { type Failure } from '../../failure.ts';
export declare function isDiskFull(error: unknown): boolean;
/** As pip, compilers and the like say it. */
export declare function tellsDiskFull(output: string): boolean;
/** `what` could not be done for want of space. */
export declare function diskFull(what: string, where?: string): Failure;
