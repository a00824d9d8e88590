/** Why packed bytes cannot be read, as one sentence. A class of its own: the decoder stands alone, without `failure.ts`. */
export declare class PackedError extends Error {
    readonly code: 'packed/damaged' | 'packed/not-packed' | 'packed/version' | 'packed/too-large';
    constructor(code: PackedError['code'], what: string);
}
export declare function damaged(what: string): PackedError;
