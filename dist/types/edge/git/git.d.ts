export interface GitAnswer {
    readonly code: number;
    readonly stdout: Buffer;
    readonly stderr: string;
}
export type Git = (...parameters: string[]) => Promise<GitAnswer>;
/** Undefined: git is not installed, or `folder` lies in no repository. */
export declare function openGit(folder: string): Promise<Git | undefined>;
export interface GitInput {
    readonly input?: string | Uint8Array;
    readonly environment?: Readonly<Record<string, string>>;
}
/** Rejects where git is not installed, or gives no answer in time. */
export declare function runGit(folder: string, parameters: readonly string[], { input, environment: more }?: GitInput): Promise<GitAnswer>;
