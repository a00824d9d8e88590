type Action = 'read' | 'write';
interface Circumstances {
    /** Of a missing path: what there is instead (`nearestPath`). */
    readonly instead?: string;
    /** Bytes that were to be written, where known. */
    readonly needed?: number;
}
export declare function fileFailure(error: unknown, path: string, action: Action, { instead, needed }?: Circumstances): unknown;
export {};
