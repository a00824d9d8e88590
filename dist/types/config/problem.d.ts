export interface Problem {
    readonly path: readonly (string | number)[];
    /** No full stop at the end. */
    readonly what: string;
    readonly fix?: string;
}
/** All mistakes as one failure, in the order of the file: the first as its sentence, the rest listed below it. */
export declare function failWith(problems: readonly Problem[], file: string, lineOf: (path: string) => number | undefined): never;
