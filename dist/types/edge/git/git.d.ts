export interface GitAnswer {
    readonly code: number;
    readonly stdout: Buffer;
    readonly stderr: string;
}
export type Git = (...parameters: string[]) => Promise<GitAnswer>;
/** Undefined: git is not installed, or `folder` lies in no repository. */
export declare function openGit(folder: string): Promise<Git | undefined>;
