export interface ToolRun {
    readonly cwd?: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly signal?: AbortSignal;
    /** Milliseconds until the tool is killed. */
    readonly timeout?: number;
}
export interface ToolResult {
    /** Undefined when the tool could not be started or was killed. */
    readonly code: number | undefined;
    /** Both streams in the order they came, the last 64 KiB. */
    readonly output: string;
    /** The program does not exist. */
    readonly absent: boolean;
}
/** Runs a program without a shell and waits for its end. Never throws for what the program does. */
export declare function runTool(command: readonly string[], options: ToolRun): Promise<ToolResult>;
/** The line that most likely says what went wrong: the last with `error` in it, else the last one. */
export declare function tellingLine(output: string): string;
