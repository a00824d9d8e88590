export declare function isLfsPointer(head: Uint8Array): boolean;
export declare function refuseLfsPointer(head: Uint8Array, path: string): void;
