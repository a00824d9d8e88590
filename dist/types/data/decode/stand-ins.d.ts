/** `head`: the first bytes of the file, all of them where there are few. */
export declare function refuseStandIns(head: Uint8Array, path: string): void;
export declare function refuseEmpty(content: Uint8Array, path: string, what: string): void;
/** For formats that are text: files of bytes, and text in two bytes per character as spreadsheets may save it. */
export declare function refuseBinary(content: Uint8Array, path: string): void;
