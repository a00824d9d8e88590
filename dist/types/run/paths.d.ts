/** Paths without the disk; separators are `/`. */
/** Without `.` and `..`; separators are `/`. */
export declare function absolute(root: string, path: string): string;
/** From one absolute folder to another, to be put before a name: ``, `models/`, `../`. */
export declare function relativeFolder(from: string, to: string): string;
