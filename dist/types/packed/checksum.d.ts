/**
 * 32 bits over words, against damage: one change in 4 billion goes unseen, as with gzip, PNG and Zstandard. Who must trust
 * where a file comes from needs a signed digest of the file and finds none here. The mixing of a word is that of MurmurHash3
 * (Appleby, public domain).
 */
export declare class Checksum {
    private hash;
    words(words: Int32Array): void;
    bytes(bytes: Uint8Array): void;
    get value(): number;
}
