export declare function repositoryPath(prefix: string, path: string): string;
