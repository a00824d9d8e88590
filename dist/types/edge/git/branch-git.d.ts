import { type GitAnswer, type GitInput } from './git.ts';
export type RunGit = (parameters: readonly string[], more?: GitInput) => Promise<GitAnswer>;
/** No hook of the user's runs for what the user did not do. */
export declare function branchGit(root: string): RunGit;
/** Throws a run failure with what git says. */
export declare function must(git: RunGit, parameters: readonly string[], more?: GitInput): Promise<GitAnswer>;
export declare function notWritten(name: string, said: string): Error;
/** The lines of git's answer that say why: what the server's rules and hooks said, what was rejected, what was fatal. */
export declare function whyOf(said: string): string;
