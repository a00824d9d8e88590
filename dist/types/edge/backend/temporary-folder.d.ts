/** A path beside the target that says whose it is: host and process. */
export declare function temporaryFolder(parent: string): string;
/** Removes what runs left that were killed: those of this host whose process is gone, and all that are hours old. */
export declare function removeStaleFolders(parent: string): Promise<void>;
