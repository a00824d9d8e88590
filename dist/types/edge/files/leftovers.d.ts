/** A name beside the target, so that the rename stays on one file system. */
export declare function beside(path: string, kind: 'tmp' | 'old'): string;
/**
 * Removes what dead writers of `path` left, and puts back a folder whose replacement was cut short. Waits a moment where
 * another process is between taking the old folder away and putting the new one in its place.
 */
export declare function recover(path: string): Promise<void>;
export declare function ifMissing<T>(value: T): (error: NodeJS.ErrnoException) => T;
