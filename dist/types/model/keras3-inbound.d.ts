export type TensorRef = readonly [layer: string, node: number, tensor: number];
/** Calls in Keras 2 form are handed on as they are. */
export declare function inboundNodes(nodes: readonly unknown[], layer: string, where: string): unknown[];
/** `["x", 0, 0]`, `[["x", 0, 0], …]` or `{a: ["x", 0, 0]}` → a list. */
export declare function tensorsIn(value: unknown): unknown;
export declare function isTensorRef(value: unknown): value is TensorRef;
