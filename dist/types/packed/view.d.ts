/**
 * How a tensor is laid out in rows and columns for coding: the axes `from` to `to` (exclusive) are the columns, those before
 * and behind them the rows; `swap`: rows run over the axes behind first. A dense kernel [in, out] is read by rows with
 * {1, 2}, by columns with {0, 1}.
 */
export interface View {
    readonly from: number;
    readonly to: number;
    readonly swap: boolean;
}
export interface Layout {
    readonly rows: number;
    readonly columns: number;
    /** From one column to the next, in elements. */
    readonly stride: number;
    /** Offset of the first element of a row. */
    readonly start: (row: number) => number;
}
export declare function layoutOf(shape: readonly number[], { from, to, swap }: View): Layout;
export declare function product(shape: readonly number[], from: number, to: number): number;
