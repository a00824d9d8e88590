import type { Approval } from '../../ports.ts';
/**
 * Author of the newest commit among those that the lines come from. Unknown, with the reason as a clause, where a line is
 * not committed, or where a shallow clone ends before the commit: git would name the oldest one that it has.
 */
export declare function gitApproval(file: string, [first, last]: readonly [number, number]): Promise<Approval>;
