/**
 * Every failure that we expect. A failure is one sentence in three parts (where, what, what would work) and a code that
 * tests and scripts can rely on. `input` ends a command with exit code 2 (the user's input is wrong), `unfinished` with
 * 3 (the run could not be finished). Anything thrown that is not a Failure is a defect of ours and is shown with its stack.
 */
export type FailureKind = 'input' | 'unfinished';
export interface FailureParts {
    /** Where it is wrong: a file, with line and config path where known: `gate.yml:12 targets.glyphs.recipe[0].sparsity`. */
    where?: string;
    /** What is wrong, with the offending value; no full stop at the end. */
    what: string;
    /** What would work, as an instruction; no full stop at the end. */
    fix?: string;
    /** Last lines that a process printed before it died, few and short; shown below the sentence, and no part of it. */
    printed?: readonly string[];
}
export declare class Failure extends Error {
    readonly code: string;
    readonly kind: FailureKind;
    readonly parts: FailureParts;
    constructor(kind: FailureKind, code: string, parts: FailureParts, options?: ErrorOptions);
    /** Exit code of a command that ends with this failure. */
    get exitCode(): 2 | 3;
}
/** The user's input (config, model, data, arguments, a full disk) is wrong: exit code 2. */
export declare function inputFailure(code: string, parts: FailureParts, options?: ErrorOptions): Failure;
/** The run could not be finished (crash, network, a disk that fails): exit code 3. */
export declare function runFailure(code: string, parts: FailureParts, options?: ErrorOptions): Failure;
/** A failure as plain data, for crossing a process boundary. */
export interface FailureData {
    kind: FailureKind | 'defect';
    code: string;
    parts: FailureParts;
    stack?: string;
}
export declare function failureToData(error: unknown): FailureData;
export declare function failureFromData(data: FailureData): Error;
/** `a`, `a or b`, `a, b or c`: for listing what is allowed. */
export declare function oneOf(values: readonly (string | number)[]): string;
/** `a`, `a and b`, `a, b and c`: for listing what there is. */
export declare function allOf(values: readonly (string | number)[]): string;
