export declare function writeWhole(path: string, bytes: Uint8Array | string): Promise<void>;
export declare function writeFlushed(path: string, bytes: Uint8Array | string, mode?: number): Promise<void>;
