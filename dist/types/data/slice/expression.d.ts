/** Null: the example has no value there. */
export type Value = string | number | boolean | null;
/** A class knows both of its names: compared with text it is its name, else its index. */
export interface ClassLabel {
    readonly index: number;
    readonly name?: string;
}
export type Operand = Value | ClassLabel | readonly Operand[];
/** One example. */
export interface Row {
    readonly id: string;
    /** A class, the list of labels that it has (multi-label), the number to be predicted, or null. */
    readonly label: Operand;
    column(name: string): Value;
}
export interface Expression {
    /** Columns of the data that it names, each once. */
    readonly columns: readonly string[];
    readonly usesLabel: boolean;
    /** Throws an ExpressionError where values do not fit the operators. */
    matches(row: Row): boolean;
}
/** What is wrong with an expression, in the words of a failure: no full stop at the end. */
export declare class ExpressionError extends Error {
    readonly fix: string | undefined;
    constructor(what: string, fix?: string);
}
export declare function compileExpression(text: string): Expression;
