/** First 8 bytes of SHA-256 as hex: file names and row keys may be private, a stored baseline holds only this. */
export declare function hashId(id: string): string;
