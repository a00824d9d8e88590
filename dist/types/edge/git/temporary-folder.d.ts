/** A new folder for what git is given; throws a run failure where the system's temporary folder takes none. */
export declare function temporaryFolder(prefix: string, within?: string): Promise<string>;
/** A full or missing temporary folder, in words; other errors as they are. */
export declare function noTemporary(error: unknown, folder?: string): unknown;
