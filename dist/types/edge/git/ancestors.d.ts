import type { Ancestor } from '../../ports.ts';
import type { Git } from './git.ts';
/** Of a commit, nearest first; a shallow clone knows few. */
export declare function gitAncestors(git: Git, commit: string): Promise<Ancestor[]>;
