import type { BaseCommit } from '../../ports.ts';
/** Code of the failure that says: the commit names this object, but a shallow or partial clone does not hold it. */
export declare const objectMissing = "git-object-missing";
/**
 * `ref`: any name of a commit; default: where HEAD left the default branch. Paths are relative to `root`, which may be a
 * folder inside the repository. Undefined: no git, no repository, or the commit is not known here.
 */
export declare function gitBaseCommit(root: string, ref?: string): Promise<BaseCommit | undefined>;
export declare function isObjectMissing(error: unknown): boolean;
