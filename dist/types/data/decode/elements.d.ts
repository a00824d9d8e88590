/** Element types of array files, and raw bytes as typed arrays. 64-bit integers become doubles (exact up to 2^53). */
export type NumericArray = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array | Float64Array;
export type ElementType = 'bool' | 'uint8' | 'int8' | 'uint16' | 'int16' | 'uint32' | 'int32' | 'uint64' | 'int64' | 'float16' | 'float32' | 'float64';
export declare const elementBytes: Readonly<Record<ElementType, 1 | 2 | 4 | 8>>;
export declare function isFloat(type: ElementType): boolean;
/** May return a view of `bytes`: treat the result as read-only. `bytes` must hold whole elements. */
export declare function decodeElements(bytes: Uint8Array, type: ElementType, littleEndian: boolean): NumericArray;
