/** Where a folder lies in its repository, `packages/app/`, '' for the root; undefined where there is no repository. */
export declare function repositoryFolder(root: string): Promise<string | undefined>;
