/**
 * A folder name for a target: its own name where that is safe on every file system, else with a digest behind it, because
 * `Digits` and `digits` are one folder on some.
 */
export declare function targetFolder(target: string): string;
