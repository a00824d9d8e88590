/**
 * What the models of this folder say of a bit before it is coded, and what becomes of it. Encoder, decoder and counter are
 * three of these, so that one description of a file (`tensor-coding.ts`, `header-coding.ts`, `text-coding.ts`) serves
 * writing, reading and weighing choices: the bit that goes in is looked at by the first and the third only, and the bit that
 * comes out is the one in the file.
 */
export interface BitCoder {
    /** True where bits are read: what is given to `bit` and `direct` counts for nothing. */
    readonly reads: boolean;
    /** `chance` of a 1, in 65536ths, from 0 to 65535. */
    bit(chance: number, bit: number): number;
    /** The lowest `count` bits (1 to 8) of `value`, each as likely 0 as 1. */
    direct(count: number, value: number): number;
    /** True where reading must wait for more bytes before 512 numbers can be read for sure. */
    starved(): boolean;
}
/** The range is below 2^30, so that all arithmetic stays in small integers of every engine. */
export declare const topRange: number;
/** Below it, a byte is shifted out. */
export declare const leastRange: number;
/** 14 bits of a chance, neither certain. */
export declare function narrowed(chance: number): number;
