export declare function count(value: number): string;
export declare function percent(share: number): string;
/** `1 tensor`, `3 tensors`. */
export declare function counted(value: number, noun: string, plural?: string): string;
/** Floating-point operations with three digits: `123 kFLOPs`, `1.23 MFLOPs`. */
export declare function flops(value: number): string;
/** Of a share that may be far below a percent: two digits. */
export declare function finePercent(share: number): string;
