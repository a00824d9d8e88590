import type { Labels } from '../examples.ts';
export declare class JsonLabels {
    private readonly field;
    private readonly path;
    private readonly values;
    private readonly texts;
    private readonly sets;
    private readonly known;
    private kind;
    private width;
    private count;
    constructor(field: string, path: string);
    /** The field is absent from all lines or from none. */
    add(record: Record<string, unknown>, where: string): void;
    finish(): Labels | undefined;
    private keep;
    private intern;
}
