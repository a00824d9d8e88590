/** The data branch at the remote: fetched into its tracking ref, and pushed to by fast-forward only. */
import { type RunGit } from './branch-git.ts';
export interface RemoteBranch {
    readonly remote: string;
    readonly name: string;
    /** `refs/remotes/origin/compression-gate`. */
    readonly tracking: string;
}
/** `origin`, else the only remote there is, else the one that the present branch follows. */
export declare function chooseRemote(git: RunGit, name: string): Promise<RemoteBranch | undefined>;
/** `none`: the remote has no such branch. Any other text: why it was not fetched. */
export declare function fetchBranch(git: RunGit, { remote, name, tracking }: RemoteBranch): Promise<string>;
/** Without force: the server takes it only where its branch is still at `parent`. */
export declare function pushCommit(git: RunGit, { remote, name, tracking }: RemoteBranch, commit: string, parent: string | undefined): Promise<'done' | 'moved'>;
