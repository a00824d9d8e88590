/** Throws the error of the system that writing would meet. A folder is made beside it, or where its own folder will be made. */
export declare function checkWrite(path: string, kind: 'file' | 'folder'): Promise<void>;
