/** SHA-256 as lower-case hex. */
export declare function sha256(content: string | Uint8Array): string;
