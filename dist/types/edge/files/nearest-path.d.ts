/** Names in a folder, which is written as the path is; none where it is no folder. */
export type NamesIn = (folder: string) => Promise<readonly string[]>;
/** Undefined where nothing there resembles it. Every part of the path may be misspelt. */
export declare function nearestPath(path: string, namesIn: NamesIn): Promise<string | undefined>;
