/** Where the commit that is checked out comes from. Every answer may be undefined: shallow clones know little. */
import type { Git } from './git.ts';
/** Parents as written in HEAD's commit object, which also a shallow clone holds (log and rev-parse would hide them). */
export declare function headParents(git: Git): Promise<string[]>;
export declare function mergeBase(git: Git, one: string, other: string): Promise<string | undefined>;
/** On the default branch itself this is HEAD: the work tree is then held against what is committed. */
export declare function mergeBaseWithDefaultBranch(git: Git, branch?: string): Promise<string | undefined>;
