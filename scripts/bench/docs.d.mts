export declare function writeBenchmarkDocs(root: string): void;
export declare function benchmarkDocs(root: string): string;
