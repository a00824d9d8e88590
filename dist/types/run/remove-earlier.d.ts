import type { Files } from '../ports.ts';
export interface Written {
    readonly resultPath: string;
    readonly reportPath: string;
}
/** Devices, pipes and a file that is no result stay. */
export declare function removeEarlier(files: Files, { resultPath, reportPath }: Written): Promise<void>;
export declare function writtenPaths(options: {
    readonly outputFolder: string;
    readonly resultPath?: string;
}): Written;
