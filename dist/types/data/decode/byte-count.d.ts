/** `1,000 bytes`; sizes that no file has become words. */
export declare function byteCount(bytes: number): string;
/** `1,000,000`; what no number holds exactly is rounded to three digits. */
export declare function grouped(value: number): string;
