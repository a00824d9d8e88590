export declare function replaceFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void>;
