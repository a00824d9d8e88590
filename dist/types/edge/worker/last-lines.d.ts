export declare function lastLines(): {
    lines: string[];
    keep: (line: string) => void;
    collect: (stream: NodeJS.ReadableStream | null) => void;
};
